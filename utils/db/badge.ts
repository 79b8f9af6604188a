// The read of the badge: what it has to tell, as the reader chose.
import type { Arrival } from '../domain/arrival';
import { CLEARING_LINES, upvotesWatch, type BadgeKind } from '../domain/badge';
import type { Day } from '../domain/day';
import type { Listing } from '../domain/listing';
import { quietAt } from '../domain/quiet';
import { settingsFrom } from '../domain/settings';
import type { Standing } from '../domain/status';
import { standingCatches, type Watch } from '../domain/watch';
import { readMarks } from './marks';
import { newsSince, placesOf, unseen, type Reading } from './new-papers';
import { database } from './open';
import { newest, standingOf, stateIn, WORLD } from './queries';
import { settingsIn } from './settings';

/** What the badge has to tell. */
export interface BadgeFacts {
  /** What it is to be said in, where that is known. */
  language?: string;
  /** How many papers count, and what is counted. */
  count: number;
  kind: BadgeKind;
  /** From so many upvotes on. */
  upvotes: number;
  /** Until when (epoch ms) nothing more is counted. */
  quietUntil?: number;
  /** The newest list, and how many papers it has. */
  newest?: { day: Day; count: number };
  standing: Standing;
}

/** What does the badge have to tell at `now` (epoch ms)? `zone`: tells the reader's time zone. */
export async function badgeFacts(now: number, zone: () => string): Promise<BadgeFacts> {
  const tx = (await database()).transaction([...WORLD, 'watches', 'settings']) as Reading;
  // What needs nothing of the rest is asked for at once: the badge is all that a reader sees of a waking worker.
  const [stored, looks, listing, state] = await Promise.all([
    settingsIn(tx.objectStore('settings')),
    tx.objectStore('looks').getAll(),
    newest(tx),
    stateIn(tx),
  ]);
  const chosen = settingsFrom(stored);
  const quiet = quietAt(now, chosen, zone);
  const line = looks.find(({ name }) => name === CLEARING_LINES[chosen.badgeClears])?.value ?? 0;
  const { arrivals } = await newsSince(tx, line);
  // What comes while it is quiet counts afterwards.
  const until = quiet?.start ?? Infinity;
  const counted = arrivals.filter(({ arrivedAt }) => arrivedAt <= until);
  const count = await {
    all: async () => (await newOf(tx, counted, listing)).size,
    watches: async () => caughtIn(tx, await tx.objectStore('watches').getAll(), line, until, listing),
    upvotes: () => caughtIn(tx, [upvotesWatch(chosen.badgeUpvotes)], line, until, listing),
    none: async () => 0,
  }[chosen.badge]();
  return {
    language: chosen.language,
    count,
    kind: chosen.badge,
    upvotes: chosen.badgeUpvotes,
    ...(quiet && { quietUntil: quiet.end }),
    ...(listing && { newest: { day: listing.day, count: listing.submissions.length } }),
    standing: standingOf(state),
  };
}

/** Those that are listed and not seen, with the days of their lists. */
async function newOf(
  tx: Reading,
  arrivals: Arrival[],
  known: Listing | undefined,
): Promise<Map<string, Day>> {
  const [places, marks] = await Promise.all([
    placesOf(tx, arrivals, known),
    readMarks(arrivals.map(({ id }) => id)),
  ]);
  return unseen(places, marks);
}

/** How many that are listed and not seen were caught by these watches, after a line and up to a moment. */
async function caughtIn(
  tx: Reading,
  watches: readonly Watch[],
  line: number,
  until: number,
  known: Listing | undefined,
): Promise<number> {
  const all = await tx.objectStore('catches').index('at').getAll(IDBKeyRange.lowerBound(line, true));
  const caught = standingCatches(all, watches).filter(({ at }) => at <= until);
  const arrivals = caught.map(({ paper, at }) => ({ id: paper, arrivedAt: at }));
  return (await newOf(tx, arrivals, known)).size;
}
