import { describe, expect, it } from 'vitest';
import { database } from '../../../utils/db/open';
import { badgeFacts } from '../../../utils/db/badge';
import { dayView } from '../../../utils/db/queries';
import { subscribe } from '../../../utils/db/changes';
import { look } from '../../../utils/db/write/looks';
import { save } from '../../doing';
import { endRefresh } from '../../../utils/db/write/source';
import { putDay, type Outcome } from '../../../utils/db/write/world';
import { opensAt, type Day } from '../../../utils/domain/day';
import type { Row } from '../../../utils/domain/listing';
import { row } from '../../papers';

const FRIDAY: Day = '2026-11-20';
const THURSDAY: Day = '2026-11-19';
const MONDAY: Day = '2026-11-23';
const noon = (day: Day) => opensAt(day) + 12 * 3_600_000;
const now = noon(FRIDAY);
const a = row('2611.00001', 5);
const b = row('2611.00002', 3);
const c = row('2611.00003', 1);

const put = (day: Day, outcome: Outcome, at = now) => putDay('hugging-face', day, outcome, at);
const list = (
  day: Day,
  rows: Row[],
  at = now,
  more: { complete?: boolean; dropped?: number; etag?: string } = {},
) => put(day, { kind: 'answer', rows, complete: true, dropped: 0, ...more }, at);
const listed = async (day: Day) => (await dayView({ day })).rows.map((row) => row.paper.id);
const newIds = async (line?: number) =>
  [...(await dayView(line === undefined ? {} : { line })).newIds].toSorted();
const arrivals = async () => (await database()).getAll('arrivals');

describe('what is new', () => {
  it('is at first the newest list that is not empty, and no older one', async () => {
    await list(FRIDAY, []);
    await list(THURSDAY, [a, b]);
    await list('2026-11-18', [c]);
    expect(await newIds()).toEqual(['2611.00001', '2611.00002']);
    expect((await badgeFacts(Date.now(), () => 'UTC')).count).toBe(2);
  });

  it('is later every paper never seen here, on whatever day it comes', async () => {
    await list(FRIDAY, [a]);
    await list(THURSDAY, []);
    await look('badgeUntil', (await dayView()).newestStamp!, now);
    await list(FRIDAY, [a, b], now + 1000);
    await list(THURSDAY, [c], now + 1000);
    expect(await newIds()).toEqual(['2611.00002', '2611.00003']);
    expect((await dayView()).newByDay).toEqual(new Map([[FRIDAY, 1], [THURSDAY, 1]])); // prettier-ignore
  });

  it('keeps its stamp, whatever is listed again', async () => {
    await list(FRIDAY, [a]);
    const [first] = await arrivals();
    await list(FRIDAY, [row('2611.00001', 99)], now + 5000);
    expect(await arrivals()).toEqual([first]);
  });

  it('is stamped later than every stamp and line before, when the clock runs back', async () => {
    await list(FRIDAY, [a]);
    await look('badgeUntil', now + 10, now);
    await list(FRIDAY, [a, b], now - 2 * 86_400_000);
    expect(await newIds()).toEqual(['2611.00002']);
    await list(FRIDAY, [a, b, c], now - 3 * 86_400_000);
    const stamps = (await arrivals()).map(({ arrivedAt }) => arrivedAt);
    expect(stamps).toEqual([now, now + 11, now + 12]);
  });

  it('is not a paper the reader has marked already', async () => {
    await list(FRIDAY, [a]);
    await save([b], now);
    await list(FRIDAY, [a, b], now + 1000);
    expect(await newIds()).toEqual(['2611.00001']);
  });

  it('is not a paper that has left its list', async () => {
    await list(FRIDAY, [a, b]);
    await list(FRIDAY, [a], now + 1);
    await list(FRIDAY, [a], now + 2);
    expect((await badgeFacts(Date.now(), () => 'UTC')).count).toBe(1);
    expect(await newIds()).toEqual(['2611.00001']);
  });

  it('is not a paper marked as seen', async () => {
    await list(FRIDAY, [a, b]);
    await (await database()).put('marks', { id: a.paper.id, seen: { value: now, stamp: now } });
    expect(await newIds()).toEqual(['2611.00002']);
    expect((await badgeFacts(Date.now(), () => 'UTC')).count).toBe(1);
  });

  it('stays new for a look that began before the line moved', async () => {
    await list(FRIDAY, [a]);
    const { line, newestStamp } = await dayView();
    await look('badgeUntil', newestStamp!, now);
    expect(await newIds(line)).toEqual(['2611.00001']);
    expect((await badgeFacts(Date.now(), () => 'UTC')).count).toBe(0);
  });
});

