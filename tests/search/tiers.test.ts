// What a query asks beyond words, and what comes first: by the marks, days and arrivals of papers.
import { describe, expect, it } from 'vitest';
import type { Day } from '../../utils/domain/day';
import type { Marks } from '../../utils/domain/mark';
import { writeNote } from '../../utils/domain/note-writing';
import { buildSegment } from '../../utils/search/build';
import { collect } from '../../utils/search/collection';
import { ownWords } from '../../utils/search/own-words';
import { parseQuery } from '../../utils/search/query';
import { search } from '../../utils/search/search';
import { openSegment } from '../../utils/search/segment';
import { tiersFor, writtenIn } from '../../utils/search/tiers';
import { row } from '../papers';

const IDS = ['2611.00001', '2611.00002', '2611.00003', '2611.00004'];
const collection = collect([
  openSegment(buildSegment(IDS.map((id) => row(id, 1, { title: `Paper ${id}`, abstract: 'routing' }).paper))),
]);
const set = { value: 1, stamp: 1 };
const marks = new Map<string, Marks>([
  [IDS[0]!, { id: IDS[0]!, saved: set, 'tag:to do': { value: true, stamp: 1 } }],
  [
    IDS[1]!,
    {
      id: IDS[1]!,
      read: set,
      note: writeNote(undefined, 'Compare with Sinkhorn, “the other paper”.', 'x', 1),
    },
  ],
  [IDS[2]!, { id: IDS[2]!, dismissed: set, saved: set }],
]);
const days = new Map<string, Day>([
  [IDS[0]!, '2026-11-18'],
  [IDS[1]!, '2026-11-19'],
  [IDS[3]!, '2026-11-20'],
]);
const arrived = new Set(IDS);
const own = ownWords(
  collection,
  marks.values().map((its) => [its.id, writtenIn(its)]),
);

function found(text: string) {
  const query = parseQuery(text);
  const tiers = tiersFor(collection, query, { marks, days, arrived });
  return search(collection, query, { limit: 10, tiers, own }).hits;
}
const last = (text: string) => found(text).map(({ id }) => id.at(-1));

describe('a search', () => {
  it.each([
    // Saved, tagged or noted first; what is dismissed is no longer the reader's.
    ['routing', ['2', '1', '4', '3']],
    ['routing is:saved', ['1', '3']],
    ['is:saved -is:dismissed', ['1']],
    ['routing is:dismissed', ['3']],
    ['routing is:read', ['2']],
    ['routing -sinkhorn', ['1', '4', '3']],
    // Slips and beginnings of what the reader wrote.
    ['sinkhron ', ['2']],
    ['sinkho ', ['2']],
    ['-to', ['2', '4', '3']],
    ['tag:to', ['1']],
    ['tag:to ', []],
    ['routing -tag:"to do"', ['2', '4', '3']],
    ['routing is:unread', ['1', '4', '3']],
    ['routing is:new', ['4']],
    ['routing -is:new', ['2', '1', '3']],
    ['tag:"to do"', ['1']],
    ['routing -tag:"to do"', ['2', '4', '3']],
    // The day given is the first that counts, or the first that does not.
    ['after:2026-11-19', ['2', '4']],
    ['before:2026-11-19', ['1']],
    ['is:saved after:2026-11-18 before:2026-11-19', ['1']],
  ])('for %s', (text, expected) => {
    expect(last(text)).toEqual(expected);
  });

  it.each([
    ['sinkhorn', ['2']],
    ['sinkh', ['2']],
    // A word of the paper's own with one of the reader's.
    ['routing sinkhorn', ['2']],
    ['"to do"', ['1']],
    ['author:sinkhorn', []],
  ])('by what the reader wrote: %s', (text, expected) => {
    expect(last(text)).toEqual(expected);
  });

  it('says that it was found by what the reader wrote', () => {
    expect(found('routing sinkh')[0]!.matched).toEqual([
      { term: 'routing', how: 'exact' },
      { term: 'sinkhorn', how: 'prefix' },
    ]);
  });
});
