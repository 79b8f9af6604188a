// The reads of signals: what there is to tell of by a notification.
import { newsBetween } from '../domain/growth';
import { isSeen } from '../domain/mark';
import type { Paper } from '../domain/paper';
import { standingCatches } from '../domain/watch';
import { grownOf } from './growth';
import { database } from './open';
import { shownOf } from './watches';

/** What a notification can tell of. */
export interface Untold {
  /** What watches that still stand caught and the reader has not seen. */
  caught: Paper[];
  /** Saved papers of which there is news that the reader did not find themselves. */
  grown: Paper[];
  /** When the last of all that was (epoch ms), seen or not. */
  until: number;
}

/** What came after a moment (epoch ms)? `grownAfter`: of saved papers after that one, or not at all. */
export async function untold(after: number, grownAfter: number | undefined): Promise<Untold> {
  // In one transaction: what both tell of is told up to one line.
  const tx = (await database()).transaction(['catches', 'watches', 'growth']);
  const [all, watches, growths] = await Promise.all([
    tx.objectStore('catches').index('at').getAll(IDBKeyRange.lowerBound(after, true)),
    tx.objectStore('watches').getAll(),
    grownAfter === undefined
      ? []
      : tx.objectStore('growth').index('at').getAll(IDBKeyRange.lowerBound(grownAfter, true)),
  ]);
  const catches = standingCatches(all, watches);
  const unseen = growths.filter(
    (growth) => newsBetween(growth, Math.max(grownAfter ?? 0, growth.openedAt ?? 0)).length > 0,
  );
  const [{ rows }, grown] = await Promise.all([shownOf(catches), grownOf(unseen)]);
  return {
    caught: rows.flatMap(({ paper, marks }) => (isSeen(marks) ? [] : paper)),
    grown: grown.map(({ paper }) => paper),
    until: Math.max(after, catches.at(-1)?.at ?? 0, growths.at(-1)?.at ?? 0),
  };
}