describe('a paper listed again days later', () => {
  it('moves to the later day with its history, and is not new again', async () => {
    await list(FRIDAY, [a, b]);
    await look('badgeUntil', (await dayView()).newestStamp!, now);
    await list(MONDAY, [row('2611.00001', 30), c], noon(MONDAY));
    expect(await listed(FRIDAY)).toEqual(['2611.00002']);
    const monday = await (await database()).get('listings', ['hugging-face', MONDAY]);
    const moved = monday?.submissions.find((s) => s.paper.id === '2611.00001');
    expect(moved?.history.map((p) => p.upvotes)).toEqual([5, 30]);
    expect(await newIds()).toEqual(['2611.00003']);
  });

  it('does not come back to the earlier day when that is read again', async () => {
    await list(FRIDAY, [a, b]);
    await list(MONDAY, [a], noon(MONDAY));
    await list(FRIDAY, [a, b], noon(MONDAY));
    expect(await listed(FRIDAY)).toEqual(['2611.00002']);
    expect(await listed(MONDAY)).toEqual(['2611.00001']);
  });

  it('is asked for again where it was before: what is stored there is no longer what the source said', async () => {
    const etagOf = async (day: Day) => (await dayView()).days[day]?.etag;
    await list(FRIDAY, [a, b], now, { etag: '"friday"' });
    await list(MONDAY, [a], noon(MONDAY), { etag: '"monday"' });
    expect(await etagOf(FRIDAY)).toBeUndefined();
    await list(FRIDAY, [a, b], noon(MONDAY), { etag: '"friday"' });
    expect(await etagOf(FRIDAY)).toBeUndefined();
    expect(await etagOf(MONDAY)).toBe('"monday"');
    await list(MONDAY, [c], noon(MONDAY) + 1);
    await list(MONDAY, [c], noon(MONDAY) + 2);
    await list(FRIDAY, [a, b], noon(MONDAY) + 3);
    expect((await listed(FRIDAY)).toSorted()).toEqual(['2611.00001', '2611.00002']);
  });

  it('leaves no empty list behind', async () => {
    await list(FRIDAY, [a]);
    await list(MONDAY, [a], noon(MONDAY));
    expect(await (await database()).getAllKeys('listings')).toEqual([['hugging-face', MONDAY]]);
    expect(await (await database()).get('places', a.paper.id)).toEqual({
      source: 'hugging-face',
      day: MONDAY,
    });
  });
});

describe('an answer', () => {
  it('that is empty or refused removes nothing', async () => {
    await list(FRIDAY, [a, b]);
    await list(FRIDAY, []);
    await put(FRIDAY, { kind: 'not-open' });
    await endRefresh('hugging-face', { kind: 'unexpected' }, now);
    expect(await listed(FRIDAY)).toEqual(['2611.00001', '2611.00002']);
  });

  it('that lacks a row is believed when it is repeated, or said to be unchanged', async () => {
    await list(FRIDAY, [a, b, c]);
    await list(FRIDAY, [a, b], now + 1);
    await list(FRIDAY, [a, b], now + 2);
    expect(await listed(FRIDAY)).toEqual(['2611.00001', '2611.00002']);
    await list(FRIDAY, [a], now + 3, { etag: '"x"' });
    await put(FRIDAY, { kind: 'unchanged' }, now + 4);
    expect(await listed(FRIDAY)).toEqual(['2611.00001']);
    expect(await (await database()).getAllKeys('places')).toEqual(['2611.00001']);
  });

  it('that was empty is not confirmed by being unchanged', async () => {
    await list(FRIDAY, [a, b]);
    await list(FRIDAY, [a], now + 1);
    await list(FRIDAY, [], now + 2, { etag: '"empty"' });
    expect((await dayView()).days[FRIDAY]).not.toHaveProperty('etag');
  });

  it('leaves its ETag only if it was full', async () => {
    const etag = async () => (await dayView()).days[FRIDAY]?.etag;
    await list(FRIDAY, [a], now, { etag: '"x"', complete: false });
    expect(await etag()).toBeUndefined();
    await list(FRIDAY, [a], now, { etag: '"x"' });
    expect(await etag()).toBe('"x"');
    await put(FRIDAY, { kind: 'unchanged' });
    expect(await etag()).toBe('"x"');
  });

  it('tells how many rows could not be read', async () => {
    await list(FRIDAY, [a], now, { dropped: 2 });
    expect((await dayView()).days[FRIDAY]).toMatchObject({ dropped: 2, answer: 'papers' });
  });

  it('with nothing changed writes neither papers nor arrivals', async () => {
    await list(FRIDAY, [a, b]);
    const changes: string[] = [];
    const ends = (['listings', 'places', 'arrivals', 'marks', 'sources'] as const).map((store) =>
      subscribe([store], () => changes.push(store)),
    );
    await list(FRIDAY, [structuredClone(b), structuredClone(a)], now + 1000);
    await expect.poll(() => changes).toEqual(['sources']);
    for (const end of ends) end();
  });
});

describe('the way through the stored days', () => {
  it('leads from each list to the ones beside it', async () => {
    await list(MONDAY, [c], noon(MONDAY));
    await list(FRIDAY, [b], noon(MONDAY));
    await list('2026-11-18', [a], noon(MONDAY));
    expect(await dayView()).toMatchObject({ day: MONDAY, previous: FRIDAY, newest: MONDAY });
    expect(await dayView({ day: FRIDAY })).toMatchObject({
      previous: '2026-11-18',
      next: MONDAY,
      newest: MONDAY,
    });
    expect(await dayView({ day: '2026-11-18' })).not.toHaveProperty('previous');
  });
});

describe('how a source stands', () => {
  it('is its last success, and since when it fails', async () => {
    await endRefresh('hugging-face', undefined, 100);
    await endRefresh('hugging-face', { kind: 'offline' }, 200);
    await endRefresh('hugging-face', { kind: 'unavailable' }, 300);
    expect((await dayView()).standing).toEqual({
      checkedAt: 100,
      failed: { failure: { kind: 'unavailable' }, at: 300 },
      failingSince: 200,
    });
    await endRefresh('hugging-face', undefined, 400);
    expect((await dayView()).standing).toEqual({ checkedAt: 400 });
  });
});
