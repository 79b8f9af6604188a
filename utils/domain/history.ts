// How a submission's counts stood over time, in few points.
import type { Counts } from './paper';

/** The counts as they stood at a moment (`at`, epoch ms). */
export interface CountsPoint extends Counts {
  at: number;
}

/** At most this many points are kept of one submission. */
export const MOST_POINTS = 64;

/** The history with the counts of `at` added, if they moved since the last point; else the same array. */
export function remember(history: CountsPoint[], counts: Counts, at: number): CountsPoint[] {
  const last = history.at(-1);
  if (last && sameCounts(last, counts)) return history;
  return thin([...history, { at, ...counts }]);
}

/** How much the upvotes rose since the first point; 0 when they fell or nothing is known. */
export function rise(history: CountsPoint[], counts: Counts): number {
  return Math.max(0, counts.upvotes - (history[0]?.upvotes ?? counts.upvotes));
}

function sameCounts(a: Counts, b: Counts): boolean {
  return a.upvotes === b.upvotes && a.comments === b.comments && a.stars === b.stars;
}

/** Drops the point whose neighbours lie closest in time; never the first, which every rise is measured from, nor the last. */
function thin(history: CountsPoint[]): CountsPoint[] {
  if (history.length <= MOST_POINTS) return history;
  let closest = 1;
  let shortest = Infinity;
  for (let i = 1; i < history.length - 1; i++) {
    const gap = history[i + 1]!.at - history[i - 1]!.at;
    if (gap < shortest) [closest, shortest] = [i, gap];
  }
  return history.toSpliced(closest, 1);
}
