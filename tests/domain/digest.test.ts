// What a digest tells of: each list once, whenever it is made; what rose since; what is saved and not read.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, DAY_MS, lastListDays, opensAt, type Day } from '../../utils/domain/day';
import {
  newsOf,
  paperCount,
  reachOf,
  sectionsOf,
  unreadOf,
  type Digest,
  type DigestSection,
} from '../../utils/domain/digest';
import type { Listing, Submission } from '../../utils/domain/listing';
import type { Marks } from '../../utils/domain/mark';
import { row } from '../papers';

/** A Friday. */
const TODAY: Day = '2026-11-20';
const NOW = opensAt(TODAY) + 10.5 * 3_600_000;
const NONE: ReadonlySet<string> = new Set();
const NOTHING = { ever: NONE, since: NONE };

/** A paper with its upvotes at some times, of which the last stands. */
function submission(id: string, ...points: [at: number, upvotes: number][]): Submission {
  const history = points.map(([at, upvotes]) => ({ at, upvotes }));
  return { ...row(id, history.at(-1)!.upvotes), history };
}
const listing = (day: Day, ...submissions: Submission[]): Listing => ({
  source: 'hugging-face',
  day,
  submissions,
});
const made = (day: Day, lists: Day[], from = day): Digest => ({
  day,
  at: opensAt(day) + 10.5 * 3_600_000,
  period: 'daily',
  from,
  lists,
  sections: [],
});
const ids = (sections: DigestSection[], name: string) =>
  sections.find((section) => section.name === name)?.rows.map(({ id }) => id) ?? [];

describe('the lists of a digest', () => {
  const first = (period: 'daily' | 'weekly', to: Day) => reachOf(period, to, [], NOW).from;
  it.each([
    ['daily', TODAY, TODAY],
    ['daily', '2026-11-22', TODAY],
    ['weekly', '2026-11-23', '2026-11-17'],
  ] as const)('of the first %s one up to %s begin at %s', (period, to, from) => {
    expect(first(period, to)).toBe(from);
  });

  it('are all since the digest before', () => {
    const monday = made('2026-11-16', ['2026-11-16']);
    const lists = [...lastListDays(TODAY, 10)].toReversed();
    const reach = reachOf('daily', TODAY, [monday], NOW);
    const news = newsOf('daily', reach, lists.map((day) => listing(day)), NONE, NOTHING); // prettier-ignore
    expect(news.lists).toEqual(['2026-11-17', '2026-11-18', '2026-11-19', TODAY]);
  });

  it('are those of a month at most', () => {
    expect(reachOf('daily', TODAY, [made('2026-10-08', ['2026-10-08'])], NOW).from).toBe('2026-10-21');
  });

  it('are each told once, and none is lost, whatever is read late and whenever digests are made', () => {
    const days = lastListDays('2026-11-27', 12).toReversed();
    const steps = fc.array(fc.record({ skip: fc.integer({ min: 1, max: 4 }), reads: fc.nat(3) }), {
      minLength: 1,
      maxLength: 7,
    });
    fc.assert(
      fc.property(steps, (all) => {
        const digests: Digest[] = [];
        const unread = [...days];
        const stored: Day[] = [];
        let day = days[0]!;
        const make = (reads: number) => {
          const now = opensAt(day) + 10.5 * 3_600_000;
          const open = unread.filter((each) => each <= day);
          // The newest first, as a refresh does.
          for (const read of open.toReversed().slice(0, reads)) {
            unread.splice(unread.indexOf(read), 1);
            stored.push(read);
          }
          const reach = reachOf('daily', day, digests, now);
          const news = newsOf(
            'daily',
            reach,
            stored.toSorted().map((each) => listing(each)),
            NONE,
            NOTHING,
          );
          digests.push({ ...made(day, news.lists), from: reach.from });
        };
        make(1);
        for (const { skip, reads } of all) {
          day = addDays(day, skip);
          make(reads);
        }
        const told = digests.flatMap(({ lists }) => lists);
        expect(told.toSorted()).toEqual([...new Set(told)].toSorted());
        expect(told.toSorted()).toEqual(stored.toSorted());
      }),
    );
  });
});

