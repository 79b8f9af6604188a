// The reads of the popup, each named by the question it answers.
import type { Day } from '../domain/day';
import { rise } from '../domain/history';
import type { Listing, SourceId, Submission } from '../domain/listing';
import type { Undo } from '../domain/action';
import { isDismissed, type Kept, type Marks } from '../domain/mark';
import type { Standing } from '../domain/status';
import type { Followed } from '../domain/reading';
import { marksOf } from './marks';
import { newsSince, placesOf, unseen, type Reading } from './new-papers';
import { database } from './open';
import type { SourceState, StoreName } from './schema';

/** The daily list that the popup, the badge and the inbox are about. */
export const DAILY: SourceId = 'hugging-face';

/** The stores that tell what the world says. */
export const WORLD: StoreName[] = ['listings', 'places', 'sources', 'arrivals', 'looks', 'catches'];

/** What a row shows: a paper's facts, and what the reader did with it. */
export type ShownPaper = Kept & { marks?: Marks };

/** A day's list as a page shows it. */
export interface DayView {
  /** The day asked for, else the newest that is stored, and the papers of its list. */
  day?: Day;
  rows: ShownPaper[];
  /** How many more papers the list has, which the reader dismissed. */
  dismissedCount: number;
  /** The stored list days beside it, and the newest of all. */
  previous?: Day;
  next?: Day;
  newest?: Day;
  standing: Standing;
  days: Followed['days'];
  /** The line that newness was measured from: an arrival stamp. */
  line: number;
  /** Ids that arrived after the line. */
  newIds: Set<string>;
  /** How many of them each stored day holds. */
  newByDay: Map<Day, number>;
  /** The stamp of the last that arrived or was caught since the line: looking at this view reaches it. */
  newestStamp?: number;
  /** The action that Undo would take back. */
  undo?: Undo;
}

/** The stores whose changes a day's view has to follow; the reader's own look is to change nothing in it. */
export const DAY_VIEW = ['listings', 'sources', 'arrivals', 'marks', 'undo'] as const;

/** What does a day's list hold, and what of it is new? `line`: measured from there, else from where the reader looked last. */
export async function dayView(asked?: { day?: Day; line?: number }): Promise<DayView> {
  const tx = (await database()).transaction(WORLD) as Reading;
  // Everything that the first paint waits for, each asked as soon as what it needs is known, and no day read twice.
  const arriving = newsSince(tx, asked?.line);
  const reading = stateIn(tx);
  // A read that fails ends the transaction and with it all the others: it is told once, by the first that is awaited.
  for (const other of [arriving, reading]) other.catch(() => {});
  const [newestListing, askedListing] = await Promise.all([newest(tx), listingOn(tx, asked?.day)]);
  const listing = asked?.day ? askedListing : newestListing;
  const day = asked?.day ?? listing?.day;
  const submissions = listing?.submissions ?? [];
  const [done, previous, next, { line, newest: newestStamp, places }, state] = await Promise.all([
    doneWith(submissions.map(({ paper }) => paper.id)),
    day && storedDay(tx, IDBKeyRange.bound([DAILY], [DAILY, day], false, true), 'prev'),
    day && storedDay(tx, IDBKeyRange.bound([DAILY, day], [DAILY, []], true, false), 'next'),
    arriving.then(async (news) => ({ ...news, places: await placesOf(tx, news.arrivals, listing) })),
    reading,
  ]);
  const fresh = await unseen(places, done.marks);
  const newByDay = new Map<Day, number>();
  for (const holder of fresh.values()) newByDay.set(holder, (newByDay.get(holder) ?? 0) + 1);
  const rows = submissions.map((s) => shown(s, done.marks.get(s.paper.id)));
  return {
    ...(day && { day }),
    rows: rows.filter(({ marks }) => !isDismissed(marks)),
    dismissedCount: rows.filter(({ marks }) => isDismissed(marks)).length,
    ...(previous && { previous }),
    ...(next && { next }),
    ...(newestListing && { newest: newestListing.day }),
    standing: standingOf(state),
    days: state?.days ?? {},
    line,
    newIds: new Set(fresh.keys()),
    newByDay,
    ...(newestStamp > line && { newestStamp }),
    ...(done.undo && { undo: done.undo }),
  };
}

/** A listed paper as a row; its history stays where it is: 50 papers of 64 points are most of what a day holds. */
export function shown(
  { paper, counts, submitter, history }: Submission,
  marks: Marks | undefined,
): ShownPaper {
  return {
    paper,
    counts,
    rise: rise(history, counts),
    ...(submitter && { submitter }),
    ...(marks && { marks }),
  };
}

/** What did the reader do with these papers, what would Undo take back? */
async function doneWith(ids: string[]) {
  // All asked at once, and apart from the rest: a read that holds the marks for longer keeps a save waiting, and a
  // popup that closes does not wait.
  const tx = (await database()).transaction(['marks', 'undo']);
  const [marks, undo] = await Promise.all([
    marksOf(tx.objectStore('marks'), ids),
    tx.objectStore('undo').openCursor(null, 'prev'),
  ]);
  return { marks, undo: undo?.value };
}

/** How the daily lists' source stands, in a transaction of the caller's. */
export async function stateIn(tx: Reading): Promise<SourceState | undefined> {
  return tx.objectStore('sources').get(DAILY);
}

async function listingOn(tx: Reading, day: Day | undefined): Promise<Listing | undefined> {
  return day && tx.objectStore('listings').get([DAILY, day]);
}

/** The newest listing that is stored. */
export async function newest(tx: Reading): Promise<Listing | undefined> {
  const all = IDBKeyRange.bound([DAILY], [DAILY, []]);
  return (await tx.objectStore('listings').openCursor(all, 'prev'))?.value;
}

/** The first or last list day in a key range; in keys, every text sorts before `[]`. */
async function storedDay(
  tx: Reading,
  range: IDBKeyRange,
  direction: 'next' | 'prev',
): Promise<Day | undefined> {
  return (await tx.objectStore('listings').openKeyCursor(range, direction))?.key[1];
}

/** How a source stands, of all that is known of it. */
export function standingOf(state: SourceState | undefined): Standing {
  const { checkedAt, failed, failingSince } = state ?? {};
  return {
    ...(checkedAt !== undefined && { checkedAt }),
    ...(failed && { failed }),
    ...(failingSince !== undefined && { failingSince }),
  };
}

/** The stores whose changes tell of the reading list's length. */
export const READING_LIST = ['marks'] as const;

/** How many papers are on the reading list? What is dismissed is not on it. Grows with it: not for a first paint. */
export async function readingListCount(): Promise<number> {
  const { store } = (await database()).transaction('marks');
  const [saved, dismissed] = await Promise.all([
    store.index('savedAt').getAllKeys(),
    store.index('dismissedAt').getAllKeys(),
  ]);
  const away = new Set(dismissed);
  return saved.filter((id) => !away.has(id)).length;
}
