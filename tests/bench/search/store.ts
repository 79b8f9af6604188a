// Values of one engine in IndexedDB, each in its place.
import { openDB } from 'idb';

const STORE = 'values';

function database(name: string) {
  return openDB(name, 1, { upgrade: (its) => void its.createObjectStore(STORE) });
}

/** Stores values of an engine, one write each, as all together may be more than a write can be. */
export async function putValues(name: string, values: unknown[]): Promise<void> {
  const its = await database(name);
  for (const [place, value] of values.entries()) await its.put(STORE, value, place);
  its.close();
}

/** All values of an engine, in the order they were stored in. */
export async function storedValues(name: string): Promise<unknown[]> {
  const its = await database(name);
  const values = await its.getAll(STORE);
  its.close();
  return values;
}
