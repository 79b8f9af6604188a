// Local time: what calendar and clock show in a time zone at an instant, and the instant at which they show it.
import { DAY_MS, utcMidnight, type Day } from './day';

const HOUR = 3_600_000;

/** An instant (epoch ms) as a time zone's own clock shows it, written as if that were UTC. */
function shownAt(at: number, timeZone: string): number {
  const parts = formatOf(timeZone).formatToParts(at);
  const part = (type: string) => Number(parts.find((p) => p.type === type)?.value);
  const [year, month, day] = [part('year'), part('month'), part('day')];
  return Date.UTC(year, month - 1, day, part('hour'), part('minute'), part('second'));
}

let format: { timeZone: string; of: Intl.DateTimeFormat } | undefined;

/** Made once for the zone that is asked for again and again: formats are slow to make. */
function formatOf(timeZone: string): Intl.DateTimeFormat {
  if (format?.timeZone !== timeZone) {
    const options = {
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
      hourCycle: 'h23',
    } as const;
    format = { timeZone, of: new Intl.DateTimeFormat('en', { ...options, timeZone }) };
  }
  return format.of;
}

/** The time zone of this machine, asked each time: the reader may have gone to another one. */
export function zoneHere(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** The date of an instant (epoch ms) in a time zone. */
export function localDay(at: number, timeZone: string): Day {
  return new Date(shownAt(at, timeZone)).toISOString().slice(0, 10) as Day;
}

/**
 * The instant (epoch ms) at which a clock in a time zone shows a full hour (0 to 23) of a day: the first, where it shows
 * it twice; where it skips it, the moment at which it would have come, had the clock not been set forward.
 */
export function localInstant(day: Day, hour: number, timeZone: string): number {
  const shown = utcMidnight(day) + hour * HOUR;
  // No zone changes its clock twice within two days.
  const [before, after] = [shown - DAY_MS, shown + DAY_MS].map((at) => shownAt(at, timeZone) - at);
  const found = [before!, after!]
    .map((offset) => shown - offset)
    .filter((at) => shownAt(at, timeZone) === shown);
  return found.length > 0 ? Math.min(...found) : shown - before!;
}
