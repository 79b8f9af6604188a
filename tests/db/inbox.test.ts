// What the inbox is told of arrivals, and that nothing seen is new anywhere.
import { describe, expect, it } from 'vitest';
import { arrivalsView, inboxLine } from '../../utils/db/inbox';
import { database } from '../../utils/db/open';
import { badgeFacts } from '../../utils/db/badge';
import { dayView } from '../../utils/db/queries';
import { look } from '../../utils/db/write/looks';
import { mark } from '../../utils/db/write/marks';
import { putDay } from '../../utils/db/write/world';
import type { Action } from '../../utils/domain/action';
import { opensAt, type Day } from '../../utils/domain/day';
import { row } from '../papers';
import { save, undo, unsave } from '../doing';

const [thursday, friday]: Day[] = ['2026-11-19', '2026-11-20'];
const HOUR = 3_600_000;
const noon = opensAt(friday!) + 10 * HOUR;
const id = (i: number) => `2611.0000${String(i)}`;

const put = (day: Day, at: number, ...numbers: number[]) =>
  putDay(
    'hugging-face',
    day,
    { kind: 'answer', rows: numbers.map((i) => row(id(i), i)), complete: true, dropped: 0 },
    at,
  );
const arrived = async () => (await arrivalsView()).papers.map((paper) => paper.id).toSorted();

describe('the inbox', () => {
  it('is told of what arrived: on which list, since when that had it, and when it was first read', async () => {
    await put(thursday!, opensAt(thursday!) + HOUR, 1);
    await put(friday!, noon, 3, 4);
    await put(thursday!, noon + 10, 1, 2);
    const { papers, rows, newest, last, isCut, arrivals } = await arrivalsView();
    const readAt = opensAt(thursday!) + HOUR;
    expect(papers).toEqual([
      { id: id(1), day: thursday, arrivedAt: readAt, listedAt: readAt, readAt },
      { id: id(2), day: thursday, arrivedAt: noon + 10, listedAt: noon + 10, readAt },
      { id: id(3), day: friday, arrivedAt: noon, listedAt: noon, readAt: noon },
      { id: id(4), day: friday, arrivedAt: noon, listedAt: noon, readAt: noon },
    ]);
    expect([newest, last, isCut]).toEqual([friday, noon + 10, false]);
    expect(arrivals.map((a) => a.id)).toEqual([1, 3, 4, 2].map(id));
    expect(rows.get(id(4))).toEqual({ ...row(id(4), 4), rise: 0 });
  });

  it('holds nothing that came by saving, and nothing of the older lists of a first run', async () => {
    await save([row(id(1))], 10);
    await put(friday!, noon, 1, 2);
    await put(thursday!, noon, 3);
    expect(await arrived()).toEqual([id(2)]);
  });

  it('holds what arrived after its line only, whatever became of the line of the badge', async () => {
    await put(friday!, noon, 1);
    await put(friday!, noon + 10, 1, 2);
    await look('badgeUntil', noon + 10, noon + 20);
    expect(await arrived()).toEqual([id(1), id(2)]);
    await look('inboxUntil', noon, noon + 30);
    expect(await arrived()).toEqual([id(2)]);
  });

  it('takes a list as first read when that was: a paper listed again brings its history with it', async () => {
    await put(thursday!, opensAt(thursday!) + HOUR, 1);
    await put(friday!, noon, 1, 2);
    const { papers } = await arrivalsView();
    expect(papers.map((paper) => [paper.id, paper.day, paper.readAt])).toEqual([
      [id(1), friday, noon],
      [id(2), friday, noon],
    ]);
  });

  it('knows that a paper arrived which has left its list, and shows no more of it', async () => {
    await put(friday!, noon, 1, 2);
    await put(friday!, noon + 1, 2);
    await put(friday!, noon + 2, 2);
    const { papers, arrivals } = await arrivalsView();
    expect(papers.map((paper) => paper.id)).toEqual([id(2)]);
    expect(arrivals.map((a) => a.id)).toEqual([id(1), id(2)]);
  });

  it('holds the last so many, with those that came at once, and says so', async () => {
    await put(friday!, noon, 1);
    await put(friday!, noon + 1, 1, 2, 3);
    await put(friday!, noon + 2, 1, 2, 3, 4);
    const view = await arrivalsView(2);
    expect(view.arrivals.map((a) => a.id)).toEqual([id(2), id(3), id(4)]);
    expect(view.isCut).toBe(true);
    expect((await arrivalsView(4)).isCut).toBe(false);
  });
});

