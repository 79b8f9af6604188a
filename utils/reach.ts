// What only a page's click may do: ask for the grant, open a tab.
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
