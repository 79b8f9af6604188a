// Segments as they are stored: cloned, damaged, and the words for what went wrong.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildSegment } from '../../utils/search/build';
import { collect } from '../../utils/search/collection';
import { mergeSegments } from '../../utils/search/merge';
import { parseQuery } from '../../utils/search/query';
import { search } from '../../utils/search/search';
import { DamagedSegment, openSegment } from '../../utils/search/segment';
import { corpora } from './corpora';
import { row } from '../papers';

const papers = [row('2611.00001'), row('2611.00002', 1, { title: 'Sparse mixtures' })].map(
  (each) => each.paper,
);

const ids = (query: string, ...segments: Parameters<typeof collect>[0]) =>
  search(collect(segments), parseQuery(query), { limit: 10 }).hits.map(({ id }) => id);

describe('a segment', () => {
  it('is the same after a structured clone', () => {
    const stored = structuredClone(buildSegment(papers));
    expect(stored.papers).toBe(2);
    expect(ids('sparse', openSegment(stored))).toEqual(['2611.00002']);
  });

  it('can be empty', () => {
    const empty = buildSegment([]);
    expect(ids('x', openSegment(empty))).toEqual([]);
    expect(ids('')).toEqual([]);
    expect(mergeSegments([])).toEqual(empty);
    expect(mergeSegments([openSegment(buildSegment(papers))], () => false)).toEqual(empty);
  });

  it('keeps any id', () => {
    const id = 'hep-th/9901001 é漢\uD83D';
    expect(ids('sparse', openSegment(buildSegment([{ ...papers[1]!, id }])))).toEqual([id]);
  });

  it('takes the last of a paper that comes twice', () => {
    const again = { ...papers[1]!, title: 'Dense' };
    expect(buildSegment([...papers, again])).toEqual(buildSegment([papers[0]!, again]));
  });

  it('says what is wrong with what is none', () => {
    const { data } = buildSegment(papers);
    const damaged = [
      { papers: 0, data: new ArrayBuffer(0) },
      { papers: 0, data: new ArrayBuffer(64) },
      { papers: 2, data: data.slice(0, -4) },
      { papers: 2, data: data.slice(0, -1) },
      { papers: 3, data },
      { papers: 2, data: 'text' as unknown as ArrayBuffer },
    ];
    for (const record of damaged) expect(() => openSegment(record)).toThrow(DamagedSegment);
  });

  it('is not opened when any of its bits has changed, or some are missing', () => {
    const place = fc.nat(99_999);
    const flips = fc.uniqueArray(place, { minLength: 1, maxLength: 6, comparator: (a, b) => a === b });
    fc.assert(
      fc.property(corpora, flips, place, fc.boolean(), (batches, bits, cut, isCut) => {
        const { papers: count, data } = buildSegment(batches.flat());
        const bytes = new Uint8Array(data);
        const changed = new Set(bits.map((bit) => bit % (8 * bytes.length)));
        for (const bit of changed) bytes[bit >> 3]! ^= 1 << (bit & 7);
        const damaged = isCut ? data.slice(0, cut % data.byteLength) : data;
        expect(() => openSegment({ papers: count, data: damaged })).toThrow(DamagedSegment);
      }),
      { numRuns: 500 },
    );
  });
});