describe("the inbox's line", () => {
  const line = async () => inboxLine(await arrivalsView());
  const see = (...numbers: number[]) =>
    mark(
      { kind: 'see' },
      numbers.map((i) => row(id(i))),
      noon + 100,
    );

  it('moves over what was seen once that cannot be taken back, and not over what came with something unseen', async () => {
    for (const i of [0, 1, 2]) await put(friday!, noon + i, ...[1, 2, 3, 4].slice(0, i + 2));
    expect(await line()).toBeUndefined();
    await see(1, 2, 3);
    expect(await line()).toBeUndefined();
    await (await database()).clear('undo');
    expect(await line()).toBe(noon + 1);
    await undo(noon + 200);
    await see(4);
    expect(await line()).toBe(noon + 1);
    await (await database()).clear('undo');
    expect(await line()).toBe(noon + 2);
  });

  it('stays before what arrived meanwhile', async () => {
    await put(friday!, noon, 1);
    await see(1);
    await (await database()).clear('undo');
    const before = await arrivalsView();
    await put(friday!, noon + 1, 1, 2);
    expect(await inboxLine(before)).toBe(noon);
    expect(await line()).toBe(noon);
  });

  it('moves over what has left its list', async () => {
    await put(friday!, noon, 1);
    await put(friday!, noon + 1, 1, 2);
    await put(friday!, noon + 2, 2);
    await put(friday!, noon + 3, 2);
    expect(await line()).toBe(noon);
  });
});

describe('what the reader has seen', () => {
  const painted = async () =>
    (await dayView({ day: friday! })).rows.filter(({ paper }) => paper.id === id(1));
  const news = async () => {
    const [view, badge] = await Promise.all([dayView(), badgeFacts(Date.now(), () => 'UTC')]);
    expect(badge.count).toBe(view.newIds.size);
    return [...view.newIds].toSorted();
  };

  it.each<[string, Action]>([
    ['marked as seen', { kind: 'see' }],
    ['saved', { kind: 'save' }],
    ['read', { kind: 'read' }],
    ['dismissed', { kind: 'dismiss' }],
    ['tagged, and so saved', { kind: 'tag', tag: 'moe' }],
  ])('%s, is new nowhere, and is again after Undo', async (_, action) => {
    await put(friday!, noon, 1, 2);
    expect(await news()).toEqual([id(1), id(2)]);
    await mark(action, await painted(), noon + 1);
    expect(await news()).toEqual([id(2)]);
    await undo(noon + 2);
    expect(await news()).toEqual([id(1), id(2)]);
  });

  it('saved and taken off the list by hand, is not new again', async () => {
    await put(friday!, noon, 1, 2);
    await save(await painted(), noon + 1);
    await unsave(await painted(), noon + 2);
    expect(await news()).toEqual([id(2)]);
    await undo(noon + 3);
    await undo(noon + 4);
    expect(await news()).toEqual([id(1), id(2)]);
  });

  it('is not on the reading list by that', async () => {
    await put(friday!, noon, 1);
    await mark({ kind: 'see' }, await painted(), noon + 1);
    expect((await painted())[0]!.marks).toEqual({
      id: id(1),
      seen: { value: noon + 1, stamp: noon + 1 },
    });
  });
});
