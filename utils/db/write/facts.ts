// What a source told of single papers, written by the worker alone; marks are never touched.
import type { Details } from '../../domain/details';
import type { Row } from '../../domain/listing';
import { keepAsListed } from './keep';
import { write } from './transaction';

/** Adds what a source said of a kept paper, unless it is kept no longer or its facts came meanwhile. */
export function completeKept({ paper, counts }: Row): Promise<void> {
  return write(['kept', 'places', 'listings', 'unindexed'], async (writing) => {
    const kept = await writing.read('kept').get(paper.id);
    if (kept?.wantedAt === undefined) return;
    const { wantedAt: _, ...known } = kept;
    writing.put('kept', {
      ...known,
      paper: { ...known.paper, ...paper },
      counts: { ...known.counts, ...counts },
    });
    await keepAsListed(writing, [paper.id]);
  });
}

/** Writes what a source told of a paper when the reader opened it. */
export function putDetails(details: Details): Promise<void> {
  return write(['details'], async ({ put }) => put('details', details));
}

/** Puts asking for a kept paper's facts off until then (epoch ms), unless they are wanted no longer. */
export function postpone(id: string, until: number): Promise<void> {
  return write(['kept'], async ({ read, put }) => {
    const kept = await read('kept').get(id);
    if (kept?.wantedAt !== undefined) put('kept', { ...kept, wantedAt: until });
  });
}
