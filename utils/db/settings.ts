// The reads of settings.
import { settingsFrom, type Settings } from '../domain/settings';
import { database } from './open';

/** The stores whose changes tell of settings. */
export const SETTINGS = ['settings'] as const;

/** What did the reader choose? */
export async function settings(): Promise<Settings> {
  const tx = (await database()).transaction('settings');
  const [names, values] = await Promise.all([tx.store.getAllKeys(), tx.store.getAll()]);
  return settingsFrom(new Map(names.map((name, i) => [name, values[i]])));
}
