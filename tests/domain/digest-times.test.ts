// When digests are due: on time, late, over weekends and changes of the clock; never twice, and the last missed one never lost.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type Day } from '../../utils/domain/day';
import {
  digestAt,
  dueDigest,
  nextDigestAt,
  PERIODS,
  WEEKDAYS,
  type DigestTimes,
} from '../../utils/domain/digest-times';
import { localDay } from '../../utils/domain/local-time';

const NEW_YORK = 'America/New_York';
const HOUR = 3_600_000;
const utc = (text: string) => Date.parse(`${text}Z`);
const iso = (at: number | undefined) => at && new Date(at).toISOString().slice(0, 16);

const daily: DigestTimes = { digest: 'daily', digestHour: 8, digestWeekday: 1 };
const weekly: DigestTimes = { digest: 'weekly', digestHour: 8, digestWeekday: 1 };

describe('the digest to be made', () => {
  it.each<[string, DigestTimes, Day[], string, Day | undefined]>([
    ['is none where none is wanted', { ...daily, digest: 'off' }, [], '2026-11-20T14:00', undefined],
    ['is that of the day, at its hour', daily, ['2026-11-19'], '2026-11-20T13:00', '2026-11-20'],
    ['is none a moment before', daily, ['2026-11-19'], '2026-11-20T12:59', undefined],
    ['is none when it was made', daily, ['2026-11-19', '2026-11-20'], '2026-11-20T23:00', undefined],
    ['is that of the day, late', daily, ['2026-11-19'], '2026-11-21T04:59', '2026-11-20'],
    ['is that of yesterday until the hour comes', daily, ['2026-11-18'], '2026-11-20T12:00', '2026-11-19'],
    ['is the last of all that were missed', daily, ['2026-11-02'], '2026-11-20T14:00', '2026-11-20'],
    ['is the last that was due, when it is switched on', daily, [], '2026-11-20T12:00', '2026-11-19'],
    ['comes on weekends too', daily, ['2026-11-20'], '2026-11-21T13:00', '2026-11-21'],
    ['is none before a week is over', weekly, ['2026-11-16'], '2026-11-22T23:00', undefined],
    ['is that of the weekday', weekly, ['2026-11-16'], '2026-11-23T13:00', '2026-11-23'],
    ['is that of the weekday, days late', weekly, ['2026-11-16'], '2026-11-26T23:00', '2026-11-23'],
    ['is the last weekday’s of some', weekly, ['2026-10-05'], '2026-11-22T23:00', '2026-11-16'],
    ['is none of before a daily one', weekly, ['2026-11-18'], '2026-11-20T13:00', undefined],
    ['is that of Sunday', { ...weekly, digestWeekday: 7 }, [], '2026-11-22T13:00', '2026-11-22'],
    ['is that of today, at an hour moved forward', { ...daily, digestHour: 6 }, ['2026-11-19'], '2026-11-20T11:00', '2026-11-20'],
    ['is none of today again, at an hour moved back', { ...daily, digestHour: 20 }, ['2026-11-20'], '2026-11-21T02:00', undefined],
    ['is not kept back by days a wrong clock made', daily, ['2026-11-19', '2031-01-01'], '2026-11-20T14:00', '2026-11-20'],
    ['is made once, though a wrong clock made it', daily, ['2026-11-19', '2026-11-20', '2031-01-01'], '2026-11-20T14:00', undefined],
    ['of an hour that is skipped', { ...daily, digestHour: 2 }, ['2026-03-07'], '2026-03-08T07:00', '2026-03-08'],
    ['of an hour that comes twice', { ...daily, digestHour: 1 }, ['2026-10-31'], '2026-11-01T05:00', '2026-11-01'],
    ['of an hour that comes again', { ...daily, digestHour: 1 }, ['2026-10-31', '2026-11-01'], '2026-11-01T06:00', undefined],
    ['of midnight', { ...daily, digestHour: 0 }, ['2026-11-19'], '2026-11-20T05:00', '2026-11-20'],
  ])('%s', (_, times, made, now, day) => {
    expect(dueDigest(times, made, utc(now), NEW_YORK)).toBe(day);
  }); // prettier-ignore
});

describe('the next digest comes', () => {
  it.each<[string, DigestTimes, string, string | undefined]>([
    ['never', { ...daily, digest: 'off' }, '2026-11-20T12:00', undefined],
    ['today', daily, '2026-11-20T12:59', '2026-11-20T13:00'],
    ['tomorrow', daily, '2026-11-20T13:00', '2026-11-21T13:00'],
    ['an hour sooner after the spring change', daily, '2026-03-07T13:00', '2026-03-08T12:00'],
    ['an hour later after the autumn change', daily, '2026-10-31T12:00', '2026-11-01T13:00'],
    ['in a week', weekly, '2026-11-16T13:00', '2026-11-23T13:00'],
  ])('%s', (_, times, now, next) => {
    expect(iso(nextDigestAt(times, utc(now), NEW_YORK))).toBe(next);
  });
});

const times: fc.Arbitrary<DigestTimes> = fc.record({
  digest: fc.constantFrom(...PERIODS),
  digestHour: fc.integer({ min: 0, max: 23 }),
  digestWeekday: fc.constantFrom(...WEEKDAYS),
});
const zones = fc.constantFrom(NEW_YORK, 'UTC', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'America/Havana', 'Pacific/Kiritimati'); // prettier-ignore
/** Instants of a year with both changes of the clock, in order. */
const looks = fc
  .array(fc.integer({ min: 0, max: 365 * 24 * 60 }), { minLength: 1, maxLength: 60 })
  .map((minutes) => minutes.toSorted((a, b) => a - b).map((at) => utc('2026-01-01T00:00') + at * 60_000));

it('whenever it is looked for, the last one due is made, at its hour or later, and none twice', () => {
  fc.assert(
    fc.property(times, zones, looks, (wanted, zone, instants) => {
      const made: Day[] = [];
      for (const now of instants) {
        const due = dueDigest(wanted, made, now, zone);
        made.push(...(due ? [due] : []));
        expect(new Set(made).size).toBe(made.length);
        expect(digestAt(made.at(-1)!, wanted, zone)).toBeLessThanOrEqual(now);
        // Twice started, there is nothing left to make.
        expect(dueDigest(wanted, made, now, zone)).toBeUndefined();
        const last = made.at(-1)!;
        const age = wanted.digest === 'daily' ? 1 : 7;
        expect(digestAt(addDays(last, age), wanted, zone)).toBeGreaterThan(now);
      }
    }),
  );
});

it('what comes next is due when it comes, and nothing is due between', () => {
  fc.assert(
    fc.property(times, zones, looks, (wanted, zone, [now]) => {
      const next = nextDigestAt(wanted, now!, zone)!;
      const made = [dueDigest(wanted, [], now!, zone)!];
      expect(next - now!).toBeLessThanOrEqual((7 * 24 + 1) * HOUR);
      expect(dueDigest(wanted, made, next - 1, zone)).toBeUndefined();
      expect(dueDigest(wanted, made, next, zone)).toBe(localDay(next, zone));
    }),
  );
});
