// What a source told of single papers, written by the worker alone; marks are never touched.
import type { Details } from '../../domain/details';
import type { Row } from '../../domain/listing';
import type { Kept } from '../../domain/mark';
import { keepAsListed } from './keep';
import { write } from './transaction';

/** What is kept of a paper after a source said this of it; facts that it did not say stay. */
export function withFacts(kept: Kept, { paper, counts }: Row): Kept {
  const { wantedAt: _, ...known } = kept;
  return { ...known, paper: { ...known.paper, ...paper }, counts: { ...known.counts, ...counts } };
}

/** Adds what a source said of a kept paper, unless it is kept no longer or its facts came meanwhile. */
export function completeKept(row: Row): Promise<void> {
  const { paper } = row;
  return write(['kept', 'places', 'listings', 'unindexed'], async (writing) => {
    const kept = await writing.read('kept').get(paper.id);
    if (kept?.wantedAt === undefined) return;
    writing.put('kept', withFacts(kept, row));
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
