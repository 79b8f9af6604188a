// How often the lists are asked for by themselves, and what that costs.
import { STILL_FILLING } from './reading';

/** Minutes between two refreshes. */
export const INTERVALS = [15, 30, 60, 180] as const;
export type Interval = (typeof INTERVALS)[number];

/** As long as the reader did not choose. */
export const USUAL_INTERVAL: Interval = 30;

/** Requests in a day of a browser that is open all the time: each refresh asks for all the lists that still fill. */
export function requestsADay(interval: Interval): number {
  return ((24 * 60) / interval) * STILL_FILLING;
}
