// Which segments are to be merged, and what becomes of what is gone.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { buildSegment } from '../../utils/search/build';
import { openSegment } from '../../utils/search/segment';
import { mergeFrom, mergeTended } from '../../utils/search/upkeep';
import { row } from '../papers';

it.each([
  [[], undefined],
  [[5], undefined],
  [[100, 5], undefined],
  [[100, 50], undefined],
  [[100, 51], 0],
  [[100, 5, 5], 1],
  [[1000, 100, 30, 10], undefined],
  [[1000, 100, 30, 20], 2],
  [[1000, 100, 30, 21], 1],
  // An empty one, which only says what is gone, is one to be merged too.
  [[100, 0, 0, 0], 1],
])('of %j those from %j on', (sizes, from) => {
  expect(mergeFrom(sizes)).toBe(from);
});

it('leaves few, each twice as large as all after it', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(60), { maxLength: 400 }), (added) => {
      const sizes: number[] = [];
      for (const size of added) {
        sizes.push(size);
        const from = mergeFrom(sizes);
        if (from !== undefined)
          sizes.splice(
            from,
            Infinity,
            sizes.slice(from).reduce((a, b) => a + b),
          );
        expect(mergeFrom(sizes)).toBeUndefined();
      }
      expect(sizes.length).toBeLessThan(12);
    }),
  );
});

const tended = (ids: string[], gone: string[]) => ({
  segment: openSegment(buildSegment(ids.map((id) => row(id).paper))),
  gone,
});

it('drops what is gone, unless it came back, and says what older segments may still have', () => {
  const [a, b, c] = ['2611.00001', '2611.00002', '2611.00003'] as [string, string, string];
  const merged = mergeTended([tended([a, b], []), tended([c], [a, b]), tended([b], ['2611.00009'])]);
  expect(merged.record).toEqual(buildSegment([row(b).paper, row(c).paper]));
  expect(merged.gone).toEqual([a, '2611.00009']);
});