describe('the papers of a digest', () => {
  const yesterday = made('2026-11-19', ['2026-11-19']);
  const reach = reachOf('daily', TODAY, [yesterday], NOW);
  const before = yesterday.at - 3_600_000;
  const after = yesterday.at + 3_600_000;
  const news = (...listings: Listing[]) => newsOf('daily', reach, listings, NONE, NOTHING).sections;

  it('are the most upvoted, ten of a day, with how many there were', () => {
    const many = Array.from({ length: 14 }, (_, i) => submission(`2611.0000${String(i % 10)}${i > 9 ? '1' : ''}`, [NOW, i])); // prettier-ignore
    const [top] = news(listing(TODAY, ...many));
    expect(top).toMatchObject({ name: 'top', count: 14 });
    expect(top!.rows.map(({ upvotes }) => upvotes)).toEqual([13, 12, 11, 10, 9, 8, 7, 6, 5, 4]);
  });

  it('keep what they say when their list is forgotten', () => {
    const [top] = news(
      listing(TODAY, {
        ...submission('2611.00001', [NOW, 7]),
        ...row('2611.00001', 7, { aiSummary: 'Routes.' }),
      }),
    );
    expect(top!.rows).toEqual([
      { id: '2611.00001', title: 'Title of 2611.00001', upvotes: 7, day: TODAY, aiSummary: 'Routes.' },
    ]);
  });

  it('are what watches caught, of new lists and of older ones, the most upvoted first', () => {
    const lists = [
      listing('2026-11-19', submission('2611.00001', [before, 9]), submission('2611.00002', [before, 8])),
      listing(TODAY, submission('2611.00003', [NOW, 7]), submission('2611.00004', [NOW, 30])),
    ];
    const since = new Set(['2611.00001', '2611.00003', '2611.00099']);
    const caught = { ever: since, since };
    const { sections } = newsOf('daily', reach, lists, NONE, caught);
    const watched = sections.find(({ name }) => name === 'watches')!;
    expect(watched.rows.map(({ id }) => id)).toEqual(['2611.00001', '2611.00003']);
    expect(watched.count).toBe(2);
    expect(sections.map(({ name }) => name)).toEqual(['top', 'watches']);
    expect(
      newsOf('daily', reach, lists, new Set(['2611.00001', '2611.00003']), caught).sections,
    ).toHaveLength(1);
  });

  it('are what watches caught before the digest before, on lists alone that it left out', () => {
    const lists = [
      listing('2026-11-19', submission('2611.00001', [before, 9]), submission('2611.00002', [before, 8])),
      listing(TODAY, submission('2611.00002', [before, 8]), submission('2611.00003', [before, 7])),
    ];
    const ever = new Set(['2611.00001', '2611.00002', '2611.00003']);
    const { sections } = newsOf('daily', reach, lists, NONE, { ever, since: NONE });
    expect(ids(sections, 'watches')).toEqual(['2611.00003']);
  });

  it('are none that the reader dismissed', () => {
    const lists = [
      listing('2026-11-19', submission('2611.00002', [before, 1], [after, 50])),
      listing(TODAY, submission('2611.00001', [NOW, 7])),
    ];
    const dismissed = new Set(['2611.00001', '2611.00002']);
    expect(newsOf('daily', reach, lists, dismissed, NOTHING)).toEqual({ lists: [TODAY], sections: [] });
  });

  it.each<[string, Day, [number, number][], number | undefined]>([
    ['since the digest before', '2026-11-19', [[before, 10], [after, 30]], 20],
    ['since then only', '2026-11-19', [[before - 5, 2], [before, 10], [after, 12], [NOW, 30]], 20],
    ['also on a list of before the first digest', '2026-11-18', [[before, 10], [after, 30]], 20],
    ['from nothing, where the list was told of before it came', '2026-11-19', [[after, 3], [NOW, 30]], 30],
    ['since it was first seen, on a list that came late', '2026-11-18', [[after, 300], [NOW, 309]], 9],
    ['too little', '2026-11-19', [[before, 10], [after, 14]], undefined],
    ['not at all', '2026-11-19', [[before, 10], [after, 4]], undefined],
    ['before, and no more', '2026-11-19', [[before - 5, 1], [before, 90]], undefined],
  ])('rose %s', (_, day, points, rise) => {
    const [risers] = news(listing(day, submission('2611.00001', ...points)));
    expect(risers?.rows[0]?.rise).toBe(rise);
    expect(risers?.name).toBe(rise && 'risers');
  }); // prettier-ignore

  it('that rose most come first', () => {
    const list = listing(
      '2026-11-19',
      submission('2611.00001', [before, 100], [after, 110]),
      submission('2611.00002', [before, 1], [after, 31]),
      submission('2611.00003', [before, 1], [after, 21]),
    );
    expect(ids(news(list), 'risers')).toEqual(['2611.00002', '2611.00003', '2611.00001']);
  });

  const saved: DigestSection = {
    name: 'saved',
    rows: [{ id: '2611.00009', title: 'Nine', upvotes: 1, day: TODAY }],
    count: 1,
  };

  it('are none on a day without news, whatever is saved', () => {
    expect(sectionsOf(newsOf('daily', reach, [], NONE, NOTHING), saved)).toEqual([]);
    const some = sectionsOf(
      newsOf('daily', reach, [listing(TODAY, submission('2611.00009', [NOW, 1]))], NONE, NOTHING),
      saved,
    );
    expect(some.map(({ name }) => name)).toEqual(['top', 'saved']);
    expect(paperCount({ ...yesterday, sections: some })).toBe(1);
  });
});

describe('what is saved and not read', () => {
  const field = <Value>(value?: Value) => ({ stamp: 1, ...(value !== undefined && { value }) });
  const marks = (id: string, savedAt: number, more: Partial<Marks> = {}): Marks => ({
    id,
    saved: field(savedAt),
    ...more,
  });
  it('is what has waited longest first, without what is read, done, put away or dismissed', () => {
    expect(
      unreadOf([
        marks('2611.00003', 30),
        marks('2611.00001', 10, { state: field('reading' as const) }),
        marks('2611.00002', 20, { read: field(25) }),
        marks('2611.00004', 5, { state: field('done' as const) }),
        marks('2611.00005', 6, { state: field('archived' as const) }),
        marks('2611.00006', 7, { dismissed: field(8) }),
        { id: '2611.00007', saved: { stamp: 1 } },
        marks('2611.00008', 30 - DAY_MS, { read: field<number>() }),
      ]),
    ).toEqual(['2611.00008', '2611.00001', '2611.00003']);
  });
});
