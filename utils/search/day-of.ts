// Days as they are typed.
import { utcMidnight, type Day } from '../domain/day';

/** The first day of what was typed, a day, a month or a year (`2024-5-1`, `2024-05`, `2024`); none of anything else. */
export function dayOf(typed: string): Day | undefined {
  const [, year, month = '1', date = '1'] = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(typed) ?? [];
  if (year === undefined) return undefined;
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}` as Day;
  const at = new Date(utcMidnight(day));
  // There is no 31st of April.
  return !Number.isNaN(at.getTime()) && at.getUTCDate() === Number(date) ? day : undefined;
}
