// The one connection to the database: opened once, upgraded step by step, let go when a newer version needs it.
import { openDB } from 'idb';
import { Failed } from '../domain/failure';
import { migrations, type Database, type Migration, type Schema } from './schema';

const NAME = 'broadsheet';
/** An upgrade that another page blocks for longer than this (ms) is told to the reader. */
const DEADLINE = 5_000;

let connection: Promise<Database> | undefined;

/** The open database. Throws `Failed` (`storage`) when it does not open in time; the next call tries again. */
export function database(): Promise<Database> {
  connection ??= open(migrations).catch((cause: unknown) => {
    connection = undefined;
    throw new Failed({ kind: 'storage' }, { cause });
  });
  return connection;
}

/** Opens the database at the version these steps lead to. A step that throws leaves everything as it was. */
export async function open(steps: Migration[]): Promise<Database> {
  const opening = openDB<Schema>(NAME, steps.length, {
    async upgrade(db, from, _to, tx) {
      // The failure is told by the opening itself.
      tx.done.catch(() => {});
      try {
        for (const step of steps.slice(from)) await step(db, tx);
      } catch {
        // Without this, what the steps before did would be committed.
        tx.abort();
      }
    },
    // Held open, a connection would block a newer version of the extension for ever.
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
      connection = undefined;
    },
    terminated() {
      connection = undefined;
    },
  });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('The database did not open in time.')), DEADLINE);
  });
  // A connection that comes after all would be nobody's: it must not stay open.
  late.catch(() =>
    opening.then(
      (db) => db.close(),
      () => {},
    ),
  );
  return Promise.race([opening, late]).finally(() => clearTimeout(timer));
}

/** Lets go of the database, as the end of a page or worker does. */
export async function close(): Promise<void> {
  const closing = connection;
  connection = undefined;
  (await closing?.catch(() => undefined))?.close();
}
