// What the reader made and chose, out of a database in whatever form it is: for when it does not open as it should.
import { openDB } from 'idb';
import type { Backup } from '../domain/backup';
import { Failed, failureOf, type Failure } from '../domain/failure';
import { portableSettings } from '../domain/settings';
import { backupFrom, MADE } from './backup';
import { storageFailure } from './failures';
import { database, inTime, NAME } from './open';
import type { Schema, StoreName } from './schema';
import { settingsIn } from './settings';

/** There is no database. */
const NOTHING: Backup = { schema: 0, marks: [], kept: [], looks: [], undo: [], watches: [], known: [] };

/** What keeps the storage from opening? Nothing, where it opens. */
export function storageTrouble(): Promise<Failure | undefined> {
  return database().then(() => undefined, failureOf);
}

/** Reads what the reader made and chose, and changes nothing. Throws `Failed` (a failure of the storage) when it cannot be read. */
export async function rescue(): Promise<Backup> {
  let isMissing = false;
  try {
    const opening = openDB<Schema>(NAME, undefined, {
      // Without a version a database that is not there would be made, empty and of no use to anybody.
      upgrade(_db, _from, _to, tx) {
        isMissing = true;
        tx.done.catch(() => {});
        tx.abort();
      },
    });
    const db = await inTime(opening, () => new Failed({ kind: 'storage' }));
    try {
      const has = (store: StoreName) => db.objectStoreNames.contains(store);
      if (!MADE.some(has)) return NOTHING;
      const tx = db.transaction([...MADE, 'settings' as const].filter(has));
      const [made, stored] = await Promise.all([
        backupFrom((store) => (has(store) ? tx.objectStore(store) : undefined), db.version),
        has('settings') ? settingsIn(tx.objectStore('settings')) : undefined,
      ]);
      return { ...made, ...(stored && { settings: portableSettings(stored) }) };
    } finally {
      db.close();
    }
  } catch (cause) {
    if (isMissing) return NOTHING;
    throw storageFailure(cause);
  }
}
