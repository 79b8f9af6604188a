// What is stored at a moment, as the tests of killed workers compare it.
import { database } from '../../utils/db/open';
import type { StoreName } from '../../utils/db/schema';

/** When something was is another time after a death. */
const TIMES = ['at', 'arrivedAt', 'checkedAt', 'missingAt', 'readAt', 'wantedAt'];

/** The records of some stores with their keys, without times, and without the budget of requests, of which a death costs some. */
export async function recordsOf(stores: readonly StoreName[]): Promise<unknown> {
  const db = await database();
  const all = stores.map(async (store) => [store, await db.getAllKeys(store), await db.getAll(store)]);
  const without = (key: string, value: unknown) =>
    TIMES.includes(key) ? 'some time' : key === 'budget' ? undefined : value;
  return JSON.parse(JSON.stringify(await Promise.all(all), without)) as unknown;
}

/** All that the reader made, and of what papers the facts are kept. */
export async function madeByReader(): Promise<unknown[]> {
  const db = await database();
  const stores = ['marks', 'undo', 'looks', 'watches', 'settings', 'known'] as const;
  const all = await Promise.all(stores.map((store) => db.getAll(store)));
  return [...all, await db.getAllKeys('settings'), await db.getAllKeys('kept')];
}
