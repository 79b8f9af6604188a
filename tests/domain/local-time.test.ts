// What clocks show where, over midnight and over both changes of the year.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Day } from '../../utils/domain/day';
import { localDay, localInstant } from '../../utils/domain/local-time';

const ZONES = [
  'UTC', 'America/New_York', 'Europe/Berlin', 'Asia/Kathmandu', 'Pacific/Apia', 'Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Australia/Lord_Howe', 'Africa/Cairo', 'America/Havana',
]; // prettier-ignore

const utc = (text: string) => Date.parse(`${text}Z`);

describe('the date', () => {
  it.each<[string, string, Day]>([
    ['2026-11-20T04:59:59', 'America/New_York', '2026-11-19'],
    ['2026-11-20T05:00:00', 'America/New_York', '2026-11-20'],
    ['2026-11-20T18:14:59', 'Asia/Kathmandu', '2026-11-20'],
    ['2026-11-20T18:15:00', 'Asia/Kathmandu', '2026-11-21'],
    ['2026-11-20T09:59:59', 'Pacific/Kiritimati', '2026-11-20'],
    ['2026-11-20T10:00:00', 'Pacific/Kiritimati', '2026-11-21'],
    ['2026-11-20T10:59:59', 'Pacific/Pago_Pago', '2026-11-19'],
  ])('at %s UTC in %s is %s', (at, zone, day) => {
    expect(localDay(utc(at), zone)).toBe(day);
  });
});

describe('a clock shows', () => {
  it.each<[string, Day, number, string, string]>([
    ['an hour of any day', '2026-11-20', 8, 'America/New_York', '2026-11-20T13:00:00'],
    ['midnight', '2026-11-20', 0, 'America/New_York', '2026-11-20T05:00:00'],
    ['an hour before the spring change', '2026-03-08', 1, 'America/New_York', '2026-03-08T06:00:00'],
    ['a skipped hour where it would be', '2026-03-08', 2, 'America/New_York', '2026-03-08T07:00:00'],
    ['an hour after the spring change', '2026-03-08', 8, 'America/New_York', '2026-03-08T12:00:00'],
    ['an hour of the day before it', '2026-03-07', 8, 'America/New_York', '2026-03-07T13:00:00'],
    ['the first of an hour that comes twice', '2026-11-01', 1, 'America/New_York', '2026-11-01T05:00:00'],
    ['an hour after the autumn change', '2026-11-01', 8, 'America/New_York', '2026-11-01T13:00:00'],
    ['a skipped midnight', '2026-04-24', 0, 'Africa/Cairo', '2026-04-23T22:00:00'],
    ['the first of two midnights', '2026-11-01', 0, 'America/Havana', '2026-11-01T04:00:00'],
    ['a skipped half of an hour', '2026-10-04', 2, 'Australia/Lord_Howe', '2026-10-03T15:30:00'],
    ['where it is east of everybody', '2026-11-20', 8, 'Pacific/Kiritimati', '2026-11-19T18:00:00'],
  ])('%s', (_, day, hour, zone, at) => {
    expect(new Date(localInstant(day, hour, zone)).toISOString()).toBe(new Date(utc(at)).toISOString());
  });

  it('what it is asked for, in every zone and on every day; at most an hour later where it skips that', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ZONES),
        fc.date({ min: new Date('2023-01-01'), max: new Date('2035-01-01'), noInvalidDate: true }),
        fc.integer({ min: 0, max: 23 }),
        (zone, date, hour) => {
          const day = date.toISOString().slice(0, 10) as Day;
          const at = localInstant(day, hour, zone);
          const shown = new Intl.DateTimeFormat('en', { timeZone: zone, hour: 'numeric', hourCycle: 'h23' });
          expect(localDay(at, zone)).toBe(day);
          expect([hour, hour + 1]).toContain(Number(shown.format(at)));
          expect(localInstant(day, Math.max(0, hour - 1), zone)).toBeLessThanOrEqual(at);
        },
      ),
    );
  });
});
