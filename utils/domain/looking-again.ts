// Looking again: which saved papers are due to be asked for, and in what order.
import { DAY_MS } from './day';
import { growthOf, type Growth } from './growth';
import { isDismissed, isRead, isSaved, stateOf, type Marks } from './mark';
import { textOrder } from './order';

/** Ms from one look at a paper to the next, at least; of one that the reader is done with. */
const APART = DAY_MS;
const APART_DONE = 7 * DAY_MS;

/**
 * The ids of the saved papers that are due at `now` (epoch ms): first those never looked at, the last saved before the
 * others, for what they grow from is not known before; then those not looked at for longest. What was dismissed is not
 * on the reading list any more.
 */
export function papersDue(all: readonly Marks[], growths: readonly Growth[], now: number): string[] {
  const stored = new Map(growths.map((growth) => [growth.id, growth]));
  return all
    .filter((marks) => isSaved(marks) && !isDismissed(marks))
    .map((marks) => ({ marks, lookedAt: lookedAt(growthOf(marks, stored.get(marks.id)), now) }))
    .filter(({ marks, lookedAt: at }) => now - at >= (isDone(marks) ? APART_DONE : APART))
    .toSorted(
      (a, b) =>
        // Never and never are no number apart.
        (a.lookedAt === b.lookedAt ? 0 : a.lookedAt - b.lookedAt) ||
        b.marks.saved!.value! - a.marks.saved!.value! ||
        textOrder(a.marks.id, b.marks.id),
    )
    .map(({ marks: { id } }) => id);
}

/** Read, finished, or put away. */
function isDone(marks: Marks): boolean {
  return isRead(marks) || ['done', 'archived'].includes(stateOf(marks));
}

/** A look of a clock that ran ahead says nothing about how long ago it was. */
function lookedAt(growth: Growth | undefined, now: number): number {
  const at = growth?.lookedAt;
  return at === undefined || at > now ? -Infinity : at;
}
