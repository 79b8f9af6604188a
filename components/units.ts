// Sizes, durations and dates as the reader writes them.
import { formatted, locale } from '../utils/text';

/** So many bytes: 62 MB. */
export function megabytes(bytes: number): string {
  const options = { style: 'unit', unit: 'megabyte', maximumSignificantDigits: 2 } as const;
  return formatted('megabytes', () => new Intl.NumberFormat(locale(), options)).format(bytes / 1e6);
}

/** So many bytes of an answer: 512 byte, 14.2 kB. */
export function byteSize(bytes: number): string {
  if (bytes < 1000) return inUnits('byte', bytes);
  return inUnits('kilobyte', bytes / 1000);
}

/** So many milliseconds: 120 ms. */
export function milliseconds(time: number): string {
  return inUnits('millisecond', time);
}

function inUnits(unit: string, value: number): string {
  const options = { style: 'unit', unit, maximumFractionDigits: 1 } as const;
  return formatted(unit, () => new Intl.NumberFormat(locale(), options)).format(value);
}

/** The UTC date of an instant (epoch ms): 17 August 2026. */
export function utcDate(at: number): string {
  const options = { dateStyle: 'long', timeZone: 'UTC' } as const;
  return formatted('utc', () => new Intl.DateTimeFormat(locale(), options)).format(at);
}
