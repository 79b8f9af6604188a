// What becomes of a saved paper: what is news, and what is not; nothing twice, nothing out of nothing.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  begun,
  grown,
  growthOf,
  knownOf,
  newsBetween,
  toldBy,
  type Growth,
  type Known,
  type News,
  type KnownNow,
} from '../../utils/domain/growth';
import { keptById } from '../../utils/domain/kept';
import type { Marks } from '../../utils/domain/mark';
import { row } from '../papers';

const from = (baseline: Known): Growth => ({ id: 'x', savedAt: 1, baseline, news: [] });
const newsOf = (before: Known, now: KnownNow) => grown(from(before), now, 7).news;

describe('news of a saved paper', () => {
  it.each<[string, Known, KnownNow, object[]]>([
    ['code that appeared', {}, { repository: 'a/b' }, [{ kind: 'code', name: 'a/b' }]],
    ['code that was there', { repository: 'a/b' }, { repository: 'c/d' }, []],
    ['code that is not told of', { repository: 'a/b' }, {}, []],
    [
      'a first model',
      { models: 0 },
      { models: 2, firsts: { models: 'o/m' } },
      [{ kind: 'models', name: 'o/m' }],
    ],
    ['a first dataset without a name', { datasets: 0 }, { datasets: 1 }, [{ kind: 'datasets' }]],
    [
      'a first Space',
      { spaces: 0 },
      { spaces: 1, firsts: { spaces: 'o/s' } },
      [{ kind: 'spaces', name: 'o/s' }],
    ],
    ['models at the first look', {}, { models: 5, firsts: { models: 'o/m' } }, []],
    ['one more model', { models: 1 }, { models: 2, firsts: { models: 'o/m' } }, []],
    ['upvotes that doubled', { upvotes: 20 }, { upvotes: 40 }, [{ kind: 'upvotes', from: 20, to: 40 }]],
    ['upvotes that came from none', { upvotes: 0 }, { upvotes: 20 }, [{ kind: 'upvotes', from: 0, to: 20 }]],
    ['a few upvotes on few', { upvotes: 2 }, { upvotes: 21 }, []],
    ['many upvotes on many', { upvotes: 100 }, { upvotes: 199 }, []],
    ['stars that doubled', { stars: 120 }, { stars: 480 }, [{ kind: 'stars', from: 120, to: 480 }]],
    ['a few stars', { stars: 1 }, { stars: 50 }, []],
    ['stars told of for the first time', {}, { stars: 9000 }, []],
    ['comments', { comments: 1 }, { comments: 3 }, [{ kind: 'comments', from: 1, to: 3 }]],
    ['fewer comments', { comments: 3 }, { comments: 1 }, []],
    ['a withdrawal', {}, { withdrawnAt: 5 }, [{ kind: 'withdrawn' }]],
    ['a withdrawal known before', { withdrawnAt: 5 }, { withdrawnAt: 6 }, []],
  ])('%s', (_, before, now, news) => {
    expect(newsOf(before, now)).toEqual(news.map((each) => ({ ...each, at: 7 })));
  });

  it('are many at once, behind those that came before', () => {
    const before: Growth = { ...from({ models: 0 }), news: [{ kind: 'comments', at: 3, from: 0, to: 1 }] };
    const { news, at } = grown(before, { repository: 'a/b', models: 1 }, 9);
    expect(news.map(({ kind, at }) => [kind, at])).toEqual([
      ['comments', 3],
      ['code', 9],
      ['models', 9],
    ]);
    expect(at).toBe(9);
    expect(newsBetween({ ...before, news }, 3, 9)).toHaveLength(2);
    expect(newsBetween({ ...before, news }, 9)).toEqual([]);
  });

  it('grow slowly too: a jump is measured from what was told last', () => {
    const counts = [10, 18, 27, 30, 45, 60];
    const last = counts.reduce((growth, upvotes, i) => grown(growth, { upvotes }, i), from({ upvotes: 10 }));
    expect(last.news).toEqual([
      { kind: 'upvotes', at: 3, from: 10, to: 30 },
      { kind: 'upvotes', at: 5, from: 30, to: 60 },
    ]);
  });

  const count = fc.option(fc.nat({ max: 500 }), { nil: undefined });
  const kinds = ['upvotes', 'stars', 'comments', 'models', 'datasets', 'spaces'] as const;
  const known: fc.Arbitrary<Known> = fc
    .record({
      repository: fc.constantFrom(undefined, 'a/b', 'c/d'),
      withdrawnAt: fc.constantFrom(undefined, 5, 6),
      ...Object.fromEntries(kinds.map((kind) => [kind, count])),
    })
    .map((all) => JSON.parse(JSON.stringify(all)) as Known);

  it('are none where the same is told again, whatever came in between', () => {
    fc.assert(
      fc.property(known, known, (before, now) => {
        const once = grown(from(before), now, 7);
        expect(grown(once, now, 8)).toBe(once);
        expect(grown(grown(once, before, 8), now, 9).news).toEqual(once.news);
      }),
    );
  });

  it('are none of what is not told of, nor of what fell', () => {
    fc.assert(
      fc.property(known, fc.subarray([...kinds]), fc.nat({ max: 500 }), (before, told, less) => {
        const fallen = told.flatMap((kind) =>
          before[kind] === undefined ? [] : [[kind, Math.max(0, before[kind] - less)] as const],
        );
        expect(newsOf(before, Object.fromEntries(fallen))).toEqual([]);
      }),
    );
  });

  it('come once of each that can come once, and never out of nothing', () => {
    fc.assert(
      fc.property(known, fc.array(known, { maxLength: 12 }), (first, later) => {
        const all = later.reduce((growth, told, i) => grown(growth, told, i + 1), from(first)).news;
        for (const kind of ['code', 'withdrawn', 'models', 'datasets', 'spaces'] satisfies News['kind'][])
          expect(all.filter((news) => news.kind === kind).length).toBeLessThanOrEqual(1);
        const none = kinds.filter((kind) => ![first, ...later].some((told) => told[kind] === 0));
        expect(
          all.filter(
            ({ kind }) => ['models', 'datasets', 'spaces'].includes(kind) && none.includes(kind as never),
          ),
        ).toEqual([]);
        // What rose began where the last had ended.
        for (const kind of ['upvotes', 'stars', 'comments'] as const) {
          const rises = all.flatMap((news) => (news.kind === kind ? [news] : []));
          expect(rises.slice(1).map((news) => news.from)).toEqual(rises.slice(0, -1).map(({ to }) => to));
          expect(rises.every((news) => news.to > news.from)).toBe(true);
        }
      }),
    );
  });

  it('are bounded, the oldest forgotten', () => {
    let growth = from({ comments: 0 });
    for (let i = 1; i <= 50; i++) growth = grown(growth, { comments: i }, i);
    expect(growth.news).toHaveLength(20);
    expect(growth.news.at(-1)).toMatchObject({ to: 50 });
  });
});

