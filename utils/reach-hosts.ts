// What only the reader's click may do about the network: ask for the host that papers are asked for at.
import { browser } from './browser';
import { OWN_ADDRESS, type MirrorChoice } from './domain/mirror';

/** Asks the reader for the host of a mirror, or for Hugging Face's own. Resolves with whether they said yes, now or before. */
export function askForHost(mirror: MirrorChoice | undefined): Promise<boolean> {
  return browser.permissions.request({ origins: [`${mirror || OWN_ADDRESS}/*`] });
}
