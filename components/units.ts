// Sizes, durations and dates as the reader writes them.
import { addDays } from '../utils/domain/day';
import type { Weekday } from '../utils/domain/digest-times';
import { formatted, time, weekday } from '../utils/text';

/** So many bytes: 62 MB. */
export function megabytes(bytes: number): string {
  const options = { style: 'unit', unit: 'megabyte', maximumSignificantDigits: 2 } as const;
  return formatted(Intl.NumberFormat, options).format(bytes / 1e6);
}

/** So many bytes of an answer: 512 bytes, 14.2 kB. */
export function byteSize(bytes: number): string {
  if (bytes < 1000) return inUnits('byte', bytes, 'long');
  return inUnits('kilobyte', bytes / 1000);
}

/** So many milliseconds: 120 ms. */
export function milliseconds(time: number): string {
  return inUnits('millisecond', time);
}

/** `display`: in short a byte has no plural. */
function inUnits(unit: string, value: number, display: 'short' | 'long' = 'short'): string {
  const options = { style: 'unit', unit, unitDisplay: display, maximumFractionDigits: 1 } as const;
  return formatted(Intl.NumberFormat, options).format(value);
}

/** The UTC date of an instant (epoch ms): 17 August 2026. */
export function utcDate(at: number): string {
  return formatted(Intl.DateTimeFormat, { dateStyle: 'long', timeZone: 'UTC' }).format(at);
}

/** A full hour of a clock (0 to 23): 08:00. */
export function hourName(hour: number): string {
  return time(new Date(2024, 0, 1, hour).getTime());
}

/** A day of the week by ISO 8601, from Monday, 1, to Sunday. */
export function weekdayName(day: Weekday): string {
  // 1 January 2024 was a Monday.
  return weekday(addDays('2024-01-01', day - 1));
}
