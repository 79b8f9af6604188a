// The reads of growth: which saved papers are due to be looked at, and what became of them.
import { growthOf, newsBetween, type Growth, type News } from '../domain/growth';
import { papersDue } from '../domain/looking-again';
import { isDismissed } from '../domain/mark';
import { paintedOf, shelvedMarks } from './library';
import { marksOf } from './marks';
import { database } from './open';
import type { ShownPaper } from './queries';

/** Which saved papers are to be looked at again at `now` (epoch ms), the first due first? */
export async function papersToLookAt(now: number): Promise<string[]> {
  const [marks, growths] = await Promise.all([shelvedMarks(), database().then((db) => db.getAll('growth'))]);
  return papersDue(marks, growths, now);
}

/** The stores whose changes tell of growth: what is saved no more has none. */
export const GROWTH = ['growth', 'marks'] as const;

/** What became of each saved paper that something became of? By the papers' ids. */
export async function newsOfSaved(): Promise<Map<string, News[]>> {
  const tx = (await database()).transaction(GROWTH);
  const growths = await tx.objectStore('growth').index('at').getAll();
  const marks = await marksOf(
    tx.objectStore('marks'),
    growths.map(({ id }) => id),
  );
  const followed = growths.filter((growth) => growthOf(marks.get(growth.id), growth));
  return new Map(followed.map(({ id, news }) => [id, news]));
}

/** The stores whose changes a view of the saved papers with news has to follow. */
export const GROWN = [...GROWTH, 'kept'] as const;

/** Of which saved papers is there news found after one moment and up to another (epoch ms)? Where it is newest first. */
export async function grownBetween(after: number, until?: number): Promise<ShownPaper[]> {
  const range = IDBKeyRange.lowerBound(after, true);
  const growths = await (await database()).getAllFromIndex('growth', 'at', range);
  return grownOf(growths.filter((growth) => newsBetween(growth, after, until).length > 0));
}

/** The papers of growths, the last that moved first, as far as they are still on the reading list. */
export async function grownOf(growths: readonly Growth[]): Promise<ShownPaper[]> {
  const newest = growths.toReversed();
  const rows = await paintedOf(
    newest.map(({ id }) => id),
    0,
  );
  return rows.filter(({ marks }, i) => growthOf(marks, newest[i]) && !isDismissed(marks));
}
