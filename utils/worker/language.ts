// The language that the worker says things in.
import { settings } from '../db/settings';
import { speak } from '../speech';

/** Has all be said as the reader chose from now on; where that cannot be read, as it was said before. */
export async function speakAsChosen(): Promise<void> {
  await settings().then(
    ({ language }) => speak(language),
    () => {},
  );
}
