import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byUpvotes, confirm, merge, type Submission } from '../../utils/domain/listing';
import { row, rowsOf } from '../papers';

const ids = (submissions: Submission[]) => submissions.map((s) => s.paper.id);
const answer = (...rows: ReturnType<typeof row>[]) => ({ rows, full: true });
const a = row('2611.00001', 5);
const b = row('2611.00002', 3);

describe('merging an answer into a listing', () => {
  it('takes new rows with their counts as the first point of their history', () => {
    expect(merge([], answer(a), 100)).toEqual([{ ...a, history: [{ at: 100, upvotes: 5, comments: 1 }] }]);
  });

  it('overwrites facts and counts, and remembers how the counts stood', () => {
    const stored = merge([], answer(a), 100);
    const later = row('2611.00001', 36, { title: 'Corrected', aiSummary: 'Short.' });
    const [merged] = merge(stored, answer(later), 200);
    expect(merged?.paper).toEqual(later.paper);
    expect(merged?.history.map((point) => [point.at, point.upvotes])).toEqual([[100, 5], [200, 36]]); // prettier-ignore
  });

  it('is the same object when nothing changed', () => {
    const stored = merge([], answer(a, b), 100);
    expect(merge(stored, answer(structuredClone(b), structuredClone(a)), 200)).toBe(stored);
  });

  it('keeps a row that vanished until a later full answer lacks it too', () => {
    const stored = merge([], answer(a, b), 100);
    const once = merge(stored, answer(a), 200);
    expect(ids(once)).toEqual(ids(stored));
    expect(ids(merge(once, answer(a), 300))).toEqual(['2611.00001']);
  });

  it('forgets that a row was missing when it comes back', () => {
    const once = merge(merge([], answer(a, b), 100), answer(a), 200);
    const back = merge(once, answer(a, b), 300);
    expect(ids(merge(back, answer(a), 400))).toEqual(ids(once));
  });

  it('removes nothing by an answer that is empty, partial or has rows that could not be read', () => {
    const once = merge(merge([], answer(a, b), 100), answer(a), 200);
    expect(ids(merge(once, answer(), 300))).toEqual(ids(once));
    expect(ids(merge(once, { rows: [a], full: false }, 300))).toEqual(ids(once));
  });

  it('lets a paper listed again keep its history', () => {
    const [before] = merge([], answer(a), 100);
    const [moved] = merge([], answer(row('2611.00001', 9)), 900, new Map([[a.paper.id, before!]]));
    expect(moved?.history.map((point) => point.upvotes)).toEqual([5, 9]);
  });

  it('holds every row of the answer with its facts and counts, and no paper twice', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(rowsOf(), fc.boolean()), { maxLength: 8 }), (answers) => {
        let stored: Submission[] = [];
        for (const [i, [rows, full]] of answers.entries()) {
          const before = stored;
          stored = merge(stored, { rows, full }, i * 100);
          expect(new Set(ids(stored)).size).toBe(stored.length);
          for (const { paper, counts } of rows) {
            expect(stored.find((s) => s.paper.id === paper.id)).toMatchObject({ paper, counts });
          }
          const mayLeave = full && rows.length > 0;
          expect(ids(before).filter((id) => !mayLeave && !ids(stored).includes(id))).toEqual([]);
          const beginnings = (of: Submission[], as: Submission[]) =>
            of.filter((s) => ids(as).includes(s.paper.id)).map((s) => [s.paper.id, s.history[0]]);
          expect(beginnings(stored, before)).toEqual(beginnings(before, stored));
          expect(merge(stored, { rows, full: false }, i * 100 + 50)).toBe(stored);
        }
      }),
    );
  });
});

describe('an unchanged list', () => {
  it('confirms what its last full answer lacked', () => {
    const once = merge(merge([], answer(a, b), 100), answer(a), 200);
    expect(ids(confirm(once))).toEqual(['2611.00001']);
  });

  it('is the same object when nothing was missing', () => {
    const stored = merge([], answer(a, b), 100);
    expect(confirm(stored)).toBe(stored);
  });
});

it('orders by upvotes, and equals by their id, the newer first', () => {
  const stored = merge([], answer(b, row('2611.00009', 5), a), 100);
  expect(ids(stored.toSorted(byUpvotes))).toEqual(['2611.00009', '2611.00001', '2611.00002']);
});
