// What only the reader's click or key may do: ask for the grant, open a tab or a page of ours.
import { browser } from './browser';

/** Asks the reader for the hosts the extension lives from. Resolves with whether they said yes. */
export function askForHosts(): Promise<boolean> {
  const { host_permissions: origins = [] } = browser.runtime.getManifest() as { host_permissions?: string[] };
  return browser.permissions.request({ origins });
}

/** Opens an address in a new tab. */
export async function openTab(url: string): Promise<void> {
  await browser.tabs.create({ url });
}

/** Opens the library; at a view, by its address from `#` on. */
export function openLibrary(hash = ''): Promise<void> {
  return openTab(browser.runtime.getURL(`library.html${hash}`));
}
