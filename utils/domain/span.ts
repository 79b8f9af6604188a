// Spans of list days as addresses and views name them: a day, an ISO week, a month.
import { addDays, DAY_MS, FIRST_DAY, lastListDays, listDay, nextListDay, utcMidnight, type Day } from './day';

/** A week from Monday on, by ISO 8601: `2026-W53` begins on 28 December 2026. */
export type Week = `${number}-W${number}`;

/** `2026-11`. */
export type Month = `${number}-${number}`;

export type Span = Day | Week | Month;

/** What kind of span it is. */
export function kindOf(span: Span): 'day' | 'week' | 'month' {
  if (span.includes('W')) return 'week';
  return span.length === 10 ? 'day' : 'month';
}

/** Far more than a span's name (characters). */
const LONGEST = 100;

/** The span that a text names, if there is such a one; spaces around it do not matter. */
export function spanOf(text: string): Span | undefined {
  if (text.length > LONGEST) return undefined;
  const span = text.trim().toUpperCase();
  if (isDay(span)) return span;
  if (/^\d{4}-(0[1-9]|1[0-2])$/.test(span)) return span as Month;
  if (!/^\d{4}-W\d\d$/.test(span)) return undefined;
  // The 53rd week of a year that has none, or week 0, begins in another week.
  return weekOf(firstOf(span as Week)) === span ? (span as Week) : undefined;
}

/** Whether a text is a span's name as we write it. */
export function isSpan(text: string): text is Span {
  return spanOf(text) === text;
}

/** Whether a text is a day there is. */
export function isDay(text: string): text is Day {
  const at = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : NaN;
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}

/** The week that a day is in. */
export function weekOf(day: Day): Week {
  // A week is its Thursday's year's.
  const thursday = addDays(day, 3 - weekdayOf(day));
  const year = thursday.slice(0, 4);
  const days = (utcMidnight(thursday) - utcMidnight(`${year}-01-01` as Day)) / DAY_MS;
  return `${year}-W${String(Math.floor(days / 7) + 1).padStart(2, '0')}` as Week;
}

/** The month that a day is in. */
export function monthOf(day: Day): Month {
  return day.slice(0, 7) as Month;
}

/** The first day of a span. */
export function firstOf(span: Span): Day {
  switch (kindOf(span)) {
    case 'day':
      return span as Day;
    case 'month':
      return `${span}-01` as Day;
    case 'week': {
      const [year, week] = span.split('-W');
      // 4 January is always in the first week.
      const fourth = `${year!}-01-04` as Day;
      return addDays(fourth, 7 * (Number(week) - 1) - weekdayOf(fourth));
    }
  }
}

/** The last day of a span. */
export function lastOf(span: Span): Day {
  return addDays(firstOf(moved(span, 1)), -1);
}

/** The last day of a span that can have a list at `now` (epoch ms); the current one for a span that lies ahead. */
export function newestOf(span: Span, now: number): Day {
  const [last, current] = [lastOf(span), listDay(now)];
  return last < current ? last : current;
}

/** The span of the same kind so many steps later (earlier, when negative). */
export function moved<Kind extends Span>(span: Kind, steps: number): Kind;
export function moved(span: Span, steps: number): Span {
  switch (kindOf(span)) {
    case 'day':
      return addDays(span as Day, steps);
    case 'week':
      return weekOf(addDays(firstOf(span), 7 * steps));
    case 'month': {
      const [year, month] = span.split('-').map(Number);
      return new Date(Date.UTC(year!, month! - 1 + steps, 1)).toISOString().slice(0, 7) as Month;
    }
  }
}

/** The days of a span that can have a list at `now` (epoch ms), the newest first. */
export function daysOf(span: Span, now: number): Day[] {
  const first = firstOf(span);
  const days: Day[] = [];
  for (let day = newestOf(span, now); day >= first && day >= FIRST_DAY; day = addDays(day, -1)) {
    days.push(day);
  }
  return days;
}

/** Days since Monday. */
function weekdayOf(day: Day): number {
  return (new Date(utcMidnight(day)).getUTCDay() + 6) % 7;
}

/**
 * The days beside a day that a reader can go to at `now` (epoch ms): list days, whether they are stored or not, and days
 * stored between them, as a weekend's list would be. None before the first list there is, none after the current one.
 */
export function daysBeside(
  day: Day,
  stored: { previous?: Day; next?: Day },
  now: number,
): { previous?: Day; next?: Day } {
  const before = lastListDays(addDays(day, -1), 1)[0]!;
  const previous = stored.previous && stored.previous > before ? stored.previous : before;
  const after = nextListDay(day);
  const next = stored.next && stored.next < after ? stored.next : after;
  return {
    ...(previous >= FIRST_DAY && { previous }),
    ...((next <= listDay(now) || next === stored.next) && { next }),
  };
}
