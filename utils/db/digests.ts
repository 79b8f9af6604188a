// The reads of digests: those that were made, and what the next one has to tell.
import type { Day } from '../domain/day';
import {
  firstEarlier,
  MOST,
  newsOf,
  reachOf,
  rowOf,
  sectionsOf,
  unreadOf,
  type Digest,
  type DigestSection,
} from '../domain/digest';
import type { DigestTimes, Period } from '../domain/digest-times';
import { isDismissed } from '../domain/mark';
import { keptOf, shelvedMarks } from './library';
import { database } from './open';
import { DAILY } from './queries';
import { settings } from './settings';
import { caughtIds } from './watches';

/** Of which days is there a digest, or the word that there was nothing to tell? */
export async function digestDays(): Promise<Day[]> {
  return (await database()).getAllKeys('digests');
}

/** The stores whose changes tell of digests. */
export const DIGESTS = ['digests', 'settings'] as const;

/** The digests as a page shows them. */
export interface DigestsView {
  times: DigestTimes;
  /** The last first. */
  digests: Digest[];
}

/** Which digests were made, and when do they come? */
export async function digestsView(): Promise<DigestsView> {
  const [made, { digest, digestHour, digestWeekday }] = await Promise.all([
    database().then((db) => db.getAll('digests')),
    settings(),
  ]);
  return { times: { digest, digestHour, digestWeekday }, digests: made.toReversed() };
}

/** What does the digest of a day tell? Nothing, where none was made. */
export async function digestOf(day: Day): Promise<Digest | undefined> {
  return (await database()).get('digests', day);
}

/** What does the last digest tell? Nothing, where none was made. */
export async function lastDigest(): Promise<Digest | undefined> {
  const { store } = (await database()).transaction('digests');
  return (await store.openCursor(null, 'prev'))?.value;
}

/**
 * What has the digest of a day to tell that is made at `now` (epoch ms), by what is stored? `to`: the last list day that it
 * tells of.
 */
export async function draftDigest(day: Day, period: Period, to: Day, now: number): Promise<Digest> {
  const db = await database();
  const [earlier, marks] = await Promise.all([
    db.getAll('digests', IDBKeyRange.lowerBound(firstEarlier(to))),
    shelvedMarks(),
  ]);
  const reach = reachOf(period, to, earlier, now);
  const lists = IDBKeyRange.bound([DAILY, reach.risingFrom], [DAILY, to]);
  const dismissed = new Set(marks.filter(isDismissed).map(({ id }) => id));
  const [listings, caught] = await Promise.all([db.getAll('listings', lists), caughtIds(reach.since)]);
  const news = newsOf(period, reach, listings, dismissed, caught);
  const saved = await unreadSection(period, unreadOf(marks));
  return { day, at: now, period, from: reach.from, lists: news.lists, sections: sectionsOf(news, saved) };
}

async function unreadSection(period: Period, ids: readonly string[]): Promise<DigestSection> {
  const kept = await keptOf(ids.slice(0, MOST[period].saved));
  const { store } = (await database()).transaction('places');
  const places = await Promise.all(kept.map(({ paper }) => store.get(paper.id)));
  return { name: 'saved', rows: kept.map((facts, i) => rowOf(facts, places[i]?.day)), count: ids.length };
}
