// Which list days a source is to be asked for at a refresh, and what is remembered of the days it was asked for.
import { addDays, FIRST_DAY, isWeekend, lastListDays, listDay, type Day } from './day';
import { isFresh } from './fresh';
import type { Mirror } from './mirror';

/** Lists still grow two days later, so this many list days are read again at each refresh. */
export const STILL_FILLING = 4;
const FIRST_RUN = 7;
/** A browser that was away for longer than this many days catches up with the last of them only. */
const LONGEST_ABSENCE = 400;

/** What an answer was called where it came from: an unchanged one repeats it. */
export interface Etag {
  etag: string;
  /** The mirror that calls it so; another address may call another answer the same. */
  mirror?: Mirror;
}

/** What a day's last answer was; the ETag of a full one only. */
export interface DayRead extends Partial<Etag> {
  /** Epoch ms. */
  at: number;
  answer: 'papers' | 'empty' | 'not-open';
  /** The list had stopped filling when it was read: no need to ask again. */
  settled: boolean;
  /** Rows that could not be read. */
  dropped: number;
}

/** The days a source is followed on: all from `from` on; what is older and settled is no longer followed. */
export interface Followed {
  from?: Day;
  days: Record<Day, DayRead>;
}

/** The list days that may still grow at an instant, newest first. */
export function fillingDays(now: number): Day[] {
  return lastListDays(listDay(now), STILL_FILLING);
}

/** Whether a list read at `now` will not be asked for again: it has come to the end of its filling. */
export function isSettled(day: Day, now: number): boolean {
  return day < listDay(now) && !lastListDays(listDay(now), STILL_FILLING - 1).includes(day);
}

/**
 * The days to ask for at `now`, most wanted first: list days, newest first — those that still fill, and those
 * not read since they stopped — then the weekend days never asked for.
 */
export function daysDue(followed: Followed, now: number): Day[] {
  const current = listDay(now);
  const filling = fillingDays(now);
  const listDays: Day[] = [];
  const weekendDays: Day[] = [];
  for (let day = current; day >= firstDay(followed, now); day = addDays(day, -1)) {
    const read = followed.days[day];
    if (isWeekend(day)) {
      if (!read) weekendDays.push(day);
    } else if (filling.includes(day) || !read?.settled) {
      listDays.push(day);
    }
  }
  return [...listDays, ...weekendDays];
}

/** Whether a refresh at `now` (epoch ms) looks after a day; an older one is read by the reader's wish alone. */
export function isFollowed(followed: Followed, day: Day, now: number): boolean {
  return day >= firstDay(followed, now);
}

/**
 * What is followed after a day was read at `read.at`. What is older than every day still due is no longer followed:
 * those days are returned with how they were read last.
 */
export function withRead(
  followed: Followed,
  day: Day,
  read: DayRead,
): { followed: Required<Followed>; left: [Day, DayRead][] } {
  const days = { ...followed.days, [day]: read };
  const from = firstDay(followed, read.at);
  const oldestDue = daysDue({ from, days }, read.at).reduce((a, b) => (a < b ? a : b), day);
  const all = Object.entries(days) as [Day, DayRead][];
  const kept = all.filter(([d]) => d >= oldestDue);
  return {
    followed: { from: oldestDue, days: Object.fromEntries(kept) },
    left: all.filter(([d]) => d < oldestDue),
  };
}

/** Whether a day that the reader goes to has to be asked for at `now` (epoch ms). `read`: how it was read last. */
export function isDue(read: DayRead | undefined, now: number): boolean {
  return !read || (!read.settled && !isFresh(read.at, now));
}

/** A clock that ran ahead once may have left `from` in the future: the filling days are always followed. */
function firstDay(followed: Followed, now: number): Day {
  const current = listDay(now);
  const from = followed.from ?? lastListDays(current, FIRST_RUN).at(-1)!;
  const oldestFilling = fillingDays(now).at(-1)!;
  const longest = addDays(current, -LONGEST_ABSENCE);
  const first = from < oldestFilling ? from : oldestFilling;
  return [first, longest, FIRST_DAY].reduce((a, b) => (a > b ? a : b));
}
