import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWeekend, lastListDays, listDay, opensAt, type Day } from '../../utils/domain/day';
import {
  daysDue,
  isDue,
  isFollowed,
  isSettled,
  withRead,
  type DayRead,
  type Followed,
} from '../../utils/domain/reading';

const noon = (day: Day) => opensAt(day) + 12 * 3_600_000;
const monday = noon('2026-11-23');

/** What is followed after every due day was read at `now`, as a refresh without a limit does. */
function readAll(followed: Followed, now: number, answer: DayRead['answer'] = 'papers'): Followed {
  let after = followed;
  for (const day of daysDue(followed, now)) {
    after = withRead(after, day, {
      at: now,
      answer,
      settled: answer !== 'not-open' && isSettled(day, now),
      dropped: 0,
    }).followed;
  }
  return after;
}

describe('the days due', () => {
  it('are at first the last seven list days, and each weekend day between them once', () => {
    expect(daysDue({ days: {} }, monday)).toEqual([
      '2026-11-23', '2026-11-20', '2026-11-19', '2026-11-18', '2026-11-17', '2026-11-16', '2026-11-13',
      '2026-11-22', '2026-11-21', '2026-11-15', '2026-11-14',
    ]); // prettier-ignore
  });

  it('are then the last four list days, again and again', () => {
    const followed = readAll({ days: {} }, monday);
    const four = ['2026-11-23', '2026-11-20', '2026-11-19', '2026-11-18'];
    expect(daysDue(followed, monday)).toEqual(four);
    expect(daysDue(readAll(followed, monday), monday + 60_000)).toEqual(four);
  });

  it('are four on the next list day too: the fifth was read when it was the fourth', () => {
    const followed = readAll({ days: {} }, monday);
    expect(daysDue(followed, noon('2026-11-24'))).toEqual([
      '2026-11-24',
      '2026-11-23',
      '2026-11-20',
      '2026-11-19',
    ]);
  });

  it('ask a weekend day once, after the list days', () => {
    const saturday = noon('2026-11-28');
    const followed = readAll(readAll({ days: {} }, monday), noon('2026-11-27'));
    expect(daysDue(followed, saturday)).toEqual([
      '2026-11-27',
      '2026-11-26',
      '2026-11-25',
      '2026-11-24',
      '2026-11-28',
    ]);
    expect(daysDue(readAll(followed, saturday, 'empty'), saturday)).not.toContain('2026-11-28');
  });

  it('hold, after an absence, every day not read since it stopped filling, newest first', () => {
    const followed = readAll({ days: {} }, monday);
    expect(daysDue(followed, noon('2026-12-03')).filter((day) => !isWeekend(day))).toEqual([
      '2026-12-03', '2026-12-02', '2026-12-01', '2026-11-30', '2026-11-27', '2026-11-26', '2026-11-25', '2026-11-24',
      // Read on Monday while they still filled.
      '2026-11-23', '2026-11-20', '2026-11-19',
    ]); // prettier-ignore
  });

  it('keep what one run could not ask for until the next', () => {
    let followed = readAll({ days: {} }, monday);
    const now = noon('2026-12-03');
    const due = daysDue(followed, now);
    for (const day of due.slice(0, 6)) {
      followed = withRead(followed, day, {
        at: now,
        answer: 'papers',
        settled: isSettled(day, now),
        dropped: 0,
      }).followed;
    }
    const filling = lastListDays(listDay(now), 4);
    expect(daysDue(followed, now)).toEqual([...filling, ...due.slice(6)]);
  });

  it('ask again for a day that was not open', () => {
    const { followed } = withRead({ days: {} }, '2026-11-23', {
      at: monday,
      answer: 'not-open',
      settled: false,
      dropped: 0,
    });
    expect(daysDue(followed, noon('2026-12-10'))).toContain('2026-11-23');
  });

  it('survive a clock that ran years ahead and came back', () => {
    const ahead = readAll({ days: {} }, noon('2031-06-02'), 'not-open');
    expect(daysDue(ahead, monday).slice(0, 4)).toEqual([
      '2026-11-23',
      '2026-11-20',
      '2026-11-19',
      '2026-11-18',
    ]);
  });

  it('never reach back before the first list, nor more than 400 days', () => {
    expect(daysDue({ days: {} }, noon('2023-05-05'))).toEqual(['2023-05-05', '2023-05-04']);
    expect(daysDue({ from: '2023-06-01', days: {} }, monday).toSorted()[0]).toBe('2025-10-19');
  });

  it('always begin with the last four list days, whatever was read when', () => {
    const step = fc.record({ wait: fc.integer({ min: -3_000, max: 30_000 }), reads: fc.nat(12) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        let followed: Followed = { days: {} };
        let now = monday;
        for (const { wait, reads } of steps) {
          now += wait * 60_000;
          const due = daysDue(followed, now);
          expect(due.slice(0, 4)).toEqual(lastListDays(listDay(now), 4));
          for (const day of due.slice(0, reads)) {
            followed = withRead(followed, day, {
              at: now,
              answer: 'papers',
              settled: isSettled(day, now),
              dropped: 0,
            }).followed;
          }
        }
        // Twelve waits of three weeks at most: what is remembered does not outgrow them.
        expect(Object.keys(followed.days).length).toBeLessThan(12 * 22);
      }),
    );
  });

  it('come to an end: nothing between the first run and today stays unread', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 10 }), (waits) => {
        let followed = readAll({ days: {} }, monday);
        const settled = new Set<Day>();
        let now = monday;
        for (const days of waits) {
          now += days * 86_400_000;
          for (const day of daysDue(followed, now)) if (isSettled(day, now)) settled.add(day);
          followed = readAll(followed, now);
        }
        const old = lastListDays(listDay(now), 100)
          .slice(4)
          .filter((day) => day > '2026-11-18');
        expect(old.filter((day) => !settled.has(day))).toEqual([]);
      }),
    );
  }, 30_000);
});

describe('a day that is no longer followed', () => {
  it('is handed on with how it was read last, and asked for by no refresh', () => {
    const before = readAll({ days: {} }, monday);
    const later = noon('2026-12-03');
    const left = new Map<Day, DayRead>();
    let after = before;
    for (const day of daysDue(before, later)) {
      const step = withRead(after, day, {
        at: later,
        answer: 'papers',
        settled: isSettled(day, later),
        dropped: 0,
      });
      after = step.followed;
      for (const [older, read] of step.left) left.set(older, read);
    }
    expect(left.get('2026-11-13')).toEqual(before.days['2026-11-13']);
    for (const day of left.keys()) expect(isFollowed(after, day, later)).toBe(false);
    for (const day of Object.keys(after.days)) expect(isFollowed(after, day as Day, later)).toBe(true);
    // Each day is in one of both places.
    expect([...left.keys()].filter((day) => after.days[day])).toEqual([]);
  });

  const read = { at: monday, answer: 'papers', settled: true, dropped: 0 } as const;
  it.each([
    ['never read', undefined, true],
    ['settled', read, false],
    [
      'still filling when it was read, an hour ago',
      { ...read, settled: false, at: monday - 3_600_000 },
      true,
    ],
    ['still filling when it was read, just now', { ...read, settled: false, at: monday - 60_000 }, false],
    [
      'read in the future, by a clock that ran ahead',
      { ...read, settled: false, at: monday + 3_600_000 },
      true,
    ],
  ])('that was %s: due %#', (_, how, due) => {
    expect(isDue(how, monday)).toBe(due);
  });
});
