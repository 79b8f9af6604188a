// A digest: which papers it tells of, out of what is stored, and what it keeps of each so that it stays readable.
import { addDays, DAY_MS, lastListDays, type Day } from './day';
import type { Period } from './digest-times';
import { byUpvotes, type Listing, type Row, type Submission } from './listing';
import { isDismissed, isRead, isSaved, stateOf, type Marks } from './mark';
import { textOrder } from './order';

/** The parts of a digest: a new one is a name here, what `newsOf` chooses for it, and its words. */
export type SectionName = 'top' | 'watches' | 'risers' | 'saved';

/** A paper as a digest tells of it, whatever becomes of its list. */
export interface DigestRow {
  id: string;
  /** Empty as long as only its id is known. */
  title: string;
  upvotes: number;
  /** How many of them came since the digest before. */
  rise?: number;
  /** The list that it is on. */
  day?: Day;
  aiSummary?: string;
}

export interface DigestSection {
  name: SectionName;
  rows: DigestRow[];
  /** How many there were to choose from. */
  count: number;
}

export interface Digest {
  /** The day that it is of, in the reader's time zone. */
  day: Day;
  /** When it was made (epoch ms). */
  at: number;
  period: Period;
  /** The first list day that it could tell of. */
  from: Day;
  /** The lists that it told of. */
  lists: Day[];
  /** Those with papers; none on a day without news. */
  sections: DigestSection[];
}

/** At most so many papers in each section. */
export const MOST: Record<Period, Record<SectionName, number>> = {
  daily: { top: 10, watches: 10, risers: 5, saved: 5 },
  weekly: { top: 20, watches: 20, risers: 10, saved: 10 },
};

/** A few more upvotes are no news. */
const LEAST_RISE = 5;

/** Lists of more days ago come in no digest, so that one made after a long absence can still be read. */
const LONGEST = 31;

/** A list fills and its papers are looked at for some days: older ones do not rise. */
const RISING = 14;

/** Which lists a digest looks at. */
export interface Reach {
  /** The first list day that it can tell of, and the last. */
  from: Day;
  to: Day;
  /** The lists that earlier digests told of. */
  told: ReadonlySet<Day>;
  /** When the digest before was made (epoch ms), or would have been. */
  since: number;
  /** The first list day whose papers can have risen since. */
  risingFrom: Day;
}

/**
 * Which lists the digest made at `now` (epoch ms) looks at: those up to `to` that no digest told of, so that a list that
 * was read late comes late, and in none twice. `earlier`: the digests of the last weeks.
 */
export function reachOf(period: Period, to: Day, earlier: readonly Digest[], now: number): Reach {
  const days = period === 'daily' ? 1 : 7;
  const first = period === 'daily' ? lastListDays(to, 1)[0]! : addDays(to, 1 - days);
  const begun = earlier.map((digest) => digest.from).reduce((a, b) => (a < b ? a : b), first);
  const longest = addDays(to, 1 - LONGEST);
  const from = begun > longest ? begun : longest;
  const times = earlier.map(({ at }) => at).filter((at) => at < now);
  return {
    from,
    to,
    told: new Set(earlier.flatMap(({ lists }) => lists)),
    since: Math.max(now - LONGEST * DAY_MS, ...(times.length > 0 ? times : [now - days * DAY_MS])),
    risingFrom: addDays(from, -RISING),
  };
}

/** The first day whose digest can tell of a list that a digest up to `to` looks at. */
export function firstEarlier(to: Day): Day {
  return addDays(to, -LONGEST - RISING);
}

/** What there is to tell of the lists, before it is known what is saved. */
export interface News {
  lists: Day[];
  sections: DigestSection[];
}

/** The ids of the papers that watches caught: at any time, and since the digest before. */
export interface Caught {
  ever: ReadonlySet<string>;
  since: ReadonlySet<string>;
}

/** `listings`: those stored from `risingFrom` to `to`. `dismissed`: papers that the reader wants to see no more. */
export function newsOf(
  period: Period,
  { from, told, since }: Reach,
  listings: readonly Listing[],
  dismissed: ReadonlySet<string>,
  caught: Caught,
): News {
  const isNew = ({ day }: Listing) => day >= from && !told.has(day);
  const submissionsOf = (some: readonly Listing[]) =>
    some.flatMap(({ day, submissions }) =>
      submissions.filter(({ paper }) => !dismissed.has(paper.id)).map((submission) => ({ day, submission })),
    );
  const ranked = (some: ReturnType<typeof submissionsOf>) =>
    some
      .toSorted((a, b) => byUpvotes(a.submission, b.submission))
      .map(({ day, submission }) => rowOf(submission, day));
  const top = ranked(submissionsOf(listings.filter(isNew)));
  // One that was made late left out the lists of after its hour, with what was caught of them by then.
  const old = new Set(
    submissionsOf(listings.filter((listing) => !isNew(listing))).map(({ submission }) => submission.paper.id),
  );
  const watched = ranked(
    submissionsOf(listings).filter(({ submission: { paper } }) =>
      (old.has(paper.id) ? caught.since : caught.ever).has(paper.id),
    ),
  );
  const risers = submissionsOf(listings.filter((listing) => !isNew(listing)))
    .map(({ day, submission }) => ({
      ...rowOf(submission, day),
      rise: riseSince(submission, since, told.has(day)),
    }))
    .filter(({ rise }) => rise >= LEAST_RISE)
    .toSorted((a, b) => b.rise - a.rise || textOrder(b.id, a.id));
  return {
    lists: listings.filter(isNew).map(({ day }) => day),
    sections: [
      section('top', period, top),
      section('watches', period, watched),
      section('risers', period, risers),
    ].filter(hasPapers),
  };
}

/** The ids of the papers that are saved and not read, those that have waited longest first. */
export function unreadOf(all: readonly Marks[]): string[] {
  return all
    .filter((marks) => isSaved(marks) && !isDismissed(marks) && !isRead(marks))
    .filter((marks) => ['to-read', 'reading'].includes(stateOf(marks)))
    .toSorted((a, b) => a.saved!.value! - b.saved!.value! || textOrder(a.id, b.id))
    .map(({ id }) => id);
}

/** The sections of a digest. What is saved is no news: where there is nothing else, there is nothing to tell. */
export function sectionsOf(news: News, saved: DigestSection): DigestSection[] {
  return news.sections.length === 0 ? [] : [...news.sections, saved].filter(hasPapers);
}

/** How many papers a digest tells of. */
export function paperCount({ sections }: Digest): number {
  return new Set(sections.flatMap(({ rows }) => rows.map(({ id }) => id))).size;
}

function section(name: SectionName, period: Period, rows: DigestRow[]): DigestSection {
  return { name, rows: rows.slice(0, MOST[period][name]), count: rows.length };
}

function hasPapers({ rows }: DigestSection): boolean {
  return rows.length > 0;
}

/** What a digest keeps of a paper. `day`: the list that it is on, if one is stored. */
export function rowOf({ paper, counts }: Pick<Row, 'paper' | 'counts'>, day: Day | undefined): DigestRow {
  const { id, title, aiSummary } = paper;
  return { id, title, upvotes: counts.upvotes, ...(day && { day }), ...(aiSummary && { aiSummary }) };
}

/**
 * How many upvotes came after an instant (epoch ms). `isTold`: a digest told of its list by then, so that what it did not
 * have yet came after.
 */
function riseSince({ history, counts }: Submission, since: number, isTold: boolean): number {
  const before = history.findLast(({ at }) => at <= since) ?? (isTold ? undefined : history[0]);
  return counts.upvotes - (before?.upvotes ?? 0);
}
