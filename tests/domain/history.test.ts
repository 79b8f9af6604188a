import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_POINTS, remember, rise, type CountsPoint } from '../../utils/domain/history';

describe('the history of counts', () => {
  it('grows only when a count moved', () => {
    const once = remember([], { upvotes: 4, comments: 1 }, 10);
    expect(remember(once, { upvotes: 4, comments: 1 }, 20)).toBe(once);
    expect(remember(once, { upvotes: 4, comments: 2 }, 20)).toHaveLength(2);
    expect(remember(once, { upvotes: 4, comments: 1, stars: 0 }, 20)).toHaveLength(2);
  });

  it('stays bounded and in order, and keeps the first and the last point', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 1, max: 10_000 }), fc.nat(500)), { maxLength: 300 }),
        (steps) => {
          let history: CountsPoint[] = [];
          let at = 0;
          let first: CountsPoint | undefined;
          for (const [wait, upvotes] of steps) {
            at += wait;
            history = remember(history, { upvotes }, at);
            first ??= history[0];
          }
          expect(history.length).toBeLessThanOrEqual(MOST_POINTS);
          expect(history[0]).toEqual(first);
          expect(history.at(-1)?.upvotes).toBe(steps.at(-1)?.[1]);
          expect(history.map((point) => point.at)).toEqual(
            history.map((point) => point.at).toSorted((a, b) => a - b),
          );
        },
      ),
    );
  });

  it('tells how much the upvotes rose since the first point, and never less than nothing', () => {
    const history = remember(remember([], { upvotes: 97 }, 10), { upvotes: 110 }, 20);
    expect(rise(history, { upvotes: 128 })).toBe(31);
    expect(rise(history, { upvotes: 90 })).toBe(0);
    expect(rise([], { upvotes: 90 })).toBe(0);
  });
});
