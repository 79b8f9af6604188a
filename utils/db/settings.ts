// The reads of settings.
import type { IDBPObjectStore } from 'idb';
import { settingsFrom, type Settings, type StoredSettings } from '../domain/settings';
import { database } from './open';
import type { Schema, StoreName } from './schema';

/** The stores whose changes a view of the settings has to follow. */
export const SETTINGS = ['settings'] as const;

/** What did the reader choose? */
export async function settings(): Promise<Settings> {
  return settingsFrom(await storedSettings());
}

/** What is stored of it, whatever that is? */
export async function storedSettings(): Promise<StoredSettings> {
  return settingsIn((await database()).transaction('settings').store);
}

/** The same, in a transaction of the caller's. */
export async function settingsIn(
  store: Pick<IDBPObjectStore<Schema, StoreName[], 'settings'>, 'getAllKeys' | 'getAll'>,
): Promise<StoredSettings> {
  const [names, values] = await Promise.all([store.getAllKeys(), store.getAll()]);
  return new Map<string, unknown>(names.map((name, i) => [name, values[i]]));
}
