// The papers of hits: as they are shown, and read for the phrases that the index does not know.
import { matches } from '../search/matches';
import type { Query } from '../search/query';
import type { Hit, Result } from '../search/search';
import { writtenIn } from '../search/tiers';
import { paintedOf } from './library';
import type { ShownPaper } from './queries';

/** Papers read at once. */
const READ_AT_ONCE = 100;

/** The papers of some hits, in their order; without one that was forgotten just now. */
export async function papersOf(hits: readonly Hit[]): Promise<ShownPaper[]> {
  const rows = await paintedOf(
    hits.map(({ id }) => id),
    0,
  );
  return rows.filter(({ paper }) => paper.title !== '');
}

/** Reads the papers of hits until so many are what the query asks for; `read`: how many were read for that. */
export async function readThrough(hits: readonly Hit[], query: Query, mode: Result['mode'], most: number) {
  const verified: Hit[] = [];
  let read = 0;
  while (verified.length < most && read < hits.length) {
    const next = hits.slice(read, read + READ_AT_ONCE);
    verified.push(...(await withPhrases(next, query, mode)));
    read += next.length;
  }
  return { verified, read };
}

/** Those of some hits whose texts are what a query asks for: of phrases the index does not know. */
async function withPhrases(hits: readonly Hit[], query: Query, mode: Result['mode']): Promise<Hit[]> {
  const rows = await papersOf(hits);
  const right = rows.filter(({ paper, marks }) => matches(paper, query, mode, marks && writtenIn(marks)));
  const ids = new Set(right.map(({ paper }) => paper.id));
  return hits.filter(({ id }) => ids.has(id));
}
