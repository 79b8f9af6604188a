// Two copies as one: in any order, however often, and with nothing lost.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FieldName, Look, Marks } from '../../utils/domain/mark';
import { namesOf } from '../../utils/domain/mark';
import { mergeKept, mergeLooks, mergeMarks, mergeWatches } from '../../utils/domain/merge';
import { canonical } from '../../utils/domain/order';
import { copiesAfter, histories, keptsOf } from '../copies';

/** Whether merging is the same in every order, however the copies are grouped, and when it is done again. */
function expectMerges<Value>(merge: (a: Value, b: Value) => Value, copies: [Value, Value, Value]): void {
  const [a, b, c] = copies;
  expect(canonical(merge(a, b))).toBe(canonical(merge(b, a)));
  expect(canonical(merge(merge(a, b), c))).toBe(canonical(merge(a, merge(b, c))));
  expect(canonical(merge(merge(a, b), b))).toBe(canonical(merge(a, b)));
  for (const value of copies) expect(canonical(merge(value, value))).toBe(canonical(value));
}

const marks = histories.map((history) => copiesAfter(history));
const fieldsOf = (its: Marks) => namesOf(its).filter((name): name is FieldName => name !== 'note');

describe('marks', () => {
  it('merge in any order, in any groups, and as often as you like', () => {
    fc.assert(
      fc.property(marks, (copies) => expectMerges(mergeMarks, copies)),
      { numRuns: 1_000 },
    );
  });

  it('take each field from the copy that set it later, and no other than one of the two', () => {
    fc.assert(
      fc.property(marks, ([a, b]) => {
        const merged = mergeMarks(a, b);
        expect(new Set(namesOf(merged))).toEqual(new Set([...namesOf(a), ...namesOf(b)]));
        for (const name of fieldsOf(merged)) {
          const fields = [a[name], b[name]].filter((field) => field !== undefined);
          expect(merged[name]!.stamp).toBe(Math.max(...fields.map(({ stamp }) => stamp)));
          expect(fields).toContainEqual(merged[name]);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it.each<[string, Partial<Marks>, Partial<Marks>, Partial<Marks>]>([
    ['the later', { state: { value: 'done', stamp: 2 } }, { state: { value: 'reading', stamp: 3 } }, { state: { value: 'reading', stamp: 3 } }],
    ['the later, though it took away', { rating: { value: 'up', stamp: 2 } }, { rating: { stamp: 3 } }, { rating: { stamp: 3 } }],
    ['of two at once the one with a value', { read: { value: 5, stamp: 5 } }, { read: { stamp: 5 } }, { read: { value: 5, stamp: 5 } }],
    ['of two values at once always the same', { rating: { value: 'up', stamp: 5 } }, { rating: { value: 'down', stamp: 5 } }, { rating: { value: 'down', stamp: 5 } }],
    ['every tag of both', { 'tag:a': { value: true, stamp: 1 } }, { 'tag:b': { value: true, stamp: 1 } }, { 'tag:a': { value: true, stamp: 1 }, 'tag:b': { value: true, stamp: 1 } }],
    ['the field that only one has', { saved: { value: 1, stamp: 1 } }, {}, { saved: { value: 1, stamp: 1 } }],
  ])('keep %s', (_, a, b, both) => {
    const id = '2611.00001';
    expect(mergeMarks({ id, ...a }, { id, ...b })).toEqual({ id, ...both });
    expect(mergeMarks({ id, ...b }, { id, ...a })).toEqual({ id, ...both });
  }); // prettier-ignore
});

describe('what is kept of a paper', () => {
  const kept = keptsOf('2611.00001');

  it('merges in any order, in any groups, and as often as you like', () => {
    fc.assert(
      fc.property(fc.tuple(kept, kept, kept), (copies) => expectMerges(mergeKept, copies)),
      { numRuns: 1_000 },
    );
  });

  it('lacks no fact that either copy has, and is wanted only where both copies want it', () => {
    fc.assert(
      fc.property(kept, kept, (a, b) => {
        const merged = mergeKept(a, b);
        const names = (part: 'paper' | 'counts') => [...Object.keys(a[part]), ...Object.keys(b[part])];
        expect(Object.keys(merged.paper)).toEqual(expect.arrayContaining(names('paper')));
        expect(Object.keys(merged.counts)).toEqual(expect.arrayContaining(names('counts')));
        expect(merged.paper.title.length).toBe(Math.max(a.paper.title.length, b.paper.title.length));
        expect('wantedAt' in merged).toBe(a.wantedAt !== undefined && b.wantedAt !== undefined);
      }),
    );
  });
});

describe('a line', () => {
  const look = fc.record({
    name: fc.constant<Look['name']>('badgeUntil'),
    value: fc.nat(5),
    stamp: fc.nat(5),
  });

  it('merges in any order, in any groups, as often as you like, and never moves back', () => {
    fc.assert(
      fc.property(fc.tuple(look, look, look), (copies) => {
        expectMerges(mergeLooks, copies);
        const [a, b] = copies;
        expect(mergeLooks(a, b).value).toBe(Math.max(a.value, b.value));
      }),
    );
  });
});

describe('watches', () => {
  const watch = fc
    .record({ least: fc.option(fc.nat(3), { nil: undefined }), stamp: fc.nat(3) })
    .map(({ least, stamp }) => ({
      id: 'w',
      made: {
        stamp,
        ...(least !== undefined && {
          value: { kind: 'upvotes', least, name: '', excludes: false } as const,
        }),
      },
    }));

  it('merge in any order, in any groups, as often as you like, to what was made of them last', () => {
    fc.assert(
      fc.property(fc.tuple(watch, watch, watch), (copies) => {
        expectMerges(mergeWatches, copies);
        const [a] = copies;
        const later = { ...a, made: { stamp: a.made.stamp + 1 } };
        expect(mergeWatches(a, later)).toEqual(later);
      }),
    );
  });
});
