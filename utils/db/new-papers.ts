// Which papers are new: what the reads of the popup and of the badge share.
import type { IDBPObjectStore, IDBPTransaction } from 'idb';
import type { Day } from '../domain/day';
import type { Listing } from '../domain/listing';
import type { Marks } from '../domain/mark';
import { database } from './open';
import type { Schema, StoreName } from './schema';

/** A transaction that reads. */
export type Reading = IDBPTransaction<Schema, StoreName[], 'readonly'>;

interface Arrived {
  /** The days of the lists that hold them. */
  places: Map<string, Day>;
  /** The newest stamp of all. */
  last?: number;
}

/** What arrived after a line and is still on a list. `known`: a listing read already, whose papers need not be sought. */
export async function arrivedAfter(tx: Reading, line: number, known: Listing | undefined): Promise<Arrived> {
  const arrivals = await tx
    .objectStore('arrivals')
    .index('arrivedAt')
    .getAll(IDBKeyRange.lowerBound(line, true));
  const here = new Map(known?.submissions.map(({ paper }) => [paper.id, known.day]));
  const elsewhere = await placesOf(
    tx,
    arrivals.map(({ id }) => id).filter((id) => !here.has(id)),
  );
  const places = arrivals.flatMap(({ id }): [string, Day][] => {
    const day = here.get(id) ?? elsewhere.get(id);
    return day ? [[id, day]] : [];
  });
  const last = arrivals.at(-1)?.arrivedAt;
  return { places: new Map(places), ...(last !== undefined && { last }) };
}

async function placesOf(tx: Reading, ids: string[]): Promise<Map<string, Day>> {
  const places = await Promise.all(ids.map((id) => tx.objectStore('places').get(id)));
  return new Map(ids.flatMap((id, i) => (places[i] ? [[id, places[i].day]] : [])));
}

/** The marks of papers, none where a paper has none. */
export async function marksOf<Stores extends StoreName>(
  store: IDBPObjectStore<Schema, Stores[], 'marks'>,
  ids: string[],
): Promise<Map<string, Marks | undefined>> {
  const marks = await Promise.all(ids.map((id) => store.get(id)));
  return new Map(ids.map((id, i) => [id, marks[i]]));
}

/** New for a line: what arrived after it and is not marked as seen. `known`: marks read already. */
export async function unseen(
  arrived: Map<string, Day>,
  known: Map<string, Marks | undefined> = new Map(),
): Promise<Map<string, Day>> {
  const unknown = [...arrived.keys()].filter((id) => !known.has(id));
  if (unknown.length === 0) return withoutSeen(arrived, known);
  const others = await marksOf((await database()).transaction('marks').store, unknown);
  return withoutSeen(arrived, new Map([...known, ...others]));
}

function withoutSeen(arrived: Map<string, Day>, marks: Map<string, Marks | undefined>): Map<string, Day> {
  return new Map([...arrived].filter(([id]) => marks.get(id)?.seen?.value === undefined));
}
