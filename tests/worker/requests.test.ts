// What goes out to the network: each request written down once, however it ends; and nothing while it is paused.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { browser } from '../../utils/browser';
import { database } from '../../utils/db/open';
import { dayView } from '../../utils/db/queries';
import { sentRequests } from '../../utils/db/requests';
import { beginRequest, endRequest } from '../../utils/db/write/requests';
import { setSetting } from '../../utils/db/write/settings';
import { INTERVALS } from '../../utils/domain/interval';
import type { Day } from '../../utils/domain/day';
import { failureOf } from '../../utils/domain/failure';
import { MOST_REQUESTS } from '../../utils/domain/request';
import { REFRESH_ALARM } from '../../utils/worker/schedule';
import { scriptedPapers } from '../feed/scripted';
import { entry } from '../papers';
import { toolbar } from '../setup';
import { createOutside, type Outside } from './outside';

const FRIDAY: Day = '2026-11-20';

const outsideOn = (day: Day) =>
  createOutside(day, scriptedPapers({ [day]: [entry('2611.00001', 9), entry('2611.00002', 4)] }));
/** The addresses that were asked for, and those that are written down. */
const sent = ({ asked }: Outside) => asked.map(({ url }) => url);
const written = async () =>
  (await sentRequests()).toReversed().map(({ host, path }) => `https://${host}${path}`);
const last = async () => (await sentRequests())[0];
const kinds = async () => (await dayView()).standing.failed?.failure.kind;
const pause = async ({ worker }: Outside, isPaused: boolean) => {
  await setSetting('isPaused', isPaused);
  await worker.commands.followSettings();
};

describe('what went out', () => {
  it('is written down, each request once, in its order, with its size, time, status and what is left', async () => {
    const outside = outsideOn(FRIDAY);
    outside.instead.answer = (url) => {
      outside.clock.now += 70;
      return new Response(url.includes(FRIDAY) ? JSON.stringify([entry('2611.00001', 9)]) : '[]', {
        headers: { ratelimit: '"api";r=431;t=40', 'content-type': 'application/json' },
      });
    };
    const before = outside.clock.now;
    await outside.worker.refresh();
    expect(sent(outside).length).toBeGreaterThan(3);
    expect(await written()).toEqual(sent(outside));
    const first = (await sentRequests()).at(-1)!;
    const bytes = new TextEncoder().encode(JSON.stringify([entry('2611.00001', 9)])).length;
    expect(first).toMatchObject({ at: before, end: { ms: 70, bytes, status: 200, left: 431 } });
    expect(first.end).not.toHaveProperty('failure');
  });

  it('is written down where nothing changed', async () => {
    const outside = outsideOn(FRIDAY);
    await outside.worker.refresh();
    await outside.worker.refresh();
    expect(await written()).toEqual(sent(outside));
    expect((await sentRequests()).map(({ end }) => [end?.status, end?.bytes])).toContainEqual([304, 0]);
  });

  it.each([
    [
      'nobody answers',
      () => Promise.reject(new TypeError('Failed to fetch')),
      { bytes: 0, failure: 'offline' },
    ],
    [
      'the answer takes too long',
      () => Promise.reject(new DOMException('late', 'TimeoutError')),
      { bytes: 0, failure: 'unavailable' },
    ],
    [
      'it is to wait',
      () => new Response('', { status: 429, headers: { 'retry-after': '9' } }),
      { status: 429, failure: 'rate-limited' },
    ],
    [
      'the source is down',
      () => new Response('no', { status: 503 }),
      { status: 503, failure: 'unavailable' },
    ],
    ['it is no JSON', () => new Response('<p>Log in'), { status: 200, bytes: 9, failure: 'unexpected' }],
    ['there is none', () => new Response('{}', { status: 404 }), { status: 404, bytes: 0 }],
  ] as const)('is written down where %s', async (_, answer, end) => {
    const outside = outsideOn(FRIDAY);
    outside.instead.answer = answer;
    await outside.worker.refresh().catch(() => {});
    expect(await written()).toEqual(sent(outside));
    expect((await last())?.end).toMatchObject(end);
    expect('failure' in (await last())!.end!).toBe('failure' in end);
  });

  it('is there before it goes, whatever ends the worker then', async () => {
    const outside = outsideOn(FRIDAY);
    const seen: (string | undefined)[] = [];
    outside.instead.answer = async () => {
      seen.push((await last())?.path);
      return new Response('', { status: 503 });
    };
    await outside.worker.refresh().catch(() => {});
    expect(seen).toEqual(sent(outside).map((url) => url.slice('https://huggingface.co'.length)));
  });

  it('is nothing where no request was let out', async () => {
    const outside = outsideOn(FRIDAY);
    await endRequest(99, { ms: 1, bytes: 0 }, 'hugging-face', {
      at: outside.clock.now,
      waitUntil: outside.clock.now + 60_000,
    });
    await outside.worker.refresh().catch(() => {});
    expect(outside.asked).toEqual([]);
    expect(await sentRequests()).toEqual([]);
  });

  it('is remembered up to a bound, the last of any number', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: MOST_REQUESTS - 2, max: MOST_REQUESTS + 30 }), async (count) => {
        await (await database()).clear('requests');
        for (let i = 0; i < count; i++) await beginRequest({ at: i, host: 'huggingface.co', path: `/${i}` });
        const stored = await sentRequests();
        expect(stored).toHaveLength(Math.min(count, MOST_REQUESTS));
        expect(stored[0]).toMatchObject({ at: count - 1 });
      }),
      { numRuns: 3 },
    );
  });
});

