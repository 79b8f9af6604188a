// How a page looks; remembered where the next page can read it before its first paint, which the database cannot be.
import type { Settings } from '../utils/domain/settings';

/** Puts a look on this page, and on every page that is opened from now on. */
export function wear({ theme, density, language, startTab: tab }: Settings): void {
  const look = { theme, density, language, tab };
  Object.assign(document.documentElement.dataset, look);
  // Left as it is where a browser keeps nothing: then the next page puts it on a moment later.
  try {
    // Read by `look.js`.
    localStorage['look'] = JSON.stringify(look);
  } catch {}
}
