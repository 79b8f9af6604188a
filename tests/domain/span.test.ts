// Spans: ISO weeks and months as the calendar has them, also at the turns of years.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, FIRST_DAY, listDay, type Day } from '../../utils/domain/day';
import {
  daysOf,
  firstOf,
  isDay,
  kindOf,
  lastOf,
  monthOf,
  moved,
  spanOf,
  weekOf,
  type Span,
} from '../../utils/domain/span';

const NOW = Date.parse('2026-11-24T15:00:00Z');

const day = fc
  .date({ min: new Date('2023-01-01'), max: new Date('2035-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10) as Day);
const span: fc.Arbitrary<Span> = day.chain((d) => fc.constantFrom<Span>(d, weekOf(d), monthOf(d)));

describe('a span', () => {
  it.each([
    ['2026-11-20', '2026-11-20', '2026-11-20'],
    [' 2026-w47 ', '2026-11-16', '2026-11-22'],
    ['2026-W53', '2026-12-28', '2027-01-03'],
    ['2024-W01', '2024-01-01', '2024-01-07'],
    ['2027-W01', '2027-01-04', '2027-01-10'],
    ['2026-02', '2026-02-01', '2026-02-28'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2026-12', '2026-12-01', '2026-12-31'],
  ])('named %s is from %s to %s', (text, first, last) => {
    const named = spanOf(text)!;
    expect([firstOf(named), lastOf(named)]).toEqual([first, last]);
  });

  it.each(['', 'today', '2026-02-30', '2026-13', '2026-00', '2025-W53', '2026-W00', '2026-W54', '2026-1-1', '20261120'])(
    'is not meant by “%s”',
    (text) => expect(spanOf(text)).toBeUndefined(),
  ); // prettier-ignore

  it('is a day, or is none', () => {
    fc.assert(
      fc.property(span, (one) => {
        expect(isDay(one)).toBe(kindOf(one) === 'day');
      }),
    );
  });

  it('is named by its own name, and one step on begins where it ends', () => {
    fc.assert(
      fc.property(span, (one) => {
        expect(spanOf(one)).toBe(one);
        const next = moved(one, 1);
        expect(kindOf(next)).toBe(kindOf(one));
        expect(firstOf(next)).toBe(addDays(lastOf(one), 1));
        expect(moved(next, -1)).toBe(one);
      }),
    );
  });

  it('of a week has seven days from Monday on, and each is in it', () => {
    fc.assert(
      fc.property(day, (one) => {
        const week = weekOf(one);
        const first = firstOf(week);
        expect(new Date(first).getUTCDay()).toBe(1);
        expect(addDays(first, 6)).toBe(lastOf(week));
        expect(one >= first && one <= lastOf(week)).toBe(true);
        expect(weekOf(first)).toBe(week);
        expect(weekOf(lastOf(week))).toBe(week);
      }),
    );
  });

  it('has the days that can have a list: not before the first there is, not after the current one', () => {
    expect(daysOf('2026-W48', NOW)).toEqual(['2026-11-24', '2026-11-23']);
    expect(daysOf('2023-05', NOW).at(-1)).toBe(FIRST_DAY);
    expect(daysOf('2023-04', NOW)).toEqual([]);
    expect(daysOf('2026-12', NOW)).toEqual([]);
    expect(daysOf(listDay(NOW), NOW)).toEqual([listDay(NOW)]);
    expect(daysOf('2026-10', NOW)).toHaveLength(31);
  });
});
