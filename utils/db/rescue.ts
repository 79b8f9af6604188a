// What the reader made, out of a database in whatever form it is: for when it does not open as it should.
import { openDB } from 'idb';
import type { Backup } from '../domain/backup';
import { Failed, failureOf, type Failure } from '../domain/failure';
import { backupFrom, MADE } from './backup';
import { storageFailure } from './failures';
import { database, inTime, NAME } from './open';

/** There is no database. */
const NOTHING: Backup = { schema: 0, marks: [], kept: [], looks: [], undo: [], watches: [], known: [] };

/** What keeps the storage from opening? Nothing, where it opens. */
export function storageTrouble(): Promise<Failure | undefined> {
  return database().then(() => undefined, failureOf);
}

/** Reads what the reader made, and changes nothing. Throws `Failed` (a failure of the storage) when it cannot be read. */
export async function rescue(): Promise<Backup> {
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
      const there = MADE.filter((store) => db.objectStoreNames.contains(store));
      if (there.length === 0) return NOTHING;
      const tx = db.transaction(there);
      return await backupFrom(
        (store) => (there.includes(store) ? tx.objectStore(store) : undefined),
        db.version,
      );
    } finally {
      db.close();
    }
  } catch (cause) {
    if (isMissing) return NOTHING;
    throw storageFailure(cause);
  }
}
