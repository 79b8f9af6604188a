import { describe, expect, it } from 'vitest';
import { byline, reference } from '../../../utils/domain/citations/reference';
import type { Paper } from '../../../utils/domain/paper';
import { row } from '../../papers';

const of = (id: string, facts: Partial<Paper> = {}) => reference(row(id, 1, facts).paper);

describe('a reference', () => {
  it.each([
    ['2611.01234', '2611.01234', '10.48550/arXiv.2611.01234', undefined],
    ['hep-th/9901001', 'hep-th/9901001', '10.48550/arXiv.hep-th/9901001', 'hep-th'],
    ['math.GT/0309136', 'math/0309136', '10.48550/arXiv.math/0309136', 'math.GT'],
    ['cs/0001001', 'cs/0001001', '10.48550/arXiv.cs/0001001', undefined],
    ['quant-ph/9508027', 'quant-ph/9508027', '10.48550/arXiv.quant-ph/9508027', 'quant-ph'],
  ])('names %s as arXiv does', (id, eprint, doi, primaryClass) => {
    const { url, ...one } = of(id);
    expect([one.eprint, one.doi, one.primaryClass]).toEqual([eprint, doi, primaryClass]);
    expect(url).toBe(`https://arxiv.org/abs/${id}`);
  });

  it.each([
    ['the UTC date', '2611.01234', Date.UTC(2026, 11, 31, 23, 59), { year: 2026, month: 12, day: 31 }],
    ['the date and not the id', '2611.01234', Date.UTC(2025, 0, 1), { year: 2025, month: 1, day: 1 }],
    ['the id', '2611.01234', undefined, { year: 2026, month: 11 }],
    ['the id of the first year', 'hep-th/9108001', undefined, { year: 1991, month: 8 }],
    ['the id of the last century', 'hep-th/9901001', undefined, { year: 1999, month: 1 }],
    ['the old id of this century', 'math.GT/0309136', undefined, { year: 2003, month: 9 }],
    ['the id, for the date is none', '2611.01234', Number.NaN, { year: 2026, month: 11 }],
    ['the id, for the year is no year', '2611.01234', 8.64e15, { year: 2026, month: 11 }],
    ['the id, but not a month that is none', '2699.01234', undefined, { year: 2026 }],
  ])('takes its date from %s', (_, id, publishedAt, date) => {
    const { year, month, day } = of(id, publishedAt === undefined ? {} : { publishedAt });
    expect({ year, month, day }).toEqual({ month: undefined, day: undefined, ...date });
  });

  it.each(['', ' \n', '\u202E'])('is titled with its id where the title is %j', (title) => {
    expect(of('2611.01234', { title }).title).toBe('arXiv:2611.01234');
  });

  it('leaves out names that cannot be seen', () => {
    const { names, authors } = of('2611.01234', { authors: [{ name: '\u200B' }, { name: 'Ada Bell' }] });
    expect([names, authors]).toEqual([[{ given: 'Ada', family: 'Bell' }], ['Ada Bell']]);
  });

  it.each([
    [0, ''],
    [1, 'A 1'],
    [10, 'A 1, A 2, A 3, A 4, A 5, A 6, A 7, A 8, A 9, A 10'],
    [664, 'A 1, A 2, A 3, A 4, A 5, A 6, A 7, A 8, A 9, A 10, et al.'],
  ])('prints %i authors in a line', (count, line) => {
    const authors = Array.from({ length: count }, (_, i) => ({ name: `A ${i + 1}` }));
    expect(byline(of('2611.01234', { authors }))).toBe(line);
  });
});
