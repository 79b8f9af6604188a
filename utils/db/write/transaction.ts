// How everything is written: one transaction, abort on a throw, commit, then announce.
import type { IDBPObjectStore, StoreKey, StoreValue } from 'idb';
import { storageFailure } from '../failures';
import { abort, database } from '../open';
import type { Schema, StoreName } from '../schema';
import { announce } from './announce';

/** A transaction at work: reads as idb has them, writes noted for the announcement. */
export interface Writing<Stores extends StoreName> {
  read: <Name extends Stores>(store: Name) => IDBPObjectStore<Schema, StoreName[], Name>;
  put: <Name extends Stores>(
    store: Name,
    value: StoreValue<Schema, Name>,
    key?: StoreKey<Schema, Name>,
  ) => void;
  /** Says that this was all: commits even if the page is closed in the same turn. Nothing may be written after it. */
  commit: () => void;
  remove: <Name extends Stores>(store: Name, key: StoreKey<Schema, Name> | IDBKeyRange) => void;
}

/**
 * Runs `job` in one transaction over `stores` and announces what it changed once that is committed.
 * `strict`: the commit waits for the disk; for what the reader made.
 * Throws `Failed` (a failure of the storage) when anything in it failed; then nothing is written.
 */
export async function write<Stores extends StoreName, Result>(
  stores: Stores[],
  job: (writing: Writing<Stores>) => Promise<Result>,
  durability: IDBTransactionDurability = 'default',
): Promise<Result> {
  const changed = new Set<StoreName>();
  const ids = new Set<string>();
  const tx = (await database()).transaction(stores, 'readwrite', { durability });
  // A request that fails aborts the transaction, and that is awaited below.
  const note = (store: StoreName, request: Promise<unknown>) => {
    changed.add(store);
    request.then(
      (key) => {
        if (store === 'marks' || store === 'kept') ids.add(key as string);
      },
      () => {},
    );
  };
  const writing: Writing<Stores> = {
    read: <Name extends Stores>(store: Name) => tx.objectStore(store) as never,
    put: (store, value, key) => note(store, tx.objectStore(store).put(value, key)),
    commit: () => tx.commit(),
    remove: (store, key) => note(store, tx.objectStore(store).delete(key)),
  };
  try {
    const result = await job(writing);
    await tx.done;
    announce({ stores: [...changed], ids: [...ids] });
    return result;
  } catch (cause) {
    abort(tx);
    await tx.done.catch(() => {});
    // What the job saw may only be that its transaction was over; why it was, the transaction knows.
    throw storageFailure(tx.error ?? cause);
  }
}
