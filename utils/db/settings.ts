// The reads of settings.
import { settingsFrom, type Settings, type StoredSettings } from '../domain/settings';
import { database } from './open';

/** The stores whose changes a view of the settings has to follow. */
export const SETTINGS = ['settings'] as const;

/** What did the reader choose? */
export async function settings(): Promise<Settings> {
  return settingsFrom(await storedSettings());
}

/** What is stored of it, whatever that is? */
export async function storedSettings(): Promise<StoredSettings> {
  const tx = (await database()).transaction('settings');
  const [names, values] = await Promise.all([tx.store.getAllKeys(), tx.store.getAll()]);
  return new Map<string, unknown>(names.map((name, i) => [name, values[i]]));
}
