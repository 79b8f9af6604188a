// Forgetting lists, by the worker alone: what the world said of days, and nothing that the reader made.
import type { Day } from '../../domain/day';
import type { SourceId } from '../../domain/listing';
import { write } from './transaction';

/** Lists that are forgotten in one transaction. */
const AT_ONCE = 5;

/**
 * Forgets the lists of some days of a source, and how they were read. What was kept of marked papers stays, and so does
 * what is ranked somewhere.
 */
export async function forgetLists(source: SourceId, days: readonly Day[]): Promise<void> {
  for (let from = 0; from < days.length; from += AT_ONCE) {
    await forgetSome(source, days.slice(from, from + AT_ONCE));
  }
}

function forgetSome(source: SourceId, days: readonly Day[]): Promise<void> {
  const stores = [
    'listings',
    'places',
    'reads',
    'papers',
    'rankings',
    'details',
    'kept',
    'unindexed',
  ] as const;
  return write([...stores], async ({ read, put, remove }) => {
    const [listings, rankings, kept] = await Promise.all([
      Promise.all(days.map((day) => read('listings').get([source, day]))),
      read('rankings').getAll(),
      read('kept').getAllKeys(),
    ]);
    const ranked = new Set(rankings.flatMap(({ ids }) => ids));
    const marked = new Set(kept);
    for (const { paper, counts, submitter } of listings.flatMap((listing) => listing?.submissions ?? [])) {
      remove('places', paper.id);
      // The index has to look whether the paper is still stored.
      put('unindexed', true, paper.id);
      if (ranked.has(paper.id)) put('papers', { paper, counts, ...(submitter && { submitter }) });
      else if (!marked.has(paper.id)) remove('details', paper.id);
    }
    for (const day of days) {
      remove('listings', [source, day]);
      remove('reads', [source, day]);
    }
  });
}
