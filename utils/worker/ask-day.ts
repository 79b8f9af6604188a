// Asking a source for a day's list: all its pages, and what they mean.
import type { Outcome } from '../db/write/world';
import type { Priority } from '../domain/budget';
import { listDay, type Day } from '../domain/day';
import { Failed } from '../domain/failure';
import type { Row } from '../domain/listing';
import type { Etag } from '../domain/reading';
import type { Source } from '../sources/source';
import type { Network } from './network';

/**
 * Asks a source for a day's list, page by page as long as the allowance lasts. `known`: the ETag of the last full
 * answer. Throws `Failed` when the answer is no list.
 */
export async function askDay(
  source: Source,
  day: Day,
  known: Partial<Etag> | undefined,
  network: Network,
  priority: Priority,
  allowance: { requests: number },
  now: () => number,
): Promise<Outcome> {
  const rows: Row[] = [];
  let dropped = 0;
  let first: Partial<Etag> = {};
  let path: string | undefined = source.path(day);
  const pages = new Set<string>();
  while (path && allowance.requests > 0) {
    allowance.requests -= 1;
    const reply = await network.get(source, path, priority, pages.size === 0 ? known : undefined);
    if (reply.kind === 'unchanged') return reply;
    if (reply.kind === 'refused') return refused(day, pages.size, now());
    // A day without papers is an empty list: there is always one.
    if (reply.kind === 'missing') throw new Failed({ kind: 'unexpected' });
    const feed = source.parse(reply.body);
    rows.push(...feed.rows);
    dropped += feed.dropped;
    first = reply.etag ?? {};
    // A page past the end is empty; one that leads back would be asked for for ever.
    pages.add(path);
    const more = feed.rows.length + feed.dropped > 0 && reply.next !== undefined && !pages.has(reply.next);
    path = more ? reply.next : undefined;
  }
  const complete = path === undefined;
  // Rows, and none of them a paper: that is no list any more, and not an empty one.
  if (complete && rows.length === 0 && dropped > 0) throw new Failed({ kind: 'unexpected' });
  return {
    kind: 'answer',
    rows,
    complete,
    dropped,
    ...(pages.size === 1 && first),
  };
}

/** The API refuses days that are not open yet; a day long open, or one it gave a page of, it should know. */
function refused(day: Day, pagesRead: number, now: number): Outcome {
  if (day >= listDay(now) && pagesRead === 0) return { kind: 'not-open' };
  throw new Failed({ kind: 'unexpected' });
}
