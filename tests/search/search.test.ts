// The index finds what a plain search finds, however it is cut into segments.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textOrder } from '../../utils/domain/order';
import type { Paper } from '../../utils/domain/paper';
import { buildSegment } from '../../utils/search/build';
import { collect } from '../../utils/search/collection';
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
function searched(batches: Paper[][], query: string, isAllowed?: (id: string) => boolean): Result {
  const segments = batches.toReversed().map(open);
  return search(collect(segments), parseQuery(query), { limit: LIMIT, ...(isAllowed && { isAllowed }) });
}

/** The papers of batches as they are in the end. */
function current(batches: Paper[][]): Paper[] {
  return [...new Map(batches.flat().map((paper) => [paper.id, paper])).values()];
}

type Found = Omit<Result, 'verify'>;

/** Hits in the order that a result is to have, where sums that differ in their last bits are equal. */
function inOrder({ hits, total, mode }: Found, round = (score: number) => score): Found {
  const more = (a: Hit, b: Hit) => (mode === 'some' ? b.matched.length - a.matched.length : 0);
  const ordered = hits
    .map((hit) => ({ ...hit, score: round(hit.score) }))
    .toSorted((a, b) => more(a, b) || b.score - a.score || textOrder(b.id, a.id));
  return { hits: ordered, total, mode };
}

function expectSame({ hits, total, mode }: Result, expected: Found): void {
  const found = { hits, total, mode };
  const round = (score: number) => Math.round(score * 1e6) / 1e6;
  expect(found).toEqual(inOrder(found));
  expect(inOrder(found, round)).toEqual(inOrder(expected, round));
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

  it('leaves out what is not allowed', () => {
    fc.assert(
      fc.property(corpora, queries, (batches, query) => {
        const isAllowed = (id: string) => Number(id.at(-1)) % 3 !== 0;
        const expected = plainSearch(current(batches), parseQuery(query), { limit: LIMIT, isAllowed });
        expectSame(searched(batches, query, isAllowed), expected);
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
