// The reads of the inbox: what arrived since its line, with the lists that hold it, and how far the line can move.
import type { Arrival } from '../domain/arrival';
import { opensAt, type Day } from '../domain/day';
import { lineBefore, type Arrived } from '../domain/inbox';
import type { Listing } from '../domain/listing';
import { isSeen } from '../domain/mark';
import { placesOf, type Reading } from './new-papers';
import { database } from './open';
import { DAILY, shown, type ShownPaper } from './queries';
import type { StoreName } from './schema';

const STORES: StoreName[] = ['arrivals', 'catches', 'looks', 'places', 'listings'];

/** More than arrive in a month; what arrived before the last so many is in its day's list alone. */
const MOST = 1_000;

/** What arrived, whatever the reader did with it. */
export interface Arrivals {
  /** All of them, the earliest first; of those that left their list no more is known. */
  arrivals: Arrival[];
  papers: Arrived[];
  /** The facts of the papers, by id; without marks. */
  rows: Map<string, ShownPaper>;
  /** The day of the newest list. */
  newest?: Day;
  /** The stamp of the last arrival there was, before the line too. */
  last?: number;
  /** The stamp of the last that arrived or was caught: looking at this view reaches it. */
  newestStamp: number;
  /** Whether more arrived since the line than are told of here. */
  isCut: boolean;
}

/** The stores whose changes tell of arrivals. */
export const ARRIVALS = ['arrivals', 'listings'] as const;

/** What arrived since the inbox's line? `most`: the last so many, and those that came with the first of them. */
export async function arrivalsView(most = MOST): Promise<Arrivals> {
  const tx = (await database()).transaction(STORES, 'readonly') as Reading;
  const index = tx.objectStore('arrivals').index('arrivedAt');
  const line = (await tx.objectStore('looks').get('inboxUntil'))?.value ?? 0;
  const since = IDBKeyRange.lowerBound(line, true);
  const [last, caught, count, newestKey] = await Promise.all([
    index.openKeyCursor(null, 'prev'),
    tx.objectStore('catches').index('at').openKeyCursor(null, 'prev'),
    index.count(since),
    tx.objectStore('listings').openKeyCursor(IDBKeyRange.bound([DAILY], [DAILY, []]), 'prev'),
  ]);
  const isCut = count > most;
  const first = isCut ? await (await index.openKeyCursor(since, 'prev'))?.advance(most - 1) : undefined;
  const arrivals = await index.getAll(first ? IDBKeyRange.lowerBound(first.key) : since);
  const places = await placesOf(tx, arrivals, undefined);
  const days = [...new Set(places.values())];
  const lists = await Promise.all(days.map((day) => tx.objectStore('listings').get([DAILY, day])));
  const papers: Arrived[] = [];
  const rows = new Map<string, ShownPaper>();
  const stamps = new Map(arrivals.map(({ id, arrivedAt }) => [id, arrivedAt]));
  for (const list of lists) {
    if (!list) continue;
    const readAt = firstReadAt(list);
    for (const submission of list.submissions) {
      const { id } = submission.paper;
      const arrivedAt = stamps.get(id);
      if (arrivedAt === undefined) continue;
      papers.push({ id, arrivedAt, day: list.day, listedAt: submission.history[0]!.at, readAt });
      rows.set(id, shown(submission, undefined));
    }
  }
  return {
    arrivals,
    papers,
    rows,
    ...(newestKey && { newest: newestKey.key[1] }),
    ...(last && { last: last.key }),
    newestStamp: Math.max(last?.key ?? 0, caught?.key ?? 0),
    isCut,
  };
}

/** When a list was first read (epoch ms). A paper listed again brings its history from a day before this one's. */
function firstReadAt({ day, submissions }: Listing): number {
  const opened = opensAt(day);
  const times = submissions.map(({ history }) => history[0]!.at);
  return Math.min(...times.filter((at) => at >= opened));
}

/**
 * How far can the inbox's line move? To where all that arrived was seen (or has left its list), and no Undo could bring
 * it back: so it need not be read again.
 */
export async function inboxLine({ arrivals, rows }: Arrivals): Promise<number | undefined> {
  // At one moment: what an Undo brings back is either unseen already or still to be taken back.
  const tx = (await database()).transaction(['marks', 'undo']);
  const store = tx.objectStore('marks');
  const [marks, undos] = await Promise.all([
    Promise.all(arrivals.map(({ id }) => store.get(id))),
    tx.objectStore('undo').getAll(),
  ]);
  const seen = new Set(marks.flatMap((its) => (its && isSeen(its) ? its.id : [])));
  const undoable = new Set(undos.flatMap(({ changes }) => changes.map(({ id }) => id)));
  return lineBefore(arrivals, (id) => undoable.has(id) || (rows.has(id) && !seen.has(id)));
}
