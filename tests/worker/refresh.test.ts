import { describe, expect, it } from 'vitest';
import { database } from '../../utils/db/open';
import { dayView } from '../../utils/db/queries';
import { sourceState } from '../../utils/db/sources';
import type { Failure } from '../../utils/domain/failure';
import { save } from '../doing';
import { scriptedPapers } from '../feed/scripted';
import { entry } from '../papers';
import { grant, toolbar } from '../setup';
import { createOutside, noon } from './outside';

const many = (count: number, from = 0) =>
  Array.from({ length: count }, (_, i) => entry(`2611.${String(10_000 + from + i)}`, count - i));
const listed = async () => (await dayView()).rows.length;
const failed = async () => (await dayView()).standing.failed?.failure;

describe('a refresh', () => {
  it('reads at first seven list days and the weekends between, then four, one request a day', async () => {
    const outside = createOutside('2026-11-20', scriptedPapers({ '2026-11-20': many(3) }));
    await outside.worker.refresh();
    expect(outside.daysAsked()).toEqual([
      '2026-11-20', '2026-11-19', '2026-11-18', '2026-11-17', '2026-11-16', '2026-11-13', '2026-11-12', '2026-11-15', '2026-11-14',
    ]); // prettier-ignore
    await outside.worker.refresh();
    expect(outside.daysAsked()).toEqual(['2026-11-20', '2026-11-19', '2026-11-18', '2026-11-17']);
    expect(toolbar.text).toBe('3');
  });

  it('asks at most ten times and goes on the next time', async () => {
    const outside = createOutside('2026-11-20');
    await outside.worker.refresh();
    outside.clock.now = noon('2026-12-10');
    outside.daysAsked();
    await outside.worker.refresh();
    const first = outside.daysAsked();
    expect(first).toHaveLength(10);
    expect(first[0]).toBe('2026-12-10');
    await outside.worker.refresh();
    const second = outside.daysAsked();
    expect(second).toHaveLength(10);
    expect(second.slice(0, 4)).toEqual(first.slice(0, 4));
    expect(second.slice(4).some((day) => first.includes(day))).toBe(false);
  });

  it('follows the pages of a long list, and one beyond the budget is read on the next time', async () => {
    const outside = createOutside('2026-11-20', scriptedPapers({ '2026-11-20': many(250) }), false);
    await outside.worker.refresh();
    expect(outside.asked.slice(0, 3).map(({ url }) => new URL(url).searchParams.get('p'))).toEqual([
      null,
      '1',
      '2',
    ]);
    expect(await listed()).toBe(250);
    const lessThanAll = createOutside('2026-11-20', scriptedPapers({ '2026-11-20': many(1100) }), false);
    await lessThanAll.worker.refresh();
    expect(lessThanAll.asked).toHaveLength(10);
  });

  it('repeats the ETag it was given, and keeps the list that did not change', async () => {
    const outside = createOutside('2026-11-20', scriptedPapers({ '2026-11-20': many(3) }));
    await outside.worker.refresh();
    await outside.worker.refresh();
    const again = outside.asked.filter(({ url }) => url.includes('2026-11-20'))[1];
    expect(again?.headers['if-none-match']).toMatch(/^W\//);
    expect(await listed()).toBe(3);
    outside.script.lists.set('2026-11-20', many(5));
    await outside.worker.refresh();
    expect(await listed()).toBe(5);
  });

  it('takes a day that is not open for what it is', async () => {
    const outside = createOutside('2026-11-20', scriptedPapers({ '2026-11-19': many(2) }));
    const refusing = 'date=2026-11-20';
    const api = outside.instead;
    api.answer = (url) =>
      url.includes(refusing) ? new Response('{"error":"not yet"}', { status: 400 }) : new Response('[]');
    await outside.worker.refresh();
    const view = await dayView();
    expect(view.days['2026-11-20']?.answer).toBe('not-open');
    expect(view.standing.failed).toBeUndefined();
    outside.daysAsked();
    delete api.answer;
    await outside.worker.refresh();
    expect(outside.daysAsked()[0]).toBe('2026-11-20');
  });

  it('takes a copy of what the reader made, once a week', async () => {
    const outside = createOutside('2026-11-20', scriptedPapers({ '2026-11-20': many(3) }));
    const dates = async () => (await database()).getAllKeys('copies');
    await outside.worker.refresh();
    expect(await dates()).toEqual([]);
    await save((await dayView()).rows.slice(0, 1), outside.clock.now);
    const first = outside.clock.now;
    await outside.worker.refresh();
    outside.clock.now += 86_400_000;
    await save((await dayView()).rows.slice(1), outside.clock.now);
    await outside.worker.refresh();
    expect(await dates()).toEqual([first]);
    outside.clock.now += 6 * 86_400_000;
    outside.instead.answer = () => Promise.reject(new TypeError('Failed to fetch'));
    await expect(outside.worker.refresh()).rejects.toThrow('offline');
    expect(await dates()).toEqual([first, outside.clock.now]);
  });

  it('is one, whoever asks', async () => {
    const outside = createOutside('2026-11-20');
    const { worker } = outside;
    await Promise.all([
      worker.refresh(),
      worker.commands.refresh(),
      worker.start(),
      worker.commands.catchUp(),
    ]);
    expect(new Set(outside.daysAsked()).size).toBe(outside.asked.length);
  });

  it('that died half way is completed by the next, without doubles', async () => {
    const outside = createOutside(
      '2026-11-20',
      scriptedPapers({ '2026-11-20': many(3), '2026-11-19': many(2, 50) }),
    );
    let answers = 0;
    outside.instead.answer = async () => {
      answers += 1;
      // The first day is answered; the worker dies waiting for the second.
      if (answers > 1) await new Promise(() => {});
      return new Response(JSON.stringify(many(3)));
    };
    void outside.worker.refresh();
    await expect.poll(() => answers).toBe(2);
    delete outside.instead.answer;
    await outside.reborn().refresh();
    expect(await listed()).toBe(3);
    expect((await dayView({ day: '2026-11-19' })).rows).toHaveLength(2);
    // Thursday's list is still an older list of the first run.
    expect((await dayView()).newIds.size).toBe(3);
  });
});

describe('what fails', () => {
  const good = scriptedPapers({ '2026-11-20': many(3) });
  const json =
    (status: number, body: string, headers: Record<string, string> = {}) =>
    () =>
      new Response(body, { status, headers });
  const rejects = (error: Error) => () => Promise.reject(error);

  it.each<[string, () => Response | Promise<Response>, Failure['kind'], number]>([
    ['no network', rejects(new TypeError('Failed to fetch')), 'offline', 1],
    ['a login page', json(200, '<!doctype html>'), 'unexpected', 2],
    ['half an answer', json(200, '[{"paper":'), 'unexpected', 2],
    ['an error object', json(200, '{"error":"x"}'), 'unexpected', 2],
    ['an error of the server', json(500, 'x'), 'unavailable', 2],
    ['no answer in time', rejects(new DOMException('', 'TimeoutError')), 'unavailable', 2],
    ['a wait asked for', json(429, '{}', { 'retry-after': '60' }), 'rate-limited', 1],
    ['a page that is not there', json(404, '{}'), 'unexpected', 2],
    ['far too much', json(200, `["${'x'.repeat(8_100_000)}"]`), 'unexpected', 2],
    ['far too much, announced', json(200, '[]', { 'content-length': '30000000' }), 'unexpected', 2],
  ])('%s is told by name, keeps what was there and ends the run', async (_, answer, kind, requests) => {
    const outside = createOutside('2026-11-20', good);
    await outside.worker.refresh();
    outside.daysAsked();
    outside.instead.answer = answer;
    await expect(outside.worker.refresh()).rejects.toMatchObject({ failure: { kind } });
    expect(await failed()).toMatchObject({ kind });
    expect(await listed()).toBe(3);
    expect(outside.daysAsked()).toHaveLength(requests);
    outside.clock.now += 3_600_000;
    delete outside.instead.answer;
    await outside.worker.refresh();
    expect(await failed()).toBeUndefined();
    expect(toolbar.text).toBe('3');
  });

  it('a redirect is not followed', async () => {
    const outside = createOutside('2026-11-20', good);
    outside.instead.answer = () =>
      Object.defineProperty(Response.error(), 'type', { value: 'opaqueredirect' });
    await expect(outside.worker.refresh()).rejects.toMatchObject({ failure: { kind: 'unexpected' } });
  });

  it('nothing goes out without the grant', async () => {
    const outside = createOutside('2026-11-20', good);
    grant.given = false;
    await expect(outside.worker.refresh()).rejects.toMatchObject({ failure: { kind: 'no-permission' } });
    expect(outside.asked).toEqual([]);
    expect(toolbar).toMatchObject({ text: '!', title: expect.stringContaining('Turn on access') });
  });

  it('a wait asked for is kept by the next worker too, and by everybody', async () => {
    const outside = createOutside('2026-11-20', good);
    outside.instead.answer = json(429, '{}', { 'retry-after': '600' });
    await expect(outside.worker.refresh()).rejects.toThrow('rate-limited');
    delete outside.instead.answer;
    outside.clock.now += 599_000;
    await expect(outside.reborn().refresh()).rejects.toMatchObject({ failure: { kind: 'rate-limited' } });
    await expect(outside.reborn().commands.refresh()).rejects.toMatchObject({
      failure: { kind: 'rate-limited' },
    });
    expect(outside.asked).toHaveLength(1);
    outside.clock.now += 1_000;
    await outside.reborn().refresh();
    expect(await listed()).toBe(3);
  });

  it('the last requests of a budget are left to the reader', async () => {
    const outside = createOutside('2026-11-20', good);
    outside.instead.answer = json(200, '[]', { ratelimit: '"api";r=15;t=100' });
    await expect(outside.worker.refresh()).rejects.toMatchObject({ failure: { kind: 'rate-limited' } });
    expect(outside.asked).toHaveLength(1);
    delete outside.instead.answer;
    await outside.worker.commands.refresh();
    expect(await listed()).toBe(3);
  });

  it('an older day that fails is tried again and hides nothing', async () => {
    const outside = createOutside('2026-11-20', good);
    outside.instead.answer = (url) =>
      url.includes('2026-11-13')
        ? new Response('x', { status: 500 })
        : new Response(JSON.stringify(url.includes('2026-11-20') ? many(3) : []));
    await outside.worker.refresh();
    expect(await failed()).toBeUndefined();
    outside.daysAsked();
    await outside.worker.refresh();
    expect(outside.daysAsked()).toContain('2026-11-13');
  });

  it('rows of which none is a paper are no empty list', async () => {
    const outside = createOutside('2026-11-20', good);
    await outside.worker.refresh();
    outside.instead.answer = json(200, '[{"article":1},{"article":2}]');
    await expect(outside.worker.refresh()).rejects.toMatchObject({ failure: { kind: 'unexpected' } });
    expect(await listed()).toBe(3);
  });

  it('an "unchanged" that nobody asked about confirms nothing', async () => {
    const lists = scriptedPapers({ '2026-11-20': many(3) });
    const outside = createOutside('2026-11-20', lists, false);
    await outside.worker.refresh();
    // One row is missing, and only a second list without it may say that it is gone.
    lists.lists.set('2026-11-20', many(2));
    await outside.worker.refresh();
    outside.instead.answer = () => new Response(null, { status: 304 });
    await expect(outside.worker.refresh()).rejects.toMatchObject({ failure: { kind: 'unexpected' } });
    expect(await listed()).toBe(3);
  });

  it('a list refused at its second page is no day that is not open', async () => {
    const outside = createOutside('2026-11-20', good);
    outside.instead.answer = (url) =>
      url.endsWith('&p=1')
        ? new Response('{"error":"x"}', { status: 400 })
        : new Response(JSON.stringify(many(2)), { headers: { link: `<${url}&p=1>; rel="next"` } });
    await expect(outside.worker.refresh()).rejects.toMatchObject({ failure: { kind: 'unexpected' } });
    expect((await dayView()).days['2026-11-20']).toBeUndefined();
  });

  it.each([
    ['a link without an end', { link: '<a>;'.repeat(16_000) }],
    ['a link of beginnings', { link: '<'.repeat(64_000) }],
    ['a budget of semicolons', { ratelimit: '; '.repeat(32_000) }],
    ['a wait of digits', { 'retry-after': '9'.repeat(64_000) + 'x' }],
  ])('%s costs no more than any header', async (_, headers: Record<string, string>) => {
    const outside = createOutside('2026-11-20', good);
    outside.instead.answer = json(200, '[]', headers);
    const started = process.cpuUsage();
    await outside.worker.refresh();
    const { user, system } = process.cpuUsage(started);
    expect((user + system) / 1000).toBeLessThan(3_000);
  });

  it('a page that leads to itself ends there', async () => {
    const outside = createOutside('2026-11-20', good);
    outside.instead.answer = (url) =>
      new Response(JSON.stringify(many(2)), { headers: { link: `<${url}>; rel="next"` } });
    await outside.worker.refresh();
    expect(new Set(outside.daysAsked()).size).toBe(9);
  });

  it('older days that always fail, or always have a row that cannot be read, keep no other day from being read', async () => {
    const outside = createOutside('2026-11-20', good);
    await outside.worker.refresh();
    outside.clock.now = noon('2026-12-14');
    const read = new Set<string>();
    outside.instead.answer = (url) => {
      const day = new URL(url).searchParams.get('date')!;
      if (day === '2026-12-04' || day === '2026-12-03') return new Response('x', { status: 500 });
      read.add(day);
      return new Response(JSON.stringify([entry(`2612.${day.slice(8)}000`), { paper: { id: 'odd' } }]));
    };
    for (let run = 0; run < 8; run++) await outside.worker.refresh();
    for (const day of ['2026-12-14', '2026-12-09', '2026-12-02', '2026-11-27', '2026-11-23'])
      expect([...read]).toContain(day);
    outside.daysAsked();
    await outside.worker.refresh();
    expect(outside.daysAsked()).toEqual([
      '2026-12-14', '2026-12-11', '2026-12-10', '2026-12-09', '2026-12-04', '2026-12-03',
    ]); // prettier-ignore
  });

  it('the budget is remembered with the source', async () => {
    const outside = createOutside('2026-11-20', good);
    await outside.worker.refresh();
    expect((await sourceState('hugging-face')).budget).toMatchObject({ left: 491, at: outside.clock.now });
  });
});
