// List days: what "today" is for a daily list of papers, as a function of an instant.

/** A listing's date, `2026-11-20`. Days of one form compare as text. */
export type Day = `${number}-${number}-${number}`;

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
export const DAY_MS = 24 * HOUR;

/** The first day that has a list (the API's first day). */
export const FIRST_DAY: Day = '2023-05-04';

/** From 21:30 in New York the next day's list is the current one (as the official client has it). */
const TURN_BEFORE_MIDNIGHT = 2.5 * HOUR;

let newYork: Intl.DateTimeFormat | undefined;

/** The current list day at an instant (epoch ms): New York's date, moved on from 21:30 there. */
export function listDay(at: number): Day {
  // Clocks change at 02:00, never between 21:30 and midnight, so adding elapsed time is exact.
  newYork ??= new Intl.DateTimeFormat('en', {
    timeZone: 'America/New_York',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  const parts = newYork.formatToParts(at + TURN_BEFORE_MIDNIGHT);
  const part = (type: string) => parts.find((p) => p.type === type)?.value;
  return `${part('year')}-${part('month')}-${part('day')}` as Day;
}

/** The instant (epoch ms) from which a list day is the current one. */
export function opensAt(day: Day): number {
  const summer = utcMidnight(day) + 1.5 * HOUR;
  return listDay(summer) === day ? summer : summer + HOUR;
}

/** Epoch ms of a day's midnight in UTC, for arithmetic and for printing in the time zone UTC. */
export function utcMidnight(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`);
}

/** The UTC date of an instant (epoch ms). */
export function dayAt(at: number): Day {
  return new Date(at).toISOString().slice(0, 10) as Day;
}

export function addDays(day: Day, days: number): Day {
  return dayAt(utcMidnight(day) + days * DAY_MS);
}

/** List days are weekdays. */
export function isWeekend(day: Day): boolean {
  return [0, 6].includes(new Date(utcMidnight(day)).getUTCDay());
}

/** The last `count` list days up to a day, newest first. */
export function lastListDays(upTo: Day, count: number): Day[] {
  const days: Day[] = [];
  for (let day = upTo; days.length < count; day = addDays(day, -1)) {
    if (!isWeekend(day)) days.push(day);
  }
  return days;
}

/** The first list day after a day. */
export function nextListDay(day: Day): Day {
  const next = addDays(day, 1);
  return isWeekend(next) ? nextListDay(next) : next;
}
