// A backup as it lies in the database: the stores of what the reader made, read as they are.
import type { IDBPObjectStore } from 'idb';
import type { Backup } from '../domain/backup';

/** The stores of what the reader made. */
export const MADE = ['marks', 'kept', 'looks', 'undo', 'watches'] as const;

/** All that the reader made, out of the stores that are there. `schema`: the version that they were written by. */
export async function backupFrom(
  storeOf: (name: (typeof MADE)[number]) => Pick<IDBPObjectStore, 'getAll'> | undefined,
  schema: number,
): Promise<Backup> {
  const [marks, kept, looks, undo, watches] = await Promise.all(
    MADE.map(async (name) => (await storeOf(name)?.getAll()) ?? []),
  );
  return { schema, marks: marks!, kept: kept!, looks: looks!, undo: undo!, watches: watches! };
}
