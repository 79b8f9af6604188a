// What the reader does, in one word each, and the reading list that comes of it.
import { keptOf, shelvedMarks } from '../utils/db/library';
import type { ShownPaper } from '../utils/db/queries';
import { mark } from '../utils/db/write/marks';
import { undoLast } from '../utils/db/write/undo';
import { isSaved } from '../utils/domain/mark';
import { sorted } from '../utils/domain/shelf';

export const save = (papers: ShownPaper[], now: number) => mark({ kind: 'save' }, papers, now);
export const unsave = (papers: ShownPaper[], now: number) => mark({ kind: 'unsave' }, papers, now);
export const undo = (now: number) => undoLast('a test', now);

/** The papers on the reading list, the last saved first. */
export async function readingList() {
  const all = (await shelvedMarks()).filter(isSaved);
  const kept = new Map((await keptOf(all.map(({ id }) => id))).map((facts) => [facts.paper.id, facts]));
  return sorted(
    all.map((marks) => ({ ...kept.get(marks.id)!, marks })),
    { kind: 'reading-list' },
    'saved',
  );
}
