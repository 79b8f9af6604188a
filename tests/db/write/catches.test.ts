// What watches catch as papers arrive, and as their counts rise.
import { describe, expect, it } from 'vitest';
import { subscribe } from '../../../utils/db/changes';
import { database } from '../../../utils/db/open';
import { recentCandidates } from '../../../utils/db/candidates';
import { catchers, caughtView, standingWatches } from '../../../utils/db/watches';
import { forgetLists } from '../../../utils/db/write/forget';
import { setWatch } from '../../../utils/db/write/watches';
import { putDay } from '../../../utils/db/write/world';
import { addDays, lastListDays, opensAt, type Day } from '../../../utils/domain/day';
import type { Row } from '../../../utils/domain/listing';
import type { WatchRule } from '../../../utils/domain/watch';
import { mark } from '../../../utils/db/write/marks';
import { save } from '../../doing';
import { row } from '../../papers';

const FRIDAY: Day = '2026-11-20';
const THURSDAY: Day = '2026-11-19';
const now = opensAt(FRIDAY) + 12 * 3_600_000;
const moe = (id: string, upvotes = 1) => row(id, upvotes, { title: `MoE, ${id}` });
const a = moe('2611.00001');
const b = moe('2611.00002');
const c = row('2611.00003');

const list = (day: Day, rows: Row[], at = now) =>
  putDay('hugging-face', day, { kind: 'answer', rows, complete: true, dropped: 0 }, at);
const keyword: WatchRule = { name: '', excludes: false, kind: 'keyword', how: 'words', text: 'moe' };
const hits: WatchRule = { name: 'Hits', excludes: false, kind: 'upvotes', least: 10 };
const catches = async () => (await database()).getAll('catches');
const idsCaught = async (watch: string) => (await caughtView(watch)).rows.map(({ paper }) => paper.id);

describe('a watch', () => {
  it('catches what arrives, in the transaction that writes it', async () => {
    await setWatch('w', keyword, 1);
    const told = new Promise<string[]>((resolve) => {
      const end = subscribe(['catches'], () => {
        end();
        void database()
          .then((db) => db.getAllKeys('arrivals'))
          .then(resolve);
      });
    });
    await list(FRIDAY, [a, c]);
    expect(await told).toEqual(['2611.00001', '2611.00003']);
    expect(await catches()).toEqual([{ watch: 'w', paper: '2611.00001', at: now }]);
    expect(await standingWatches()).toEqual([{ id: 'w', rule: keyword, caught: 1 }]);
    expect(await catchers()).toEqual(new Map([['2611.00001', [keyword]]]));
  });

  it('catches nothing that was there before it, or comes again', async () => {
    await list(FRIDAY, [a]);
    await setWatch('w', keyword, 1);
    await list(FRIDAY, [moe('2611.00001', 50), b], now + 1);
    await list(FRIDAY, [], now + 2);
    await list(FRIDAY, [a], now + 3);
    expect((await catches()).map(({ paper }) => paper)).toEqual(['2611.00002']);
  });

  it('is not run on what does not arrive: archived lists, older lists of the first run, what the reader has', async () => {
    await setWatch('w', keyword, 1);
    await list('2026-03-20', [moe('2603.00001')]);
    await list(FRIDAY, [c]);
    await list(THURSDAY, [a]);
    await save([b], now);
    await list(FRIDAY, [c, b], now + 1);
    expect(await catches()).toEqual([]);
  });

  it('for upvotes catches a paper at the refresh that brings it to the number, once', async () => {
    await setWatch('w', hits, 1);
    await list(FRIDAY, [moe('2611.00001', 9), moe('2611.00002', 10)]);
    expect((await catches()).map(({ paper }) => paper)).toEqual(['2611.00002']);
    await list(FRIDAY, [moe('2611.00001', 12), moe('2611.00002', 13)], now + 5);
    await list(FRIDAY, [moe('2611.00001', 2), moe('2611.00002', 13)], now + 6);
    await list(FRIDAY, [moe('2611.00001', 40), moe('2611.00002', 13)], now + 7);
    expect(await catches()).toEqual([
      { watch: 'w', paper: '2611.00001', at: now + 5 },
      { watch: 'w', paper: '2611.00002', at: now },
    ]);
  });

  it('for stars catches one whose code is told of later, also when it is listed again on a later day', async () => {
    await setWatch('w', { ...hits, kind: 'stars' }, 1);
    await list(THURSDAY, [a]);
    await list(FRIDAY, [row('2611.00001', 1, {}, { stars: 11 })], now + 1);
    expect(await catches()).toEqual([{ watch: 'w', paper: '2611.00001', at: now + 1 }]);
  });

  it('stands beside those that caught the paper before, each with its time', async () => {
    await setWatch('w', keyword, 1);
    await setWatch('x', hits, 1);
    await list(FRIDAY, [a]);
    await list(FRIDAY, [moe('2611.00001', 10)], now + 1);
    expect(await catches()).toEqual([
      { watch: 'w', paper: '2611.00001', at: now },
      { watch: 'x', paper: '2611.00001', at: now + 1 },
    ]);
    await setWatch('w', undefined, now + 2);
    expect(await catchers()).toEqual(new Map([['2611.00001', [hits]]]));
  });

  it('that excludes keeps a paper from every other', async () => {
    await setWatch('w', keyword, 1);
    await setWatch('x', { ...keyword, text: '2611.00001', excludes: true }, 1);
    await list(FRIDAY, [a, b]);
    expect((await catches()).map(({ paper }) => paper)).toEqual(['2611.00002']);
  });

  it('that was removed catches nothing, and has what it caught when it comes back', async () => {
    await setWatch('w', keyword, 1);
    await list(FRIDAY, [a]);
    await setWatch('w', undefined, 2);
    await list(FRIDAY, [a, b], now + 1);
    expect(await standingWatches()).toEqual([]);
    expect(await caughtView('w')).toEqual({ rows: [], dismissedCount: 0 });
    await setWatch('w', keyword, 3);
    expect(await caughtView('w')).toMatchObject({ rows: [{ paper: a.paper }] });
    expect(await standingWatches()).toEqual([{ id: 'w', rule: keyword, caught: 1 }]);
  });

  it('shows what it caught, the last first, without what was dismissed or forgotten', async () => {
    await setWatch('w', keyword, 1);
    await list(THURSDAY, [a], now - 9);
    await list(FRIDAY, [b], now);
    await list(FRIDAY, [b, moe('2611.00004')], now + 1);
    expect(await idsCaught('w')).toEqual(['2611.00004', '2611.00002', '2611.00001']);
    await mark({ kind: 'dismiss' }, [b], now + 2);
    expect(await caughtView('w')).toMatchObject({ rule: keyword, dismissedCount: 1 });
    await forgetLists('hugging-face', [THURSDAY]);
    expect(await idsCaught('w')).toEqual(['2611.00004']);
    expect(await caughtView('none')).toEqual({ rows: [], dismissedCount: 0 });
  });
});

it('what a watch would have caught is looked for in the lists of the last 30 days', async () => {
  const [today, ...earlier] = lastListDays(FRIDAY, 24).toSorted().toReversed() as [Day, ...Day[]];
  const first = addDays(today, -29);
  for (const [i, day] of [today, ...earlier].entries()) await list(day, [row(`2611.1${1000 + i}`)], now);
  const days = (await recentCandidates(now)).map(({ day }) => day);
  expect(days).toEqual([today, ...earlier].filter((day) => day >= first));
  expect(days.length).toBeLessThan(24);
});
