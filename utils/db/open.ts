// The one connection to the database: opened once, upgraded step by step, let go when a newer version needs it.
import { openDB } from 'idb';
import { Failed } from '../domain/failure';
import { backupFrom } from './backup';
import { keepCopy } from './copies';
import { storageFailure } from './failures';
import { migrations, type Database, type Migration, type Schema, type StoreName } from './schema';

/** The name of the database. */
export const NAME = 'broadsheet';
/** An opening that takes longer than this (ms) is told to the reader: another page blocks it, or the browser hangs. */
const DEADLINE = 5_000;

let connection: Promise<Database> | undefined;

/** The open database. Throws `Failed` (a failure of the storage); the next call tries again. */
export function database(): Promise<Database> {
  connection ??= open(migrations).catch((cause: unknown) => {
    connection = undefined;
    throw cause;
  });
  return connection;
}

/**
 * Opens the database at the version these steps lead to. A step that throws leaves everything as it was.
 * Throws `Failed` (a failure of the storage).
 */
export async function open(steps: Migration[]): Promise<Database> {
  let isBlocked = false;
  let isUpgrading = false;
  let reason: unknown;
  const failure = () => new Failed({ kind: isBlocked && !isUpgrading ? 'blocked' : 'storage' });
  try {
    const opening = openDB<Schema>(NAME, steps.length, {
      async upgrade(db, from, _to, tx) {
        isUpgrading = from > 0;
        // The opening itself only tells that the upgrade was given up, not why.
        tx.done.catch((error: unknown) => (reason = error));
        try {
          const copy =
            from > 0 &&
            (await backupFrom((store) => (has(db, store) ? tx.objectStore(store) : undefined), from));
          for (const step of steps.slice(from)) await step(db, tx);
          if (copy && has(db, 'copies'))
            await keepCopy(tx.objectStore('copies'), { ...copy, at: Date.now() });
        } catch {
          // Without this, what the steps before did would be committed.
          abort(tx);
        }
      },
      blocked() {
        isBlocked = true;
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
    return await inTime(opening, failure);
  } catch (cause) {
    throw storageFailure(reason ?? cause, isUpgrading ? 'upgrade' : 'storage');
  }
}

/** What an opening brings if it does so in time, else a failure; a connection that comes after all is let go. */
export async function inTime<Opened extends { close(): void }>(
  opening: Promise<Opened>,
  failure: () => Failed,
): Promise<Opened> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(failure()), DEADLINE);
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

function has(db: Database, store: StoreName): boolean {
  return db.objectStoreNames.contains(store);
}

/** Ends a transaction so that nothing of it stays: without this, what was put before a throw would be committed. */
export function abort(tx: { abort(): void }): void {
  try {
    tx.abort();
  } catch {
    // It was over already: the failed commit is what was thrown.
  }
}
