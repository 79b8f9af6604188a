// The copies we take by ourselves: one a week, the last four, and none that takes a better one's place.
import { describe, expect, it } from 'vitest';
import { database } from '../../../utils/db/open';
import { copyWeekly, makeCopy } from '../../../utils/db/write/copies';
import { look } from '../../../utils/db/write/looks';
import { migrations } from '../../../utils/db/schema';
import { DAY_MS } from '../../../utils/domain/day';
import { setWatch } from '../../../utils/db/write/watches';
import type { WatchRule } from '../../../utils/domain/watch';
import { save, unsave } from '../../doing';
import { row } from '../../papers';

const copies = async () => (await database()).getAll('copies');
const hits: WatchRule = { kind: 'upvotes', least: 9, name: '', excludes: false };
const dates = async () => (await copies()).map(({ at }) => at);

describe('a copy', () => {
  it('holds all that the reader made, as it is stored', async () => {
    await save([row('2611.00001')], 10);
    await look('badgeUntil', 5, 20);
    await setWatch('w', hits, 25);
    await makeCopy(30);
    const db = await database();
    expect(await copies()).toEqual([
      {
        at: 30,
        schema: migrations.length,
        marks: await db.getAll('marks'),
        kept: await db.getAll('kept'),
        looks: await db.getAll('looks'),
        undo: await db.getAll('undo'),
        watches: await db.getAll('watches'),
        known: await db.getAll('known'),
      },
    ]);
  });

  it('is not taken while nothing is marked', async () => {
    await look('badgeUntil', 5, 20);
    await copyWeekly(30);
    expect(await copies()).toEqual([]);
  });

  it('is taken of watches alone', async () => {
    await setWatch('w', hits, 10);
    await copyWeekly(30);
    expect(await copies()).toMatchObject([{ at: 30, watches: [{ id: 'w', made: { value: hits } }] }]);
  });

  it('is taken once a week, also after a clock that ran ahead', async () => {
    await save([row('2611.00001')], 1);
    await makeCopy(1000 * DAY_MS);
    for (const day of [1, 2, 7, 8, 9]) {
      await save([row(`2611.0001${day}`)], day * DAY_MS);
      await copyWeekly(day * DAY_MS);
    }
    expect(await dates()).toEqual([1, 8, 1000].map((day) => day * DAY_MS));
  });

  it('is one of the last four; those of a clock that ran ahead go first', async () => {
    for (let at = 1; at <= 3; at++) {
      await save([row(`2611.0000${at}`)], at);
      await makeCopy(at * 100);
    }
    for (const at of [10, 20]) {
      await save([row(`2611.000${at}`)], at);
      await makeCopy(at);
    }
    expect(await dates()).toEqual([10, 20, 200, 300]);
    for (const at of [400, 500]) {
      await save([row(`2611.00${at}`)], at);
      await makeCopy(at);
    }
    expect(await dates()).toEqual([200, 300, 400, 500]);
  });

  it('with the same marks as the last takes its place, and no older one', async () => {
    await save([row('2611.00001')], 1);
    await makeCopy(10);
    await unsave([{ ...row('2611.00001'), marks: (await copies())[0]!.marks[0] as never }], 11);
    for (const at of [20, 30, 40, 50, 60]) {
      await look('badgeUntil', at, at);
      await makeCopy(at);
    }
    expect(await dates()).toEqual([10, 60]);
    await (
      await database()
    ).put('copies', { ...(await copies())[1]!, at: 60, schema: migrations.length - 1 });
    await makeCopy(70);
    expect(await dates()).toEqual([10, 60, 70]);
    await setWatch('w', hits, 75);
    await makeCopy(80);
    expect(await dates()).toEqual([10, 60, 70, 80]);
  });
});
