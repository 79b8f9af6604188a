// A backup as it lies in the database: the stores of what the reader made, read as they are.
import type { IDBPObjectStore } from 'idb';
import type { Backup } from '../domain/backup';

/** The stores of what the reader made. */
export const MADE = ['marks', 'kept', 'looks', 'undo', 'watches', 'known'] as const;
type Made = (typeof MADE)[number];

/** All that the reader made, out of the stores that are there. `schema`: the version that they were written by. */
export async function backupFrom(
  storeOf: (name: Made) => Pick<IDBPObjectStore, 'getAll'> | undefined,
  schema: number,
): Promise<Backup> {
  const records = MADE.map(async (name) => [name, (await storeOf(name)?.getAll()) ?? []]);
  return { schema, ...(Object.fromEntries(await Promise.all(records)) as Record<Made, unknown[]>) };
}
