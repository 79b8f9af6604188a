// What the reader's watches catch of a day's answer, written by the worker in the transaction of the day.
import type { Day } from '../../domain/day';
import type { Row } from '../../domain/listing';
import type { Counts } from '../../domain/paper';
import { candidate, watcher } from '../../search/watching';
import type { DayWriting } from './submissions';

/** The rows of an answer, those of them that arrive, and the counts until now of those that were listed already. */
interface Answered {
  arriving: Row[];
  listed: Row[];
  known: ReadonlyMap<string, Counts>;
}

/**
 * Runs the watches over what arrives with an answer at `now` (epoch ms), and over what rose to the number that one of
 * them waits for. By each watch a paper is caught once.
 */
export async function putCatches(
  { read, put }: DayWriting,
  day: Day,
  { arriving, listed, known }: Answered,
  now: number,
): Promise<void> {
  const rose = listed.filter(({ paper, counts }) => isHigher(counts, known.get(paper.id)));
  if (arriving.length + rose.length === 0) return;
  const ask = watcher(await read('watches').getAll());
  for (const { paper, counts } of [...arriving, ...rose]) {
    const caught = ask(candidate(paper, counts, day), known.get(paper.id));
    if (caught.length === 0) continue;
    const before = (await read('catches').get(paper.id))?.watches ?? [];
    const watches = [...new Set([...before, ...caught])];
    if (watches.length > before.length) put('catches', { id: paper.id, at: now, watches });
  }
}

function isHigher({ upvotes, stars = 0 }: Counts, before: Counts | undefined): boolean {
  return before !== undefined && (upvotes > before.upvotes || stars > (before.stars ?? 0));
}
