// What the reader made, out of a database in whatever form it is: for when it does not open as it should.
import { openDB } from 'idb';
import type { Backup } from '../domain/backup';
import { Failed, failureOf, type Failure } from '../domain/failure';
import { storageFailure } from './failures';
import { database, inTime, NAME } from './open';

const STORES = ['marks', 'kept', 'looks', 'undo'] as const;

/** What keeps the storage from opening? Nothing, where it opens. */
export function storageTrouble(): Promise<Failure | undefined> {
  return database().then(() => undefined, failureOf);
}

/** Reads what the reader made, and changes nothing. Throws `Failed` (a failure of the storage) when it cannot be read. */
export async function rescue(): Promise<Backup> {
  const backup: Backup = { schema: 0, marks: [], kept: [], looks: [], undo: [] };
  let isMissing = false;
  try {
    const opening = openDB(NAME, undefined, {
      // Without a version a database that is not there would be made, empty and of no use to anybody.
      upgrade(_db, _from, _to, tx) {
        isMissing = true;
        tx.done.catch(() => {});
        tx.abort();
      },
    });
    const db = await inTime(opening, () => new Failed({ kind: 'storage' }));
    try {
      backup.schema = db.version;
      const there = STORES.filter((store) => db.objectStoreNames.contains(store));
      const records = await Promise.all(there.map((store) => db.getAll(store)));
      for (const [i, store] of there.entries()) backup[store] = records[i]!;
    } finally {
      db.close();
    }
  } catch (cause) {
    if (!isMissing) throw storageFailure(cause);
  }
  return backup;
}
