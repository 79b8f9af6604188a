// The read of the badge: what it has to tell, as the reader chose.
import type { Arrival } from '../domain/arrival';
import { LINES, type BadgeKind } from '../domain/badge';
import type { Day } from '../domain/day';
import { isSeen } from '../domain/mark';
import { quietAt } from '../domain/quiet';
import type { Standing } from '../domain/status';
import type { Catch } from '../domain/watch';
import { readMarks } from './marks';
import { newsSince, placesOf, unseen, type Reading } from './new-papers';
import { database } from './open';
import { DAILY, newest, standingOf, stateIn } from './queries';
import { settings } from './settings';

/** What the badge has to tell. */
export interface BadgeFacts {
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

/** What does the badge have to tell at `now` (epoch ms), in a time zone? */
export async function badgeFacts(now: number, timeZone: string): Promise<BadgeFacts> {
  const chosen = await settings();
  const quiet = quietAt(now, chosen, timeZone);
  const tx = (await database()).transaction(
    ['listings', 'places', 'sources', 'arrivals', 'looks', 'catches'],
    'readonly',
  ) as Reading;
  const line = (await tx.objectStore('looks').get(LINES[chosen.badgeClears]))?.value ?? 0;
  const [{ arrivals }, caught, listing, state] = await Promise.all([
    newsSince(tx, line),
    caughtAfter(tx, line),
    newest(tx),
    stateIn(tx),
  ]);
  // What comes while it is quiet counts afterwards.
  const isCounted = (at: number) => !quiet || at <= quiet.start;
  const counted = arrivals.filter(({ arrivedAt }) => isCounted(arrivedAt));
  const places = await placesOf(tx, counted, listing);
  const upvotesOf = chosen.badge === 'upvotes' ? await upvotes(tx, places) : undefined;
  const fresh = await unseen(places, new Map());
  const ofWatches = caught.filter(({ at }) => isCounted(at)).map(({ id }) => id);
  const counts = {
    all: fresh.size,
    watches: chosen.badge === 'watches' ? await notSeen(ofWatches) : 0,
    upvotes: [...fresh.keys()].filter((id) => (upvotesOf?.get(id) ?? 0) >= chosen.badgeUpvotes).length,
    none: 0,
  };
  return {
    count: counts[chosen.badge],
    kind: chosen.badge,
    upvotes: chosen.badgeUpvotes,
    ...(quiet && { quietUntil: quiet.end }),
    ...(listing && { newest: { day: listing.day, count: listing.submissions.length } }),
    standing: standingOf(state),
  };
}

// Each is asked in a function of its own: where the database closes meanwhile, none throws before all are awaited.

async function caughtAfter(tx: Reading, line: number): Promise<Catch[]> {
  return tx.objectStore('catches').index('at').getAll(IDBKeyRange.lowerBound(line, true));
}

async function notSeen(ids: Arrival['id'][]): Promise<number> {
  const marks = await readMarks(ids);
  return ids.filter((id) => !isSeen(marks.get(id))).length;
}

/** The upvotes of papers by their ids, from the lists that hold them. */
async function upvotes(tx: Reading, places: ReadonlyMap<string, Day>): Promise<Map<string, number>> {
  const days = [...new Set(places.values())];
  const listings = await Promise.all(days.map((day) => tx.objectStore('listings').get([DAILY, day])));
  return new Map(
    listings.flatMap((listing) =>
      (listing?.submissions ?? []).map(({ paper, counts }): [string, number] => [paper.id, counts.upvotes]),
    ),
  );
}
