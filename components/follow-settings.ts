// A page that follows the settings: its language, its look and its keys.
import { subscribe } from '../utils/db/changes';
import { settings } from '../utils/db/settings';
import { speak } from '../utils/speech';
import { changed } from './keys';
import { wear } from './look';

/** Follows them from now on. `draw`: draws the page anew. */
export function followSettings(draw: () => void): void {
  const follow = async () => {
    const chosen = await settings();
    await speak(chosen.language);
    wear(chosen);
    changed.keys = chosen.keys;
    draw();
  };
  // Where the storage fails, all stays as it was; the page says so itself.
  const run = () => void follow().catch(() => {});
  subscribe(['settings'], run);
  run();
}
