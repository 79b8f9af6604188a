// The marks of papers by their ids.
import { unwrap, wrap, type IDBPObjectStore } from 'idb';
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
  const bare = unwrap(store);
  const asked = ids.map((id) => bare.get(id) as IDBRequest<Marks | undefined>);
  // They are answered in turn, so the last is awaited: a promise for each of a day's papers takes longer than its read.
  // Where one before it fails, it fails too.
  const last = asked.at(-1);
  if (last) await wrap(last);
  return new Map(ids.map((id, i) => [id, asked[i]!.result]));
}
