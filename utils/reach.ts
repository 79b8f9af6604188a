// What only the reader's click or key may do: open a tab or a page of ours.
import { browser } from './browser';

/** Opens an address in a new tab. */
export async function openTab(url: string): Promise<void> {
  await browser.tabs.create({ url });
}

/** Opens the library; at a view, by its address from `#` on. */
export function openLibrary(hash = ''): Promise<void> {
  return openTab(browser.runtime.getURL(`library.html${hash}`));
}
