// The reads of settings.
import { settingsFrom, type Settings } from '../domain/settings';
import { database } from './open';

/** What did the reader choose? */
export async function settings(): Promise<Settings> {
  const tx = (await database()).transaction('settings');
  const [names, values] = await Promise.all([tx.store.getAllKeys(), tx.store.getAll()]);
  return settingsFrom(new Map(names.map((name, i) => [name, values[i]])));
}
