// A refresh: every list day due is asked for and written, each in a step of its own that can be the last.
import { settings } from '../db/settings';
import { sourceState } from '../db/sources';
import { endRefresh } from '../db/write/source';
import { putDay } from '../db/write/world';
import type { Priority } from '../domain/budget';
import type { Day } from '../domain/day';
import { Failed, failureOf, isOfStorage, type Failure } from '../domain/failure';
import { daysDue, fillingDays } from '../domain/reading';
import { mirrorOf, type Source } from '../sources/source';
import { askDay } from './ask-day';
import type { Network } from './network';

/** Requests of one refresh; what is left waits for the next. */
const MOST_REQUESTS = 10;

/** Whether asking for anything else leads nowhere after this. */
export function isFinal(failure: Failure): boolean {
  return (
    isOfStorage(failure) || ['paused', 'offline', 'no-permission', 'rate-limited'].includes(failure.kind)
  );
}

/**
 * Reads the days due of one source. Returns how many requests it left. Throws `Failed` when a list that still fills
 * could not be read.
 */
export async function refresh(
  source: Source,
  network: Network,
  priority: Priority,
  now: () => number,
): Promise<number> {
  const [state, { mirror }] = await Promise.all([sourceState(source.id), settings()]);
  const filling = fillingDays(now());
  const allowance = { requests: MOST_REQUESTS };
  const failures: { day: Day; failure: Failure }[] = [];
  for (const day of daysDue(state, now())) {
    if (allowance.requests === 0) break;
    try {
      const outcome = await askDay(source, day, state.days[day], network, priority, allowance, now);
      await putDay(source.id, day, outcome, now());
    } catch (thrown) {
      const failure = failureOf(thrown);
      failures.push({ day, failure });
      // A second list of these days without an answer: the source is down, and each try may take the whole time
      // limit. An older day that always fails must not keep the others from being read.
      const down = failures.filter((failed) => filling.includes(failed.day)).length === 2;
      if (down || isFinal(failure)) break;
    }
  }
  // An older day that fails is asked for again next time, and makes nothing shown untrue; unless it was the storage.
  const failed = failures.find(({ day, failure }) => filling.includes(day) || isOfStorage(failure));
  await endRefresh(source.id, failed?.failure, now(), mirrorOf(source, mirror));
  if (failed) throw new Failed(failed.failure);
  return allowance.requests;
}
