// Arrivals: when this browser first saw a paper, and what is new by that.
import type { Day } from './day';
import type { Followed } from './reading';

/** Written once a paper, by a refresh alone. */
export interface Arrival {
  id: string;
  /** Epoch ms, or one more than every stamp before it when the clock ran behind. */
  arrivedAt: number;
}

/** What a source's first run remembers: the newest list it found, which alone counts as new. */
export interface Beginning extends Followed {
  newFrom?: Day;
}

/** A stamp for papers arriving now: later than every stamp and line before it, whatever the clock says. */
export function arrivalStamp(now: number, earlier: number[]): number {
  return Math.max(now, ...earlier.map((stamp) => stamp + 1));
}

/** Whether unknown papers in a day's answer arrive: all but the older lists of the first run do. */
export function arrives(day: Day, { newFrom, days }: Beginning): boolean {
  return newFrom === undefined || day >= newFrom || days[day] !== undefined;
}
