// What only the reader's click or key may do about a search: let its words go to the source, open its page.
import { browser } from './browser';

/**
 * Asks the reader whether what they search for may go to the source, where the browser has a permission for that
 * (Firefox: https://extensionworkshop.com/documentation/develop/firefox-builtin-data-consent/). Resolves with whether it may.
 */
export async function mayTellWords(): Promise<boolean> {
  const { optional } =
    browser.runtime.getManifest().browser_specific_settings?.gecko?.data_collection_permissions ?? {};
  if (!optional?.includes('searchTerms')) return true;
  return browser.permissions.request({ data_collection: ['searchTerms'] } as object);
}

/** Where the address bar says that a page is to open. */
export type Disposition = 'currentTab' | 'newForegroundTab' | 'newBackgroundTab';

/** Opens the library's search for words; `paper`: with this one beside what is found. */
export async function openSearch(words: string, disposition: Disposition, paper?: string): Promise<void> {
  const asked = new URLSearchParams({ q: words.trim(), ...(paper !== undefined && { paper }) });
  const url = browser.runtime.getURL(`library.html#search?${asked.toString()}`);
  if (disposition === 'currentTab') await browser.tabs.update({ url });
  else await browser.tabs.create({ url, active: disposition === 'newForegroundTab' });
}
