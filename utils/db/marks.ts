// The marks of papers by their ids.
import type { IDBPObjectStore } from 'idb';
import type { Marks } from '../domain/mark';
import { database } from './open';
import type { Schema, StoreName } from './schema';

/** The marks of papers, read in a transaction of their own. */
export async function readMarks(ids: readonly string[]): Promise<Map<string, Marks | undefined>> {
  return marksOf((await database()).transaction('marks').store, ids);
}

/** The marks of papers, none where a paper has none. */
export async function marksOf<Stores extends StoreName>(
  store: IDBPObjectStore<Schema, Stores[], 'marks'>,
  ids: readonly string[],
): Promise<Map<string, Marks | undefined>> {
  const marks = await Promise.all(ids.map((id) => store.get(id)));
  return new Map(ids.map((id, i) => [id, marks[i]]));
}
