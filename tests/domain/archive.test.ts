// Which lists the archive has, which are forgotten, and how long what is left takes.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  archiveDays,
  firstKept,
  isForgotten,
  KEEPS,
  nextTry,
  NOT_REMOVED,
  timeLeft,
} from '../../utils/domain/archive';
import { addDays, DAY_MS, FIRST_DAY, isWeekend, listDay, opensAt } from '../../utils/domain/day';
import { fillingDays, type DayRead } from '../../utils/domain/reading';

/** Noon in New York, of Friday 20 November 2026. */
const now = opensAt('2026-11-20') + 14 * 3_600_000;
const instants = fc.integer({ min: opensAt('2023-05-04'), max: opensAt('2031-01-01') });
const keeps = fc.constantFrom(...KEEPS);
const readAt = (at: number): DayRead => ({ at, answer: 'papers', settled: true, dropped: 0 });

describe('the archive', () => {
  it('has every weekday since the first list, but those that still fill', () => {
    const days = archiveDays('all', now);
    expect(days.at(-1)).toBe('2023-05-04');
    expect(days[0]).toBe('2026-11-17');
    expect(days).toHaveLength(924);
  });

  it('has the kept days only', () => {
    expect(archiveDays(30, now).at(-1)).toBe('2026-10-21');
    expect(archiveDays(90, now).at(-1)).toBe('2026-08-24');
    expect(archiveDays(365, now).at(-1)).toBe('2025-11-20');
  });

  it('is, at any time, list days of the kept ones, newest first, each once, none that fills', () => {
    fc.assert(
      fc.property(instants, keeps, (at, keep) => {
        const days = archiveDays(keep, at);
        expect(days).toEqual([...new Set(days)].toSorted().toReversed());
        for (const day of days) {
          expect(isWeekend(day)).toBe(false);
          expect(day >= firstKept(keep, at) && day >= FIRST_DAY).toBe(true);
        }
        expect(days.filter((day) => fillingDays(at).slice(0, 3).includes(day))).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });
});

describe('a list is forgotten', () => {
  const old = addDays(listDay(now), -91);
  it.each([
    ['older than what is kept, read long ago', old, 91, 90, true],
    ['of a day that is never kept, read just now by the reader', old, 0, 90, false],
    ['read within the time that lists are kept for', old, 89, 90, false],
    ['of the last day that is kept', addDays(old, 1), 95, 90, false],
    ['older, but all are kept', old, 91, 'all', false],
  ] as const)('%s', (_, day, daysAgo, keep, forgotten) => {
    expect(isForgotten(day, readAt(now - daysAgo * DAY_MS), keep, now)).toBe(forgotten);
  });

  it('where nothing tells when it was read', () => {
    expect(isForgotten(old, undefined, 90, now)).toBe(true);
  });

  it('never where the archive would fetch it', () => {
    fc.assert(
      fc.property(instants, keeps, instants, (at, keep, read) => {
        const forgotten = archiveDays(keep, at).filter((day) => isForgotten(day, readAt(read), keep, at));
        expect(forgotten).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });
});

it('removing it leaves what the shortest time to keep would', () => {
  expect(NOT_REMOVED).toBe(Math.min(...KEEPS.filter((keep) => keep !== 'all')));
});

describe('what is left takes', () => {
  const every = (ms: number, count: number, end = now) =>
    Array.from({ length: count }, (_, i) => end - i * ms);
  it.each([
    ['the pace of the last lists', 100, every(2000, 30), 200_000],
    ['no less than what can last', 100, every(100, 30), 75_000],
    ['the pace without a pause', 100, [...every(2000, 10), ...every(2000, 10, now - 80_000)], 200_000],
    ['nothing known, with too few', 100, every(2000, 2), undefined],
    ['nothing known, a while later', 100, every(2000, 30, now - 121_000), undefined],
    ['what counts by a clock that was set back', 100, [...every(2000, 30), now + 5000], 200_000],
    ['what counts of times in any order', 100, every(2000, 20).toReversed(), 200_000],
  ] as const)('%s', (_, left, times, time) => {
    expect(timeLeft(left, times, now)).toBe(time);
  });
});

describe('after a failure it goes on', () => {
  it.each([
    ['when the source said', { kind: 'rate-limited', until: now + 12_345 }, 12_345],
    ['at once where that has passed', { kind: 'rate-limited', until: now - 1 }, 0],
    ['in a minute when offline', { kind: 'offline' }, 60_000],
    ['in five when the source is down', { kind: 'unavailable' }, 300_000],
    ['in five when the disk is full', { kind: 'disk-full' }, 300_000],
  ] as const)('%s', (_, failure, wait) => {
    expect(nextTry(failure, now) - now).toBe(wait);
  });
});
