// The index finds what a plain search finds, however it is cut into segments.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textOrder } from '../../utils/domain/order';
import type { Paper } from '../../utils/domain/paper';
import { buildSegment } from '../../utils/search/build';
import { textAt } from '../../utils/search/bytes';
import { collect, type Collection } from '../../utils/search/collection';
import { mergeSegments } from '../../utils/search/merge';
import { parseQuery } from '../../utils/search/query';
import { search, type Hit, type Result } from '../../utils/search/search';
import { openSegment, type SegmentRecord } from '../../utils/search/segment';
import { corpora, queries } from './corpora';
import { plainSearch } from './oracle';

const open = (papers: Paper[]) => openSegment(buildSegment(papers));
/** There are no more papers than these. */
const LIMIT = 12;

/** Searches batches of papers, each a segment, the oldest first. */
function searched(batches: Paper[][], query: string, tierOf?: (id: string) => number): Result {
  const collection = collect(batches.toReversed().map(open));
  const tiers = tierOf && tiersOf(collection, tierOf);
  return search(collection, parseQuery(query), { limit: LIMIT, tiers });
}

function tiersOf({ members, documents }: Collection, tierOf: (id: string) => number): Uint8Array {
  const tiers = new Uint8Array(documents);
  for (const { segment, base } of members) {
    for (let i = 0; i < segment.papers; i++) tiers[base + i] = tierOf(textAt(segment.ids, i));
  }
  return tiers;
}

/** The papers of batches as they are in the end. */
function current(batches: Paper[][]): Paper[] {
  return [...new Map(batches.flat().map((paper) => [paper.id, paper])).values()];
}

/** Hits in the order that a result is to have, where sums that differ in their last bits are equal. */
function inOrder(
  { hits, total, mode }: Result,
  round = (score: number) => score,
  tierOf: (id: string) => number = () => 1,
): Result {
  const more = (a: Hit, b: Hit) => (mode === 'some' ? b.matched.length - a.matched.length : 0);
  const ordered = hits
    .map((hit) => ({ ...hit, score: round(hit.score) }))
    .toSorted(
      (a, b) => tierOf(b.id) - tierOf(a.id) || more(a, b) || b.score - a.score || textOrder(b.id, a.id),
    );
  return { hits: ordered, total, mode };
}

function expectSame({ hits, total, mode }: Result, expected: Result, tierOf?: (id: string) => number): void {
  const found = { hits, total, mode };
  const round = (score: number) => Math.round(score * 1e6) / 1e6;
  expect(found).toEqual(inOrder(found, undefined, tierOf));
  expect(inOrder(found, round, tierOf)).toEqual(inOrder(expected, round, tierOf));
}

describe('a search', () => {
  it('finds what a plain search finds, in its order, with its scores', () => {
    fc.assert(
      fc.property(corpora, queries, (batches, query) => {
        const expected = plainSearch(current(batches), parseQuery(query), { limit: LIMIT });
        expectSame(searched(batches, query), expected);
      }),
      { numRuns: 300 },
    );
  });

  it('finds the same in one segment as in many, to the last bit', () => {
    fc.assert(
      fc.property(corpora, queries, (batches, query) => {
        expect(searched(batches, query)).toEqual(searched([current(batches)], query));
      }),
    );
  });

  it('gives as many as it is asked for, the best', () => {
    fc.assert(
      fc.property(corpora, queries, fc.nat(5), (batches, text, limit) => {
        const collection = collect(batches.toReversed().map(open));
        const all = search(collection, parseQuery(text), { limit: LIMIT });
        const some = search(collection, parseQuery(text), { limit });
        expect(some).toEqual({ ...all, hits: all.hits.slice(0, limit) });
      }),
    );
  });

  it('leaves out what has no tier, and has what is of a higher one first', () => {
    const tierOf = (id: string) => Number(id.at(-1)) % 3;
    fc.assert(
      fc.property(corpora, queries, (batches, query) => {
        const expected = plainSearch(current(batches), parseQuery(query), { limit: LIMIT, tierOf });
        expectSame(searched(batches, query, tierOf), expected, tierOf);
      }),
    );
  });
});

/** Merges batches step by step, at places that `picks` say. */
function merged(batches: Paper[][], picks: number[]): SegmentRecord {
  const segments = batches.map(open);
  for (const pick of picks) {
    if (segments.length < 2) break;
    const at = pick % (segments.length - 1);
    const count = 2 + (pick % 2);
    segments.splice(at, count, openSegment(mergeSegments(segments.slice(at, at + count))));
  }
  return mergeSegments(segments);
}

describe('a merge', () => {
  it('makes the bytes of a segment built from the same papers, in whatever steps', () => {
    fc.assert(
      fc.property(corpora, fc.array(fc.nat(9)), (batches, picks) => {
        expect(merged(batches, picks)).toEqual(buildSegment(current(batches)));
      }),
    );
  });

  it('drops what is not current', () => {
    fc.assert(
      fc.property(corpora, (batches) => {
        const isCurrent = (id: string) => Number(id.at(-1)) % 2 === 0;
        const kept = current(batches).filter(({ id }) => isCurrent(id));
        expect(mergeSegments(batches.map(open), isCurrent)).toEqual(buildSegment(kept));
      }),
    );
  });
});
