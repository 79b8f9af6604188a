// Reading by the reader's wish: the lists of a span of days, those due or all, each in a step of its own.
import { readsOf } from '../db/spans';
import { putDay } from '../db/write/world';
import { isWeekend } from '../domain/day';
import { Failed, failureOf, type Failure } from '../domain/failure';
import { isDue } from '../domain/reading';
import { daysOf, type Span } from '../domain/span';
import type { Source } from '../sources/source';
import { askDay } from './ask-day';
import type { Network } from './network';
import { isFinal } from './refresh';

/** Requests of one wish: each day of a month, and some whose lists have several pages. */
const MOST_REQUESTS = 60;

/** What the reader wishes to read: the lists of a span that are due, or each when `again`, until it is over. */
export interface Wish {
  span: Span;
  again: boolean;
  isOver: () => boolean;
}

/**
 * Reads the lists of a span, the newest first. Throws `Failed` when one could not be read; the others were read all the
 * same, unless asking on led nowhere.
 */
export async function readSpan(
  source: Source,
  network: Network,
  { span, again, isOver }: Wish,
  now: () => number,
): Promise<void> {
  const days = daysOf(span, now());
  const reads = await readsOf(source.id, days);
  const due = days.filter((day) => again || isDue(reads.get(day), now()));
  const allowance = { requests: MOST_REQUESTS };
  let failed: Failure | undefined;
  // Weekend days, which hardly ever have a list, last.
  for (const day of due.toSorted((a, b) => Number(isWeekend(a)) - Number(isWeekend(b)))) {
    if (allowance.requests === 0 || isOver()) break;
    try {
      await putDay(
        source.id,
        day,
        await askDay(source, day, undefined, network, 'reader', allowance, now),
        now(),
      );
    } catch (thrown) {
      failed = failureOf(thrown);
      if (isFinal(failed) || failed.kind === 'unavailable') break;
    }
  }
  if (failed) throw new Failed(failed);
}
