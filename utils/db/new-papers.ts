// Which papers are new: what the reads of the popup and of the badge share.
import type { IDBPTransaction } from 'idb';
import type { Arrival } from '../domain/arrival';
import type { Day } from '../domain/day';
import type { Listing } from '../domain/listing';
import { isSeen, type Marks } from '../domain/mark';
import { readMarks } from './marks';
import type { Schema, StoreName } from './schema';

/** A transaction that reads. */
export type Reading = IDBPTransaction<Schema, StoreName[], 'readonly'>;

/** The days of the lists that hold what arrived after a line; what left its list is not among them. */
export async function placesOf(
  tx: Reading,
  arrivals: Arrival[],
  /** A listing read already, whose papers need not be sought. */
  known: Listing | undefined,
): Promise<Map<string, Day>> {
  const here = new Set(known?.submissions.map(({ paper }) => paper.id));
  const days = await Promise.all(
    arrivals.map(async ({ id }) =>
      here.has(id) ? known?.day : (await tx.objectStore('places').get(id))?.day,
    ),
  );
  return new Map(arrivals.flatMap(({ id }, i): [string, Day][] => (days[i] ? [[id, days[i]]] : [])));
}

/** What arrived after a line. */
interface News {
  /** A stamp. */
  line: number;
  /** The latest last. */
  arrivals: Arrival[];
  /** The stamp of the last that arrived or was caught; the line, where that is later. */
  newest: number;
}

/** What arrived after a line, else since the reader looked last? */
export async function newsSince(tx: Reading, asked?: number): Promise<News> {
  const line = asked ?? (await tx.objectStore('looks').get('badgeUntil'))?.value ?? 0;
  const after = IDBKeyRange.lowerBound(line, true);
  const [arrivals, caught] = await Promise.all([
    tx.objectStore('arrivals').index('arrivedAt').getAll(after),
    tx.objectStore('catches').index('at').openKeyCursor(null, 'prev'),
  ]);
  return { line, arrivals, newest: Math.max(line, arrivals.at(-1)?.arrivedAt ?? 0, caught?.key ?? 0) };
}

/** New for a line: what arrived after it and the reader has not seen. `known`: marks read already. */
export async function unseen(
  arrived: Map<string, Day>,
  known: Map<string, Marks | undefined>,
): Promise<Map<string, Day>> {
  const unknown = [...arrived.keys()].filter((id) => !known.has(id));
  if (unknown.length === 0) return withoutSeen(arrived, known);
  const others = await readMarks(unknown);
  return withoutSeen(arrived, new Map([...known, ...others]));
}

function withoutSeen(arrived: Map<string, Day>, marks: Map<string, Marks | undefined>): Map<string, Day> {
  return new Map([...arrived].filter(([id]) => !isSeen(marks.get(id))));
}
