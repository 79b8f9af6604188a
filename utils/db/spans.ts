// The reads of spans: a week's or a month's papers, how its days were read, how many papers each day has.
import type { Day } from '../domain/day';
import { byUpvotes, type Listing, type SourceId } from '../domain/listing';
import { isDismissed } from '../domain/mark';
import { isDue, type DayRead } from '../domain/reading';
import { daysOf, firstOf, lastOf, type Span } from '../domain/span';
import type { Standing } from '../domain/status';
import { readMarks } from './marks';
import { database } from './open';
import { DAILY, shown, standingOf, type ShownPaper } from './queries';
import { sourceState } from './sources';

/** A week's or month's papers as a page shows them. */
export interface SpanView {
  span: Span;
  /** Most upvotes first. */
  rows: ShownPaper[];
  /** How many more papers there are, which the reader dismissed. */
  dismissedCount: number;
  /** How many of its days that can have a list are to be asked for, and how many there are. */
  dueCount: number;
  dayCount: number;
  /** When the day that was read the longest ago was read (epoch ms); absent where that is not known of each. */
  readAt?: number;
  standing: Standing;
}

/** The stores whose changes a span's view has to follow. */
export const SPAN_VIEW = ['listings', 'sources', 'reads', 'marks'] as const;

/** What was listed in a span, as far as it is stored at `now` (epoch ms)? */
export async function spanView(span: Span, now: number): Promise<SpanView> {
  const days = daysOf(span, now);
  const [listings, reads, state] = await Promise.all([
    listingsOf(span),
    readsOf(DAILY, days),
    sourceState(DAILY),
  ]);
  const submissions = listings.flatMap((listing) => listing.submissions);
  const marks = await readMarks(submissions.map(({ paper }) => paper.id));
  const rows = submissions.map((s) => shown(s, marks.get(s.paper.id))).toSorted(byUpvotes);
  const times = listings.map(({ day }) => reads.get(day)?.at);
  return {
    span,
    rows: rows.filter((row) => !isDismissed(row.marks)),
    dismissedCount: rows.filter((row) => isDismissed(row.marks)).length,
    dueCount: days.filter((day) => isDue(reads.get(day), now)).length,
    dayCount: days.length,
    ...(times.length > 0 && times.every((at) => at !== undefined) && { readAt: Math.min(...times) }),
    standing: standingOf(state),
  };
}

/** The stores whose changes tell of how days were read. */
export const READS = ['sources', 'reads'] as const;

/** How was a day read last, if it was? */
export async function readOf(day: Day): Promise<DayRead | undefined> {
  return (await readsOf(DAILY, [day])).get(day);
}

/** How were days read last, those that were read at all? */
export async function readsOf(source: SourceId, days: Day[]): Promise<Map<Day, DayRead>> {
  const tx = (await database()).transaction(READS);
  const [state, older] = await Promise.all([
    tx.objectStore('sources').get(source),
    Promise.all(days.map((day) => tx.objectStore('reads').get([source, day]))),
  ]);
  return new Map(
    days.flatMap((day, i): [Day, DayRead][] => {
      const read = state?.days[day] ?? older[i];
      return read ? [[day, read]] : [];
    }),
  );
}

/** How many papers does each day of a span have, of those read by `now` (epoch ms)? */
export async function dayCounts(span: Span, now: number): Promise<Map<Day, number>> {
  const [listings, reads] = await Promise.all([listingsOf(span), readsOf(DAILY, daysOf(span, now))]);
  const empty = [...reads].filter(([, { answer }]) => answer === 'empty');
  return new Map([
    ...empty.map(([day]): [Day, number] => [day, 0]),
    ...listings.map(({ day, submissions }): [Day, number] => [day, submissions.length]),
  ]);
}

async function listingsOf(span: Span): Promise<Listing[]> {
  return (await database()).getAll(
    'listings',
    IDBKeyRange.bound([DAILY, firstOf(span)], [DAILY, lastOf(span)]),
  );
}
