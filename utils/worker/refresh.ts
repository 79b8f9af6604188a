// A refresh: every list day due is asked for and written, each in a step of its own that can be the last.
import { sourceState } from '../db/queries';
import { endRefresh, putDay, type Outcome } from '../db/write/world';
import type { Priority } from '../domain/budget';
import { listDay, type Day } from '../domain/day';
import { Failed, failureOf, isOfStorage, type Failure } from '../domain/failure';
import type { Row } from '../domain/listing';
import { daysDue, fillingDays } from '../domain/reading';
import type { Source } from '../sources/source';
import type { Network } from './network';

/** Requests of one refresh; what is left waits for the next. */
const MOST_REQUESTS = 10;

/** Whether asking for anything else leads nowhere after this. */
export function isFinal(failure: Failure): boolean {
  return isOfStorage(failure) || ['offline', 'no-permission', 'rate-limited'].includes(failure.kind);
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
  const state = await sourceState(source.id);
  const filling = fillingDays(now());
  const allowance = { requests: MOST_REQUESTS };
  const failures: { day: Day; failure: Failure }[] = [];
  for (const day of daysDue(state, now())) {
    if (allowance.requests === 0) break;
    try {
      const outcome = await ask(source, day, state.days[day]?.etag, network, priority, allowance, now);
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
  await endRefresh(source.id, failed?.failure, now());
  if (failed) throw new Failed(failed.failure);
  return allowance.requests;
}

async function ask(
  source: Source,
  day: Day,
  etag: string | undefined,
  network: Network,
  priority: Priority,
  allowance: { requests: number },
  now: () => number,
): Promise<Outcome> {
  const rows: Row[] = [];
  let dropped = 0;
  let firstEtag: string | undefined;
  let url: string | undefined = source.url(day);
  const pages = new Set<string>();
  while (url && allowance.requests > 0) {
    allowance.requests -= 1;
    const reply = await network.get(source, url, priority, pages.size === 0 ? etag : undefined);
    if (reply.kind === 'unchanged') return reply;
    if (reply.kind === 'refused') return refused(day, pages.size, now());
    // A day without papers is an empty list: there is always one.
    if (reply.kind === 'missing') throw new Failed({ kind: 'unexpected' });
    const feed = source.parse(reply.body);
    rows.push(...feed.rows);
    dropped += feed.dropped;
    firstEtag = reply.etag;
    // A page past the end is empty; one that leads back would be asked for for ever.
    pages.add(url);
    const more = feed.rows.length + feed.dropped > 0 && reply.next !== undefined && !pages.has(reply.next);
    url = more ? reply.next : undefined;
  }
  const complete = url === undefined;
  // Rows, and none of them a paper: that is no list any more, and not an empty one.
  if (complete && rows.length === 0 && dropped > 0) throw new Failed({ kind: 'unexpected' });
  return {
    kind: 'answer',
    rows,
    complete,
    dropped,
    ...(pages.size === 1 && firstEtag && { etag: firstEtag }),
  };
}

/** The API refuses days that are not open yet; a day long open, or one it gave a page of, it should know. */
function refused(day: Day, pagesRead: number, now: number): Outcome {
  if (day >= listDay(now) && pagesRead === 0) return { kind: 'not-open' };
  throw new Failed({ kind: 'unexpected' });
}
