// What a source told of single papers, written by the worker alone; marks are never touched.
import type { Details } from '../../domain/details';
import type { Row } from '../../domain/listing';
import type { Kept } from '../../domain/mark';
import { isSameText } from '../../search/fields';
import { putKept } from './growth';
import { keepAsListed } from './keep';
import { write } from './transaction';

/** What is kept of a paper after a source said this of it; facts that it did not say stay. */
export function withFacts(kept: Kept, { paper, counts }: Row): Kept {
  const { wantedAt: _, ...known } = kept;
  const { rise } = kept;
  return {
    ...known,
    paper: { ...known.paper, ...paper },
    counts: { ...known.counts, ...counts },
    // Measured from where it began, whoever says where it is now.
    ...(rise !== undefined && { rise: Math.max(0, rise + counts.upvotes - kept.counts.upvotes) }),
  };
}

const DETAIL_STORES = ['details', 'kept', 'marks', 'growth', 'places', 'listings', 'unindexed'] as const;

/** Adds what a source said of a kept paper at `now` (epoch ms), unless it is kept no longer or its facts came meanwhile. */
export function completeKept(row: Row, now: number): Promise<void> {
  const { paper } = row;
  return write(['kept', 'marks', 'growth', 'places', 'listings', 'unindexed'], async (writing) => {
    const kept = await writing.read('kept').get(paper.id);
    if (kept?.wantedAt === undefined) return;
    await putKept(writing, kept, withFacts(kept, row), now);
    await keepAsListed(writing, [paper.id]);
  });
}

/**
 * Writes what a source told of one paper: its details, its row if it knows the paper, and what became of it since.
 * `isReaders`: whether the reader opened it.
 */
export function putDetails(details: Details, row: Row | undefined, isReaders: boolean): Promise<void> {
  const { id, at } = details;
  return write([...DETAIL_STORES], async (writing) => {
    const { read, put } = writing;
    const look = { before: await read('details').get(id), now: details, row, isReaders };
    put('details', details);
    const kept = await read('kept').get(id);
    if (!kept) return;
    // A list tells more, and is read again by itself: what is kept of a listed paper follows that.
    const isListed = (await read('places').getKey(id)) !== undefined;
    const after = row && (!isListed || kept.wantedAt !== undefined) ? withFacts(kept, row) : kept;
    await putKept(writing, kept, after, at, look);
    if (kept.wantedAt !== after.wantedAt) await keepAsListed(writing, [id]);
    else if (!isSameText(kept.paper, after.paper)) put('unindexed', true, id);
  });
}

/** Puts asking for a kept paper's facts off until then (epoch ms), unless they are wanted no longer. */
export function postpone(id: string, until: number): Promise<void> {
  return write(['kept'], async ({ read, put }) => {
    const kept = await read('kept').get(id);
    if (kept?.wantedAt !== undefined) put('kept', { ...kept, wantedAt: until });
  });
}
