// What this copy of Broadsheet is: its version, and the key that the browser gave it.
import { browser } from './browser';

/** As the manifest has it. */
export function version(): string {
  return browser.runtime.getManifest().version;
}

/** What opens the library from anywhere, as the browser writes it; nothing where the reader or another extension took it. */
export async function libraryShortcut(): Promise<string | undefined> {
  const commands = await browser.commands.getAll();
  return commands.find(({ name }) => name === 'library')?.shortcut || undefined;
}
