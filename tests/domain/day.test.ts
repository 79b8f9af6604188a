import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  isWeekend,
  lastListDays,
  listDay,
  nextListDay,
  opensAt,
  utcMidnight,
} from '../../utils/domain/day';

const at = (iso: string) => Date.parse(iso);

describe('the current list day', () => {
  it.each([
    // Summer time: 21:30 in New York is 01:30 UTC.
    ['2026-07-15T01:29:59Z', '2026-07-14'],
    ['2026-07-15T01:30:00Z', '2026-07-15'],
    // Winter time: 02:30 UTC.
    ['2026-11-20T02:29:59Z', '2026-11-19'],
    ['2026-11-20T02:30:00Z', '2026-11-20'],
    // Clocks go forward on 2026-03-08 at 02:00: the evening before is winter, the evening after is summer.
    ['2026-03-08T02:29:59Z', '2026-03-07'],
    ['2026-03-08T02:30:00Z', '2026-03-08'],
    ['2026-03-08T06:59:59Z', '2026-03-08'],
    ['2026-03-08T07:00:00Z', '2026-03-08'],
    ['2026-03-09T01:29:59Z', '2026-03-08'],
    ['2026-03-09T01:30:00Z', '2026-03-09'],
    // Clocks go back on 2026-11-01 at 02:00.
    ['2026-11-01T01:29:59Z', '2026-10-31'],
    ['2026-11-01T01:30:00Z', '2026-11-01'],
    ['2026-11-01T05:30:00Z', '2026-11-01'],
    ['2026-11-01T06:30:00Z', '2026-11-01'],
    ['2026-11-02T02:29:59Z', '2026-11-01'],
    ['2026-11-02T02:30:00Z', '2026-11-02'],
    // The year ends in New York, half a night late.
    ['2027-01-01T02:29:59Z', '2026-12-31'],
    ['2027-01-01T02:30:00Z', '2027-01-01'],
    ['2028-02-29T02:30:00Z', '2028-02-29'],
  ])('at %s is %s', (instant, day) => {
    expect(listDay(at(instant))).toBe(day);
  });

  it('never goes back as time goes on', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: at('2023-05-04'), max: at('2040-01-01') }),
        fc.nat(400_000_000),
        (t, later) => {
          expect(listDay(t) <= listDay(t + later)).toBe(true);
        },
      ),
    );
  });

  it('begins at the instant it opens', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 6000 }), (n) => {
        const day = addDays('2023-05-04', n);
        expect(listDay(opensAt(day))).toBe(day);
        expect(listDay(opensAt(day) - 1)).toBe(addDays(day, -1));
      }),
    );
  });
});

describe('list days', () => {
  it('are weekdays', () => {
    expect(['2026-11-20', '2026-11-21', '2026-11-22', '2026-11-23'].map((d) => isWeekend(d as '2026-11-20'))).toEqual([
      false, true, true, false,
    ]); // prettier-ignore
  });

  it('are counted back over a weekend, newest first', () => {
    expect(lastListDays('2026-11-22', 4)).toEqual(['2026-11-20', '2026-11-19', '2026-11-18', '2026-11-17']);
    expect(lastListDays('2026-11-23', 2)).toEqual(['2026-11-23', '2026-11-20']);
  });

  it('follow one another over a weekend', () => {
    expect(nextListDay('2026-11-20')).toBe('2026-11-23');
    expect(nextListDay('2026-11-19')).toBe('2026-11-20');
  });

  it('add up over the end of a month and a year', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2028-03-01', -1)).toBe('2028-02-29');
    expect(utcMidnight('2026-11-20')).toBe(at('2026-11-20T00:00:00Z'));
  });
});
