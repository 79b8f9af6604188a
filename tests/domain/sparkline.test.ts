// The small chart: inside its box, from its first moment to its last.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sparkline } from '../../utils/domain/sparkline';

describe('a small chart', () => {
  it('goes from the bottom left to the top right where the number rises', () => {
    const points = [
      { at: 1_000, value: 5 },
      { at: 2_000, value: 5 },
      { at: 3_000, value: 9 },
    ];
    expect(sparkline(points, 100, 20)).toBe('M0 20L50 20L100 0');
  });

  it('lies in the middle where nothing changed, and is none for one moment', () => {
    expect(
      sparkline(
        [
          { at: 1, value: 7 },
          { at: 2, value: 7 },
        ],
        100,
        20,
      ),
    ).toBe('M0 10L100 10');
    expect(sparkline([{ at: 1, value: 7 }], 100, 20)).toBeUndefined();
    expect(sparkline([], 100, 20)).toBeUndefined();
  });

  it('never leaves its box', () => {
    const point = fc.record({ at: fc.nat(), value: fc.integer({ min: -1_000_000, max: 1_000_000 }) });
    fc.assert(
      fc.property(fc.array(point, { minLength: 2, maxLength: 64 }), (all) => {
        const points = all.toSorted((a, b) => a.at - b.at);
        const path = sparkline(points, 100, 20);
        for (const [, x, y] of path?.matchAll(/[ML](\S+) ([\d.-]+)/g) ?? []) {
          expect(Number(x)).toBeGreaterThanOrEqual(0);
          expect(Number(x)).toBeLessThanOrEqual(100);
          expect(Number(y)).toBeGreaterThanOrEqual(0);
          expect(Number(y)).toBeLessThanOrEqual(20);
        }
      }),
    );
  });
});
