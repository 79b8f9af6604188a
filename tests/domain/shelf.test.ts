// Shelves: which papers are on them, in which order, and which a filter leaves.
import { describe, expect, it } from 'vitest';
import type { Kept, Marks } from '../../utils/domain/mark';
import {
  byShelving,
  countShelves,
  filterWords,
  isOn,
  searchedText,
  sorted,
  type Shelf,
  type Sort,
} from '../../utils/domain/shelf';
import { row } from '../papers';

const is = <Value>(value: Value) => ({ value, stamp: 1 });
const marksOf = (fields: Partial<Marks>, id = '2611.00001'): Marks => ({ id, ...fields });

const ALL: Record<string, Shelf> = {
  'the reading list': { kind: 'reading-list' },
  'to read': { kind: 'reading-list', state: 'to-read' },
  done: { kind: 'reading-list', state: 'done' },
  'the tag': { kind: 'tag', tag: 'moe' },
  dismissed: { kind: 'dismissed' },
};

const papers: [string, Marks, string[]][] = [
  ['that is saved', marksOf({ saved: is(5) }), ['the reading list', 'to read']],
  ['that is done', marksOf({ saved: is(5), state: is('done') }), ['the reading list', 'done']],
  ['that is tagged', marksOf({ saved: is(5), 'tag:moe': is(true) }), ['the reading list', 'to read', 'the tag']],
  ['whose tag was taken away', marksOf({ saved: is(5), 'tag:moe': { stamp: 2 } }), ['the reading list', 'to read']],
  ['that was taken off', marksOf({ saved: { stamp: 2 }, state: is('done'), 'tag:moe': is(true) }), []],
  ['that is dismissed', marksOf({ dismissed: is(5) }), ['dismissed']],
  ['that is saved and dismissed', marksOf({ saved: is(5), dismissed: is(6), state: is('done'), 'tag:moe': is(true) }), ['dismissed']],
  ['that was brought back', marksOf({ saved: is(5), dismissed: { stamp: 7 } }), ['the reading list', 'to read']],
  ['that was seen and read', marksOf({ seen: is(5), read: is(5) }), []],
]; // prettier-ignore

describe('a paper', () => {
  it.each(papers)('%s is on its shelves and no others', (_, marks, shelves) => {
    expect(Object.keys(ALL).filter((name) => isOn(ALL[name]!, marks))).toEqual(shelves);
  });

  it('stands where it came onto the shelf of the dismissed, or was saved onto any other; the id decides between equals', () => {
    const [a, b, c] = [
      { ...marksOf({ saved: is(5), dismissed: is(9) }), id: 'a' },
      { ...marksOf({ saved: is(7), dismissed: is(6) }), id: 'b' },
      { ...marksOf({ saved: is(7), dismissed: is(6) }), id: 'c' },
    ];
    const order = (shelf: Shelf) => [a!, b!, c!].toSorted(byShelving(shelf)).map(({ id }) => id);
    expect(order({ kind: 'dismissed' })).toEqual(['a', 'c', 'b']);
    expect(order({ kind: 'tag', tag: 'moe' })).toEqual(['c', 'b', 'a']);
  });
});

describe('the counts', () => {
  it('are of each shelf what is on it', () => {
    expect(countShelves(papers.map(([, marks]) => marks))).toEqual({
      saved: 5,
      states: { 'to-read': 4, reading: 0, done: 1, archived: 0 },
      tags: [['moe', 1]],
      dismissed: 2,
    });
  });

  it('name the tags by name, capitals or not', () => {
    const marks = marksOf({ saved: is(1), 'tag:b': is(true), 'tag:A': is(true), 'tag:C': is(true) });
    expect(countShelves([marks, marks]).tags).toEqual([['A', 2], ['b', 2], ['C', 2]]); // prettier-ignore
  });
});

describe('the order', () => {
  const paper = (n: number, upvotes: number, facts: Partial<Kept['paper']>, at: number) => ({
    ...row(`2611.0000${String(n)}`, upvotes, facts),
    marks: marksOf({ saved: is(at), dismissed: is(100 - at) }, `2611.0000${String(n)}`),
  });
  const list = [
    paper(1, 3, { title: 'beta', authors: [{ name: 'Zoë Ångström' }], publishedAt: 10 }, 30),
    paper(2, 9, { title: 'Alpha', authors: [{ name: 'Anna Zimmer' }], publishedAt: 30 }, 10),
    paper(3, 3, { title: 'Étude', authors: [] }, 20),
    paper(4, 9, { title: 'beta', authors: [{ name: 'mira okafor' }], publishedAt: 30 }, 20),
  ];

  it.each<[Sort, number[]]>([
    ['saved', [1, 4, 3, 2]],
    ['upvotes', [4, 2, 3, 1]],
    ['published', [4, 2, 1, 3]],
    ['title', [2, 4, 1, 3]],
    ['author', [1, 4, 2, 3]],
  ])('by %s is as it says, and the id decides between equals', (sort, order) => {
    const ids = order.map((n) => `2611.0000${String(n)}`);
    for (const given of [list, list.toReversed()])
      expect(sorted(given, { kind: 'reading-list' }, sort).map(({ paper: { id } }) => id)).toEqual(ids);
  });

  it('of the dismissed is the last dismissed first', () => {
    const ids = sorted(list, { kind: 'dismissed' }, 'saved').map(({ paper: { id } }) => id);
    expect(ids).toEqual([2, 4, 3, 1].map((n) => `2611.0000${String(n)}`));
  });
});

describe('a filter', () => {
  const found = {
    ...row('2611.00001', 1, {
      title: 'Sparse Mixtures: Über Routing',
      abstract: 'We route naïvely.',
      authors: [{ name: 'Mira Okafor' }, { name: 'Łukasz Nguyễn' }],
    }),
    marks: marksOf({
      saved: is(1),
      'tag:прочитать': is(true),
      'tag:gone': { stamp: 2 },
      note: { stamp: 1, texts: [{ text: 'Ask René', by: 'a', stamp: 1 }], known: { a: 1 } },
    }),
  };
  const matches = (filter: string) => filterWords(filter).every((word) => searchedText(found).includes(word));

  it.each([
    '', '   ', 'sparse', 'MIXTURES', 'uber', 'Über', 'U\u0308ber', 'naive', 'okafor mira', 'nguyen', 'ПРОЧИТАТЬ', 'rene', '2611.00001', 'rout', 'routing okafor ask',
  ])('%j finds it', (filter) => {
    expect(matches(filter)).toBe(true);
  }); // prettier-ignore

  it.each(['gone', 'sparse dense', 'okaforx', 'mixtures\nueber'])('%j does not', (filter) => {
    expect(matches(filter)).toBe(false);
  });
});