describe('a growth', () => {
  const marks: Marks = { id: 'x', saved: { value: 5, stamp: 5 } };

  it('begins with what is kept of a paper, and with nothing where only its id is', () => {
    const kept = row('x', 3, { repository: 'a/b' }, { stars: 2 });
    expect(begun(marks, kept)).toEqual({
      id: 'x',
      savedAt: 5,
      baseline: { repository: 'a/b', upvotes: 3, stars: 2 },
      news: [],
    });
    const unknown = begun(marks, keptById('x', 1))!;
    expect(unknown).not.toHaveProperty('baseline');
    expect(grown(unknown, { ...knownOf(kept), models: 5 }, 7)).toEqual({
      ...unknown,
      baseline: { repository: 'a/b', upvotes: 3, stars: 2, models: 5 },
    });
  });

  it('is that of one saving: none once the paper is not saved, and a new one when it is saved again', () => {
    const growth = begun(marks, row('x'))!;
    expect(growthOf(marks, growth)).toBe(growth);
    expect(growthOf({ id: 'x', saved: { value: 6, stamp: 7 } }, growth)).toBeUndefined();
    expect(growthOf({ id: 'x', saved: { stamp: 7 } }, growth)).toBeUndefined();
    expect(begun({ id: 'x', saved: { stamp: 7 } }, row('x'))).toBeUndefined();
    expect(growthOf(undefined, growth)).toBeUndefined();
  });

  it('hears of details what they say, and of what they do not say nothing', () => {
    expect(toldBy({ id: 'x', at: 1 })).toEqual({ firsts: {} });
    const linked = [{ id: 'o/m' }, { id: 'o/n' }];
    expect(
      toldBy({
        id: 'x',
        at: 1,
        models: { total: 7, linked },
        spaces: { total: 0, linked: [] },
        comments: [{ text: 'a' }],
      }),
    ).toEqual({ models: 7, spaces: 0, comments: 1, firsts: { models: 'o/m' } });
  });
});
