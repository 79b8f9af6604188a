// When it is quiet: over midnight, in the nights in which clocks are changed, and day after day.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Day } from '../../utils/domain/day';
import { HOURS, WEEKDAYS } from '../../utils/domain/digest-times';
import { localDay, localInstant } from '../../utils/domain/local-time';
import { quietAt, type QuietTimes } from '../../utils/domain/quiet';

const ZONE = 'Europe/Berlin';
const HOUR = 3_600_000;
const local = (day: Day, hour: number, minutes = 0) => localInstant(day, hour, ZONE) + minutes * 60_000;
const night: QuietTimes = { quietFrom: 22, quietTo: 7, quietDays: [] };
const weekend: QuietTimes = { quietFrom: 0, quietTo: 0, quietDays: [6, 7] };

describe('it is quiet', () => {
  it.each<[string, QuietTimes, number, [Day, number, Day, number] | undefined]>([
    ['not before it begins', night, local('2026-11-20', 21, 59), undefined],
    ['as it begins', night, local('2026-11-20', 22), ['2026-11-20', 22, '2026-11-21', 7]],
    ['before midnight', night, local('2026-11-20', 23, 59), ['2026-11-20', 22, '2026-11-21', 7]],
    ['after midnight', night, local('2026-11-21', 0, 1), ['2026-11-20', 22, '2026-11-21', 7]],
    ['not as it ends', night, local('2026-11-21', 7), undefined],
    ['within a day', { quietFrom: 12, quietTo: 14, quietDays: [] }, local('2026-11-20', 12, 30), ['2026-11-20', 12, '2026-11-20', 14]],
    ['never where both are the same', { quietFrom: 8, quietTo: 8, quietDays: [] }, local('2026-11-20', 8), undefined],
    ['on quiet days as one', weekend, local('2026-11-22', 12), ['2026-11-21', 0, '2026-11-23', 0]],
    ['on no other day', weekend, local('2026-11-23', 0), undefined],
    ['on quiet days with the nights beside them', { ...night, quietDays: [6, 7] }, local('2026-11-21', 12), ['2026-11-20', 22, '2026-11-23', 7]],
    ['in the night in which clocks go forward', night, local('2026-03-29', 4), ['2026-03-28', 22, '2026-03-29', 7]],
    ['in the night in which they go back', night, local('2026-10-25', 4), ['2026-10-24', 22, '2026-10-25', 7]],
    ['never where every day is', { ...night, quietDays: [...WEEKDAYS] }, local('2026-11-20', 12), undefined],
  ])('%s', (_, times, now, stretch) => {
    expect(quietAt(now, times, () => ZONE)).toEqual(
      stretch && { start: local(stretch[0], stretch[1]), end: local(stretch[2], stretch[3]) },
    );
  }); // prettier-ignore

  it('asks for no time zone where none is wished', () => {
    const none = { quietFrom: 8, quietTo: 8, quietDays: [] };
    const zone = () => {
      throw new Error('asked');
    };
    expect(quietAt(0, none, zone)).toBeUndefined();
  });

  it.each([
    ['2026-03-29', 8],
    ['2026-10-25', 10],
    ['2026-11-21', 9],
  ] as const)('in the night to %s for %i hours', (day, hours) => {
    const { start, end } = quietAt(local(day, 0), night, () => ZONE)!;
    expect((end - start) / HOUR).toBe(hours);
  });

  const anyTimes: fc.Arbitrary<QuietTimes> = fc.record({
    quietFrom: fc.constantFrom(...HOURS),
    quietTo: fc.constantFrom(...HOURS),
    quietDays: fc.uniqueArray(fc.constantFrom(...WEEKDAYS), { maxLength: 6 }),
  });
  const instants = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2028, 0, 1) });
  const zones = fc.constantFrom(ZONE, 'UTC', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu');

  it('with one beginning and one end, whenever in it one asks', () => {
    fc.assert(
      fc.property(anyTimes, instants, zones, (times, now, zone) => {
        const stretch = quietAt(now, times, () => zone);
        fc.pre(stretch !== undefined);
        const { start, end } = stretch;
        expect(now >= start && now < end).toBe(true);
        for (const time of [start, Math.floor((start + end) / 2), end - 1]) {
          expect(quietAt(time, times, () => zone)).toEqual(stretch);
        }
        expect(quietAt(end, times, () => zone)).toBeUndefined();
        expect(quietAt(start - 1, times, () => zone)).toBeUndefined();
      }),
    );
  });

  it('on each quiet day, and between the hours', () => {
    fc.assert(
      fc.property(anyTimes, instants, (times, now) => {
        const day = localDay(now, ZONE);
        // The clocks of two nights a year show an hour twice, or not at all.
        const hours = (now - localInstant(day, 0, ZONE)) / HOUR;
        fc.pre(localInstant(day, 23, ZONE) - localInstant(day, 0, ZONE) === 23 * HOUR);
        const { quietFrom: from, quietTo: to, quietDays } = times;
        const isBetween =
          from < to ? hours >= from && hours < to : from > to && (hours >= from || hours < to);
        const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
        expect(quietAt(now, times, () => ZONE) !== undefined).toBe(
          isBetween || quietDays.some((each) => each % 7 === weekday),
        );
      }),
    );
  });
});
