// What is to be said of the current list day, and of how the sources are: facts, not yet words.
import { DAY_MS, isWeekend, listDay, nextListDay, opensAt, type Day } from './day';
import { isOfStorage, type Failure } from './failure';
import type { DayRead } from './reading';

/** Why the current day has no list to show. Times are epoch ms. */
export type DayNotice =
  | { kind: 'weekend'; next: Day; opensAt: number }
  | { kind: 'not-open'; day: Day }
  | { kind: 'empty'; day: Day }
  | { kind: 'unread'; day: Day };

/**
 * What to say of the current day when its list is not the one shown. `read`: that day's last answer; it says nothing
 * any more when asking has `failed` since.
 */
export function dayNotice(now: number, read: DayRead | undefined, failed?: FailedAt): DayNotice {
  const day = listDay(now);
  if (isWeekend(day)) {
    const next = nextListDay(day);
    return { kind: 'weekend', next, opensAt: opensAt(next) };
  }
  if (!read || read.answer === 'papers' || (failed && failed.at > read.at)) return { kind: 'unread', day };
  return { kind: read.answer, day };
}

/** A source's last failure and when it happened (epoch ms). */
export interface FailedAt {
  failure: Failure;
  at: number;
}

/** How a source stands: its last success and, after that, its last failure. */
export interface Standing {
  /** Epoch ms of the last refresh that read every list that still fills. */
  checkedAt?: number;
  failed?: FailedAt;
  /** Epoch ms of the first failure since the last success. */
  failingSince?: number;
}

/** Whether the badge has to call for help: no grant, no storage, or nothing fetched for over a day. */
export function needsHelp({ checkedAt, failed, failingSince }: Standing, now: number): boolean {
  if (!failed) return false;
  if (failed.failure.kind === 'no-permission' || isOfStorage(failed.failure)) return true;
  return now - (checkedAt ?? failingSince ?? now) > DAY_MS;
}

/** Whether a refresh is due: never done, too long ago (`every`, ms), or dated by a clock that ran ahead. */
export function isOverdue({ checkedAt }: Standing, now: number, every: number): boolean {
  return checkedAt === undefined || checkedAt > now || now - checkedAt >= every;
}
