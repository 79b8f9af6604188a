// What only the reader's click or key may do: open the pages of ours that are seldom wanted.
import { browser } from './browser';

/** Opens the settings, or goes to where they are open. */
export function openOptions(): Promise<void> {
  return browser.runtime.openOptionsPage();
}

/** Opens the page that gets the reading list out of a storage that does not open as it should. */
export async function openRecovery(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('recovery.html') });
}
