// Why papers are in the inbox, and how far its line can move.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY_MS, lastListDays, nextListDay, opensAt, type Day } from '../../utils/domain/day';
import { inboxGroups, lineBefore, type Arrived } from '../../utils/domain/inbox';

/** Wednesday to Friday and the Monday after; Monday's list is the newest. */
const [monday, friday, thursday, wednesday] = lastListDays('2026-11-23', 4) as [Day, Day, Day, Day];
const HOUR = 3_600_000;

/** A paper on a day's list: when its list had it first, and when that was first read, in hours after the day opened. */
function paper(id: string, day: Day, listed: number, read = 1): Arrived {
  const [listedAt, readAt] = [listed, read].map((hours) => opensAt(day) + hours * HOUR);
  return { id, day, listedAt: listedAt!, readAt: readAt!, arrivedAt: listedAt! };
}

/** Groups in short: `late 2026-11-20: a b`. */
const groups = (...papers: Arrived[]) =>
  inboxGroups(papers, monday).map(
    ({ kind, days, papers: its }) => `${kind} ${days.join(' ')}: ${its.map(({ id }) => id).join(' ')}`,
  );

describe('a paper in the inbox', () => {
  it.each<[string, Arrived, string]>([
    ['of the newest list', paper('a', monday, 1), `new ${monday}`],
    ['of the newest list, whose list was read before', paper('a', monday, 30), `new ${monday}`],
    ['of an older list, come with it in time', paper('a', friday, 1), `left ${friday}`],
    ['of an older list, come later on its day', paper('a', thursday, 23.9), `left ${thursday}`],
    ['that came when its day was over', paper('a', thursday, 24), `late ${thursday}`],
    ['that came on Saturday, when Friday is not over', paper('a', friday, 30), `left ${friday}`],
    ['that came on Monday for Friday', paper('a', friday, 72), `late ${friday}`],
    ['that came with a list first read when its day was over', paper('a', thursday, 40, 40), `away ${thursday}`],
    ['that came after a list first read when its day was over', paper('a', thursday, 41, 40), `late ${thursday}`],
    ['whose history began on an earlier list', paper('a', friday, -20), `left ${friday}`],
  ])('%s', (_, its, group) => {
    expect(groups(its)).toEqual([`${group}: a`]);
  }); // prettier-ignore

  it('is told with all that come for the same reason: new, late and left by day, the days away as one', () => {
    expect(
      groups(
        paper('away friday', friday, 80, 80),
        paper('late wednesday', wednesday, 30),
        paper('new', monday, 2),
        paper('left', thursday, 2),
        paper('late thursday', thursday, 30),
        paper('away thursday', thursday, 80, 80),
      ),
    ).toEqual([
      `new ${monday}: new`,
      `late ${thursday}: late thursday`,
      `late ${wednesday}: late wednesday`,
      `left ${thursday}: left`,
      `away ${friday} ${thursday}: away friday away thursday`,
    ]);
  });

  it('is in one group of its kind where they would be of more than three days', () => {
    const days = lastListDays(monday, 6).slice(1);
    expect(groups(...days.slice(0, 3).map((day) => paper(day, day, 1)))).toHaveLength(3);
    expect(groups(...days.slice(0, 4).map((day) => paper(day, day, 1)))).toEqual([
      `left ${days.slice(0, 4).join(' ')}: ${days.slice(0, 4).join(' ')}`,
    ]);
  });
});

const days = lastListDays('2026-11-23', 30);
const papers = fc
  .array(
    fc.record({
      day: fc.constantFrom(...days),
      listed: fc.integer({ min: -50, max: 900 }),
      read: fc.integer({ min: 0, max: 900 }),
    }),
    { maxLength: 40 },
  )
  .map((all) =>
    all.map(({ day, listed, read }, i) => paper(String(i), day, listed, Math.min(Math.max(listed, 0), read))),
  );

describe('the groups', () => {
  it('hold each paper once, in its order, and are few', () => {
    fc.assert(
      fc.property(papers, (all) => {
        const grouped = inboxGroups(all, monday);
        expect(grouped.flatMap((group) => group.papers).length).toBe(all.length);
        expect(new Set(grouped.flatMap((group) => group.papers))).toEqual(new Set(all));
        expect(grouped.length).toBeLessThanOrEqual(8);
        for (const group of grouped) {
          const places = group.papers.map((it) => all.indexOf(it));
          expect(places).toEqual(places.toSorted((a, b) => a - b));
          expect(group.days).toEqual(
            [...new Set(group.papers.map(({ day }) => day))].toSorted().toReversed(),
          );
        }
      }),
    );
  });

  it('say nothing untrue: only the newest list is new, and what is late or away came when its day was over', () => {
    fc.assert(
      fc.property(papers, (all) => {
        for (const { kind, papers: its } of inboxGroups(all, monday))
          for (const { day, listedAt, readAt } of its) {
            const isOver = listedAt >= opensAt(nextListDay(day));
            const older = isOver ? (readAt < listedAt ? 'late' : 'away') : 'left';
            expect(kind).toBe(day === monday ? 'new' : older);
          }
      }),
    );
  });

  it('do not change for what is left while others leave', () => {
    fc.assert(
      fc.property(papers, fc.array(fc.boolean(), { minLength: 40, maxLength: 40 }), (all, leaves) => {
        const kinds = (some: Arrived[]) =>
          new Map(
            inboxGroups(some, monday).flatMap(({ kind, papers: its }) =>
              its.map(({ id }) => [id, kind] as const),
            ),
          );
        const before = kinds(all);
        for (const [id, kind] of kinds(all.filter((_, i) => !leaves[i]))) expect(before.get(id)).toBe(kind);
      }),
    );
  });
});

describe("the inbox's line", () => {
  const arrivals = fc
    .array(fc.nat(8), { maxLength: 20 })
    .map((stamps) => stamps.toSorted((a, b) => a - b).map((arrivedAt, i) => ({ id: String(i), arrivedAt })));

  it('moves over all that went before the first that stays, and over none that stays', () => {
    fc.assert(
      fc.property(arrivals, fc.array(fc.boolean(), { minLength: 20, maxLength: 20 }), (all, staying) => {
        const stays = (id: string) => staying[Number(id)]!;
        const line = lineBefore(all, stays) ?? -1;
        expect(all.filter(({ id, arrivedAt }) => stays(id) && arrivedAt <= line)).toEqual([]);
        // The next stamp has one that stays.
        const first = all.find(({ arrivedAt }) => arrivedAt > line);
        const next = all.filter(({ arrivedAt }) => arrivedAt === first?.arrivedAt);
        expect(next.length === 0 || next.some(({ id }) => stays(id))).toBe(true);
      }),
    );
  });

  it('stays where it is when nothing arrived, or the first stays', () => {
    expect(lineBefore([], () => true)).toBeUndefined();
    expect(lineBefore([{ id: 'a', arrivedAt: DAY_MS }], () => true)).toBeUndefined();
  });
});
