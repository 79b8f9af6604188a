// The archive: which lists of the past are to be here, which are to be forgotten, and how long a download takes.
import { addDays, DAY_MS, FIRST_DAY, isWeekend, listDay, type Day } from './day';
import type { Failure } from './failure';
import { isSettled, type DayRead } from './reading';

/** For how many days lists are kept; or for good. */
export const KEEPS = ['all', 365, 90, 30] as const;
export type Keep = (typeof KEEPS)[number];

/** Whether all the lists that are kept are to be fetched. */
export const DOWNLOADS = ['off', 'on', 'paused'] as const;
export type Download = (typeof DOWNLOADS)[number];

/** What is removed when the archive is: what is older than the shortest time that lists are kept for. */
export const NOT_REMOVED = 30;

/** The first day whose list is kept at `now` (epoch ms). */
export function firstKept(keep: Keep, now: number): Day {
  const first = keep === 'all' ? FIRST_DAY : addDays(listDay(now), -keep);
  return first > FIRST_DAY ? first : FIRST_DAY;
}

/** The list days whose lists are to be here at `now` (epoch ms), newest first: those that no longer fill. */
export function archiveDays(keep: Keep, now: number): Day[] {
  const days: Day[] = [];
  for (let day = listDay(now); day >= firstKept(keep, now); day = addDays(day, -1)) {
    if (!isWeekend(day) && isSettled(day, now)) days.push(day);
  }
  return days;
}

/**
 * Whether a list is to be forgotten at `now` (epoch ms): it is older than what is kept, and was not read for as long, by
 * the reader's wish say. `read`: how it was read last.
 */
export function isForgotten(day: Day, read: DayRead | undefined, keep: Keep, now: number): boolean {
  return keep !== 'all' && day < firstKept(keep, now) && (read?.at ?? 0) < now - keep * DAY_MS;
}

/** The pace is that of so many lists, of the last so many ms. */
const LATEST = 20;
const RECENT = 2 * 60_000;
/** A list in so many ms is the fastest that lasts: 500 requests in 5 minutes, of which 100 are left to others. */
const FASTEST = 750;

/**
 * How long (ms) so many lists take at the pace of the last ones; undefined where too few came. `times`: when lists were
 * read; all in epoch ms.
 */
export function timeLeft(left: number, times: readonly number[], now: number): number | undefined {
  const latest = times
    .filter((at) => at <= now && at > now - RECENT)
    .toSorted((a, b) => a - b)
    .slice(-LATEST);
  if (latest.length < 3) return undefined;
  // The middle one of what lies between them: a pause is no pace.
  const gaps = latest.slice(1).map((at, i) => at - latest[i]!);
  return left * Math.max(FASTEST, gaps.toSorted((a, b) => a - b)[gaps.length >> 1]!);
}

/** So long (ms) a download waits after a failure; nobody is asked by one who is offline. */
const WAIT = 5 * 60_000;
const WAIT_OFFLINE = 60_000;

/** When a download that failed at `now` goes on by itself (both epoch ms). */
export function nextTry(failure: Failure, now: number): number {
  if (failure.kind === 'rate-limited') return Math.max(failure.until, now);
  return now + (failure.kind === 'offline' ? WAIT_OFFLINE : WAIT);
}
