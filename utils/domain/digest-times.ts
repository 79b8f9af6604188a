// When digests are due: at an hour of the reader's own time, each day or on one day of the week.
import { addDays, utcMidnight, type Day } from './day';
import { localDay, localInstant } from './local-time';

/** What a digest tells of. */
export const PERIODS = ['daily', 'weekly'] as const;
export type Period = (typeof PERIODS)[number];

/** How often a digest is made, if it is. */
export const RHYTHMS = ['off', ...PERIODS] as const;
export type Rhythm = (typeof RHYTHMS)[number];

/** Hours of a clock. */
export const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

/** Days of the week by ISO 8601: from Monday, 1, to Sunday. */
export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** When the reader wants a digest. */
export interface DigestTimes {
  digest: Rhythm;
  digestHour: number;
  /** The day of a weekly one. */
  digestWeekday: Weekday;
}

function hasDigest(day: Day, { digest, digestWeekday }: DigestTimes): boolean {
  if (digest === 'off') return false;
  return digest === 'daily' || new Date(utcMidnight(day)).getUTCDay() === digestWeekday % 7;
}

/** When the digest of a day is due (epoch ms). */
export function digestAt(day: Day, { digestHour }: DigestTimes, timeZone: string): number {
  return localInstant(day, digestHour, timeZone);
}

/**
 * The day whose digest is to be made at `now` (epoch ms), if there is one: the last that was due, unless it or a later
 * one was made; those missed before it are not made any more. `made`: the days that have one.
 */
export function dueDigest(
  times: DigestTimes,
  made: readonly Day[],
  now: number,
  timeZone: string,
): Day | undefined {
  const today = localDay(now, timeZone);
  const day = Array.from({ length: 8 }, (_, i) => addDays(today, -i)).find(
    (each) => hasDigest(each, times) && digestAt(each, times, timeZone) <= now,
  );
  // A clock that ran ahead once made digests of days to come: they must not keep those before them from being made.
  return day && !made.some((other) => other >= day && other <= today) && !made.includes(day)
    ? day
    : undefined;
}

/** When the next digest is due after `now` (both epoch ms), if any is wanted. */
export function nextDigestAt(times: DigestTimes, now: number, timeZone: string): number | undefined {
  const today = localDay(now, timeZone);
  return Array.from({ length: 9 }, (_, i) => addDays(today, i))
    .filter((day) => hasDigest(day, times))
    .map((day) => digestAt(day, times, timeZone))
    .find((at) => at > now);
}
