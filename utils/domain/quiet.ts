// Quiet hours and quiet days: when nothing is to count or to call, by the clock on the reader's wall.
import { addDays, utcMidnight, type Day } from './day';
import type { Weekday } from './digest-times';
import { localDay, localInstant } from './local-time';

/** When the reader wants quiet. */
export interface QuietTimes {
  /** From one hour to the other, over midnight where the end is the earlier one; none where both are the same. */
  quietFrom: number;
  quietTo: number;
  /** Days that are quiet from midnight to midnight. */
  quietDays: readonly Weekday[];
}

/** A stretch of time, in epoch ms; its end is no part of it. */
export interface Stretch {
  start: number;
  end: number;
}

/** So many days before and after today are looked at: six quiet days, and the nights beside them. */
const REACH = 8;

/**
 * The quiet that an instant (epoch ms) is in, from its beginning to its end, or undefined. Where clocks are changed, a
 * night is an hour shorter or longer. Where each day is quiet there is no end, and so no quiet. The time zone is asked for
 * only where some quiet is wished: in a browser that has just begun, finding it takes 10 ms.
 */
export function quietAt(now: number, times: QuietTimes, zone: () => string): Stretch | undefined {
  const { quietFrom, quietTo, quietDays } = times;
  if (quietDays.length === 7 || (quietDays.length === 0 && quietFrom === quietTo)) return undefined;
  const timeZone = zone();
  const today = localDay(now, timeZone);
  const stretches = Array.from({ length: 2 * REACH + 1 }, (_, i) => addDays(today, i - REACH))
    .flatMap((day) => quietOf(day, times, timeZone))
    .toSorted((a, b) => a.start - b.start);
  let current: Stretch | undefined;
  for (const { start, end } of stretches) {
    if (current && start <= current.end) current.end = Math.max(current.end, end);
    else if (current && now < current.end) break;
    else current = { start, end };
  }
  return current && current.start <= now && now < current.end ? current : undefined;
}

function quietOf(day: Day, { quietFrom, quietTo, quietDays }: QuietTimes, timeZone: string): Stretch[] {
  const weekday = new Date(utcMidnight(day)).getUTCDay();
  const isQuietDay = quietDays.some((each) => each % 7 === weekday);
  const at = (its: Day, hour: number) => localInstant(its, hour, timeZone);
  const next = addDays(day, 1);
  return [
    ...(isQuietDay ? [{ start: at(day, 0), end: at(next, 0) }] : []),
    ...(quietFrom === quietTo
      ? []
      : [{ start: at(day, quietFrom), end: at(quietTo < quietFrom ? next : day, quietTo) }]),
  ];
}
