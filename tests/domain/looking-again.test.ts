// Which saved papers are due to be looked at, and which come first.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { DAY_MS } from '../../utils/domain/day';
import type { Growth } from '../../utils/domain/growth';
import { papersDue } from '../../utils/domain/looking-again';
import type { Marks } from '../../utils/domain/mark';

const NOW = 1000 * DAY_MS;
const set = <Value>(value: Value) => ({ value, stamp: 1 });
const saved = (id: string, savedAt = 1, more: Partial<Marks> = {}): Marks => ({
  id,
  saved: set(savedAt),
  ...more,
});
const looked = (id: string, lookedAt: number, savedAt = 1): Growth => ({ id, savedAt, news: [], lookedAt });

it('first those never looked at, the last saved before the others; then those not looked at for longest', () => {
  const all = ['a', 'b', 'c', 'd', 'e'].map((id, i) => saved(id, i + 1));
  const growths = [
    looked('a', NOW - 2 * DAY_MS),
    looked('b', NOW - 3 * DAY_MS, 2),
    looked('c', NOW - DAY_MS + 1, 3),
  ];
  expect(papersDue(all, growths, NOW)).toEqual(['e', 'd', 'b', 'a']);
});

it.each<[string, Partial<Marks>, number]>([
  ['that is to be read, in a day', {}, 1],
  ['that is being read, in a day', { state: set('reading' as const) }, 1],
  ['that is done, in a week', { state: set('done' as const) }, 7],
  ['that is put away, in a week', { state: set('archived' as const) }, 7],
  ['that was read, in a week', { read: set(5) }, 7],
])('one %s', (_, more, days) => {
  const dueAfter = (ms: number) => papersDue([saved('a', 1, more)], [looked('a', NOW - ms)], NOW).length > 0;
  expect([dueAfter(days * DAY_MS - 1), dueAfter(days * DAY_MS)]).toEqual([false, true]);
});

it('one that a clock that ran ahead looked at, at once', () => {
  expect(papersDue([saved('a')], [looked('a', NOW + DAY_MS)], NOW)).toEqual(['a']);
});

it('one that was saved anew since, at once', () => {
  expect(papersDue([saved('a', 9)], [looked('a', NOW - 1, 1)], NOW)).toEqual(['a']);
});

it('none that is not saved, or dismissed', () => {
  const all: Marks[] = [{ id: 'a', saved: { stamp: 2 } }, { id: 'b' }, saved('c', 1, { dismissed: set(3) })];
  expect(papersDue(all, [], NOW)).toEqual([]);
});

it('taken a few at a time, all come, and none twice before the others', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 4 }), (count, most) => {
      const all = Array.from({ length: count }, (_, i) => saved(`p${i}`, i));
      const growths = new Map<string, Growth>();
      const order: string[] = [];
      for (let now = NOW; order.length < count; now += 1) {
        const due = papersDue(all, [...growths.values()], now).slice(0, most);
        expect(due.length).toBeGreaterThan(0);
        for (const id of due) {
          order.push(id);
          growths.set(id, looked(id, now, Number(id.slice(1))));
        }
      }
      expect(new Set(order).size).toBe(count);
    }),
  );
});
