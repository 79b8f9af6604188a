import { describe, expect, it } from 'vitest';
import { database } from '../../../utils/db/open';
import { dayView, readingList } from '../../../utils/db/queries';
import { look, save, undoLast, unsave } from '../../../utils/db/write/marks';
import { endRefresh, putDay } from '../../../utils/db/write/world';
import { row } from '../../papers';

const a = row('2611.00001', 5);
const b = row('2611.00002', 3);
const c = row('2611.00003', 1);
const saved = async () => (await readingList()).map(({ paper }) => paper.id);
const answer = (...rows: (typeof a)[]) => ({ kind: 'answer', rows, complete: true, dropped: 0 }) as const;

describe('the reading list', () => {
  it('holds saved papers, the last saved first', async () => {
    await save([a], 100);
    await save([b], 200);
    await save([c], 150);
    expect(await saved()).toEqual(['2611.00002', '2611.00003', '2611.00001']);
  });

  it('keeps when a paper was first saved, however often that is asked for', async () => {
    await save([a], 100);
    await save([b], 200);
    await save([a], 300);
    expect(await saved()).toEqual(['2611.00002', '2611.00001']);
    expect(await (await database()).count('undo')).toBe(2);
  });

  it('loses a paper that is taken off, and only that, and again without effect', async () => {
    await save([a, b], 100);
    await unsave([a], 200);
    await unsave([a], 300);
    await unsave([c], 300);
    expect(await saved()).toEqual(['2611.00002']);
    expect((await (await database()).get('kept', a.paper.id))?.paper).toEqual(a.paper);
    expect(await (await database()).get('marks', c.paper.id)).toBeUndefined();
  });

  it('keeps all facts of a saved paper, and never fewer', async () => {
    await save([row('2611.00001', 5, { aiSummary: 'Short.' })], 100);
    await unsave([a], 200);
    await save([a], 300);
    expect((await readingList())[0]?.paper.aiSummary).toBe('Short.');
  });

  it('shows the facts that were kept where a list has lost them', async () => {
    await save([row('2611.00001', 5, { aiSummary: 'Short.' })], 100);
    await putDay('hugging-face', '2026-11-20', answer(a), 200);
    expect((await readingList())[0]?.paper.aiSummary).toBe('Short.');
    const [{ marks } = {}] = await readingList();
    await unsave([{ ...a, ...(marks && { marks }) }], 300);
    expect((await (await database()).get('kept', a.paper.id))?.paper.aiSummary).toBe('Short.');
  });

  it('is untouched by whatever refreshes say', async () => {
    await putDay('hugging-face', '2026-11-20', answer(a, b), 100);
    await save([a], 200);
    const db = await database();
    const before = [await db.getAll('marks'), await db.getAll('kept'), await db.getAll('undo')];
    await putDay('hugging-face', '2026-11-20', answer(b), 300);
    await putDay('hugging-face', '2026-11-20', answer(b), 400);
    await endRefresh('hugging-face', { kind: 'offline' }, 500);
    await Promise.all(
      (['listings', 'places', 'sources', 'arrivals'] as const).map((store) => db.clear(store)),
    );
    expect([await db.getAll('marks'), await db.getAll('kept'), await db.getAll('undo')]).toEqual(before);
    expect(await saved()).toEqual(['2611.00001']);
  });

  it('shows the counts as they are now, where a listing knows them', async () => {
    await putDay('hugging-face', '2026-11-20', answer(a), 100);
    await save([a], 200);
    await putDay('hugging-face', '2026-11-20', answer(row('2611.00001', 36)), 300);
    expect((await readingList())[0]?.counts.upvotes).toBe(36);
  });
});

describe('undo', () => {
  it('takes back the last action, then the one before', async () => {
    await save([a], 100);
    await unsave([a], 200);
    expect((await undoLast(300))?.action).toBe('unsave');
    expect(await saved()).toEqual(['2611.00001']);
    expect((await undoLast(400))?.action).toBe('save');
    expect(await saved()).toEqual([]);
    expect(await undoLast(500)).toBeUndefined();
  });

  it('restores the place in the list', async () => {
    await save([a], 100);
    await save([b], 200);
    await unsave([a], 300);
    await undoLast(400);
    expect(await saved()).toEqual(['2611.00002', '2611.00001']);
  });

  it('leaves alone what was changed since', async () => {
    await save([a, b], 100);
    const db = await database();
    // Another browser's copy took it off and saved it again, later.
    await db.put('marks', { id: a.paper.id, saved: { value: 150, stamp: 150 } });
    await undoLast(200);
    expect(await saved()).toEqual(['2611.00001']);
  });

  it('reaches back a hundred actions', async () => {
    for (let i = 0; i < 105; i++) await (i % 2 ? unsave : save)([a], i);
    expect(await (await database()).count('undo')).toBe(100);
  });

  it('is told to the page with what it would take back', async () => {
    await save([a], 100);
    expect((await dayView()).undo).toMatchObject({
      action: 'save',
      at: 100,
      changes: [{ title: a.paper.title }],
    });
  });
});

describe('the line of what was looked at', () => {
  it('moves forward and never back', async () => {
    await look('badgeUntil', 500, 10);
    await look('badgeUntil', 400, 20);
    await look('badgeUntil', 500, 30);
    expect(await (await database()).getAll('looks')).toEqual([{ name: 'badgeUntil', value: 500, stamp: 10 }]);
    await look('badgeUntil', 600, 5);
    expect(await (await database()).getAll('looks')).toEqual([{ name: 'badgeUntil', value: 600, stamp: 11 }]);
  });
});

it('writes all of an action or nothing', async () => {
  const uncloneable = { ...b, counts: { upvotes: (() => 1) as unknown as number } };
  await expect(save([a, uncloneable], 100)).rejects.toMatchObject({ failure: { kind: 'storage' } });
  expect(await saved()).toEqual([]);
  expect(await (await database()).count('marks')).toBe(0);
  expect(await (await database()).count('undo')).toBe(0);
});

describe('two pages that mark the same paper at once', () => {
  const stored = async () => (await database()).get('marks', a.paper.id);

  it('lose nothing of each other, though the second painted what was before the first', async () => {
    const db = await database();
    await db.put('marks', { id: a.paper.id, seen: { value: 50, stamp: 50 } });
    await save([a], 100);
    expect(await stored()).toMatchObject({ seen: { value: 50 }, saved: { value: 100 } });
  });

  it('save it once, and Undo takes back what really changed', async () => {
    await save([a], 100);
    await save([a, b], 200);
    expect(await stored()).toMatchObject({ saved: { value: 100, stamp: 100 } });
    expect((await undoLast(300))?.changes.map((change) => change.id)).toEqual([b.paper.id]);
    expect(await saved()).toEqual([a.paper.id]);
  });

  it('keep the facts that the second had not painted', async () => {
    await save([row('2611.00001', 5, { aiSummary: 'Short.' })], 100);
    await save([a], 200);
    expect((await (await database()).get('kept', a.paper.id))?.paper.aiSummary).toBe('Short.');
  });
});