describe('while the network is paused', () => {
  it('nothing goes out, whoever asks, and that is said', async () => {
    const outside = outsideOn(FRIDAY);
    await outside.worker.refresh();
    await pause(outside, true);
    expect(await kinds()).toBe('paused');
    const before = outside.asked.length;
    const { commands } = outside.worker;
    await setSetting('searchesOnline', true);
    await setSetting('download', 'on');
    const asking = [
      commands.refresh(),
      commands.complete(),
      commands.trendingAgain(),
      commands.search('routing'),
      commands.readAgain('2026-W40'),
      commands.details('2611.00009'),
      outside.worker.refreshAnew(),
    ];
    const ends = await Promise.allSettled(asking);
    const reasons = ends.flatMap((end) => (end.status === 'rejected' ? [failureOf(end.reason)] : []));
    expect(new Set(reasons.map(({ kind }) => kind))).toEqual(new Set(['paused']));
    await outside.worker.download();
    outside.clock.now += 3 * 86_400_000;
    await expect(outside.reborn().start()).rejects.toMatchObject({ failure: { kind: 'paused' } });
    expect(outside.asked).toHaveLength(before);
    expect(await written()).toEqual(sent(outside));
    expect(toolbar).toMatchObject({ text: '!', title: expect.stringContaining('network has been paused') });
  });

  it('and as soon as it is not, what is due is asked for', async () => {
    const outside = outsideOn(FRIDAY);
    await setSetting('isPaused', true);
    await outside.worker.commands.catchUp().catch(() => {});
    expect(await kinds()).toBe('paused');
    expect(outside.asked).toEqual([]);
    await pause(outside, false);
    expect(await kinds()).toBeUndefined();
    expect((await dayView()).rows).toHaveLength(2);
  });
});

describe('the interval', () => {
  it.each(INTERVALS)('of %i minutes is the alarm, from when it is chosen', async (interval) => {
    const outside = outsideOn(FRIDAY);
    await outside.worker.start();
    expect(await browser.alarms.get(REFRESH_ALARM)).toMatchObject({ periodInMinutes: 30 });
    await setSetting('interval', interval);
    await outside.worker.commands.followSettings();
    expect(await browser.alarms.get(REFRESH_ALARM)).toMatchObject({ periodInMinutes: interval });
    outside.daysAsked();
    // A browser that was closed meanwhile.
    outside.clock.now += (interval - 1) * 60_000;
    await outside.reborn().start();
    expect(outside.daysAsked()).toEqual([]);
    outside.clock.now += 60_000;
    await outside.reborn().start();
    expect(outside.daysAsked()).not.toEqual([]);
  });
});
