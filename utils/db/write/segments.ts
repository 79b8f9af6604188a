// The search index as it is stored, written by the worker alone: what it lacks is added, and what is small merged.
import type { Paper } from '../../domain/paper';
import { buildSegment } from '../../search/build';
import { DamagedSegment, openSegment } from '../../search/segment';
import { mergeFrom, mergeTended, openTended } from '../../search/upkeep';
import { listed } from '../listed';
import { database } from '../open';
import type { StoredSegment } from '../schema';
import { write, type Writing } from './transaction';

/** Single papers, and lists, that are indexed in one transaction. */
const PAPERS_AT_ONCE = 300;
const LISTS_AT_ONCE = 5;

/** Adds papers to the index, and says which are stored no longer, in a transaction of the caller's. */
export function index({ put }: Writing<'segments'>, papers: readonly Paper[], gone: readonly string[]): void {
  if (papers.length + gone.length > 0) put('segments', { ...buildSegment(papers), gone: [...gone] });
}

/** The stores that can hold a paper. */
export const HOLDERS = ['places', 'listings', 'papers', 'kept'] as const;

/** The papers of these ids as they are stored, and the ids of those of which nothing is, in a transaction of the caller's. */
export async function storedPapers(
  { read }: Writing<(typeof HOLDERS)[number]>,
  ids: readonly string[],
): Promise<{ papers: Paper[]; gone: string[] }> {
  const submissions = await listed({ places: read('places'), listings: read('listings') }, ids);
  const found = await Promise.all(
    ids.map(
      async (id) => submissions.get(id) ?? (await read('papers').get(id)) ?? (await read('kept').get(id)),
    ),
  );
  // Of one that was saved by its id there may be nothing to find yet.
  const papers = found.flatMap((row) => (row && row.paper.title !== '' ? row.paper : []));
  const there = new Set(papers.map(({ id }) => id));
  return { papers, gone: ids.filter((id) => !there.has(id)) };
}

/** Adds some of what the index lacks. Returns whether there was anything. */
export async function indexNext(): Promise<boolean> {
  // A look that writes nothing, for as a rule there is nothing.
  if (!(await (await database()).transaction('unindexed').store.openKeyCursor())) return false;
  return write(['unindexed', 'segments', ...HOLDERS], async (writing) => {
    const { read, remove } = writing;
    const keys = await read('unindexed').getAllKeys(undefined, PAPERS_AT_ONCE);
    const ids = keys.filter((key) => typeof key === 'string');
    // Lists come after all single papers.
    const lists = ids.length > 0 ? [] : keys.filter((key) => typeof key !== 'string').slice(0, LISTS_AT_ONCE);
    const { papers, gone } = await storedPapers(writing, ids);
    const listings = await Promise.all(lists.map((key) => read('listings').get(key)));
    const submissions = listings.flatMap((listing) => listing?.submissions ?? []);
    index(writing, [...papers, ...submissions.map(({ paper }) => paper)], gone);
    for (const key of [...ids, ...lists]) remove('unindexed', key);
    return true;
  });
}

/**
 * Makes one segment of some small ones, where there are too many. Returns whether there were. An index that is damaged
 * is to be built anew from then on.
 */
export async function mergeNext(): Promise<boolean> {
  const { store } = (await database()).transaction('segments');
  const sizes: { key: number; papers: number }[] = [];
  // By an index, which has the sizes and leaves the segments where they are.
  for (let at = await store.index('papers').openKeyCursor(); at; at = await at.continue()) {
    sizes.push({ key: at.primaryKey, papers: at.key });
  }
  const inOrder = sizes.toSorted((a, b) => a.key - b.key);
  const from = mergeFrom(inOrder.map(({ papers }) => papers));
  if (from === undefined) return false;
  const range = IDBKeyRange.lowerBound(inOrder[from]!.key);
  const reading = (await database()).transaction('segments').store;
  const [keys, segments] = await Promise.all([reading.getAllKeys(range), reading.getAll(range)]);
  try {
    const { record, gone } = mergeTended(segments.map(openTended));
    // Nothing is older than the first.
    await replace(keys, { ...record, gone: from === 0 ? [] : gone });
  } catch (thrown) {
    if (!(thrown instanceof DamagedSegment)) throw thrown;
    await rebuildIndex();
  }
  return true;
}

/** Puts one segment in the place of others, unless the index was built anew meanwhile. */
function replace(keys: readonly number[], merged: StoredSegment): Promise<void> {
  return write(['segments'], async ({ read, put, remove }) => {
    const there = await read('segments').getAllKeys(IDBKeyRange.bound(keys[0], keys.at(-1)));
    if (there.length !== keys.length) return;
    for (const key of keys) remove('segments', key);
    if (merged.papers + merged.gone.length > 0) put('segments', merged, keys.at(-1)!);
  });
}

/** Builds the index anew from then on, if a part of it cannot be read. */
export async function mendIndex(): Promise<void> {
  const segments = await (await database()).getAll('segments');
  try {
    for (const segment of segments) openSegment(segment);
  } catch (thrown) {
    if (!(thrown instanceof DamagedSegment)) throw thrown;
    await rebuildIndex();
  }
}

/** Drops the index: from then on it lacks all that is stored. */
export function rebuildIndex(): Promise<void> {
  return write(['segments', 'unindexed', ...HOLDERS], async ({ read, put, remove }) => {
    remove('segments', IDBKeyRange.lowerBound(0));
    const stores = ['listings', 'papers', 'kept'] as const;
    const keys = await Promise.all(stores.map((store) => read(store).getAllKeys()));
    for (const key of keys.flat()) put('unindexed', true, key);
  });
}
