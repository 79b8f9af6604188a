// Another address: from the moment it is chosen nothing is asked elsewhere, and nothing of one address is told at another.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { browser } from '../../utils/browser';
import { dayView } from '../../utils/db/queries';
import { sentRequests } from '../../utils/db/requests';
import { settings } from '../../utils/db/settings';
import { sourceState } from '../../utils/db/sources';
import { setSetting } from '../../utils/db/write/settings';
import type { Day } from '../../utils/domain/day';
import { MIRRORS, OWN_ADDRESS, type MirrorChoice } from '../../utils/domain/mirror';
import { failureSentence } from '../../components/failure-notice';
import { scriptedPapers } from '../feed/scripted';
import { entry } from '../papers';
import { emptyDatabase, toolbar } from '../setup';
import { createOutside, type Outside } from './outside';

const FRIDAY: Day = '2026-11-20';
const MIRROR = MIRRORS[0];

function arranged(): Outside {
  const outside = createOutside(FRIDAY, scriptedPapers({ [FRIDAY]: [entry('2611.00001', 9)] }));
  outside.script.unlisted.push(entry('2305.00007', 90));
  return outside;
}

async function choose({ worker }: Outside, mirror: MirrorChoice): Promise<void> {
  await setSetting('mirror', mirror);
  await worker.commands.followSettings();
}

/** What was asked for since the last call. */
function asked(outside: Outside) {
  return outside.asked.splice(0).map(({ url, headers }) => ({
    origin: new URL(url).origin,
    etag: headers['if-none-match'],
  }));
}

const origins = (outside: Outside) => [...new Set(asked(outside).map(({ origin }) => origin))];
const failed = async () => (await sourceState('hugging-face')).failed?.failure;

/** Lets the reader grant these addresses and no others. */
function grantOnly(...granted: string[]) {
  Object.assign(browser.permissions, {
    contains: async ({ origins: wanted = [] }: { origins?: string[] }) =>
      wanted.every((one) => granted.some((address) => one === `${address}/*`)),
  });
}

describe('a mirror that is chosen', () => {
  it('is asked at once, and alone, for all there is to ask', async () => {
    const outside = arranged();
    await outside.worker.refresh();
    expect(origins(outside)).toEqual([OWN_ADDRESS]);
    await choose(outside, MIRROR);
    expect(origins(outside)).toEqual([MIRROR]);
    await setSetting('searchesOnline', true);
    const { commands } = outside.worker;
    await commands.trendingAgain();
    await commands.search('routing');
    await commands.readAgain('2026-W46');
    await commands.details('2305.00007');
    await outside.worker.refresh();
    const all = asked(outside);
    expect(all.length).toBeGreaterThan(12);
    expect(new Set(all.map(({ origin }) => origin))).toEqual(new Set([MIRROR]));
  });

  it('is what the log says', async () => {
    const outside = arranged();
    await outside.worker.refresh();
    await choose(outside, MIRROR);
    const sent = outside.asked.map(({ url }) => url);
    const written = (await sentRequests()).map(({ host, path }) => `https://${host}${path}`);
    expect(written.toReversed()).toEqual(sent);
    expect(new Set((await sentRequests()).map(({ host }) => host))).toEqual(
      new Set(['huggingface.co', 'hf-mirror.com']),
    );
  });

  it('is asked by the worker of the next start too, and no more once it is left', async () => {
    const outside = arranged();
    await choose(outside, MIRROR);
    asked(outside);
    await outside.reborn().refresh();
    expect(origins(outside)).toEqual([MIRROR]);
    await choose(outside, '');
    expect(origins(outside)).toEqual([OWN_ADDRESS]);
    expect((await dayView()).rows.map(({ paper }) => paper.id)).toEqual(['2611.00001']);
  });

  it('is asked for the rest of a refresh that was under way, and of a download', async () => {
    const outside = arranged();
    let count = 0;
    outside.instead.answer = async () => {
      count += 1;
      if (count === 2) await setSetting('mirror', MIRROR);
      if (count === 22) await setSetting('mirror', '');
      if (count === 25) await setSetting('download', 'paused');
      return Response.json([]);
    };
    await outside.worker.refresh();
    const refreshed = asked(outside).map(({ origin }) => origin);
    expect(refreshed.slice(0, 2)).toEqual([OWN_ADDRESS, OWN_ADDRESS]);
    expect(new Set(refreshed.slice(2))).toEqual(new Set([MIRROR]));
    count = 20;
    await setSetting('download', 'on');
    await outside.worker.download();
    expect(asked(outside).map(({ origin }) => origin)).toEqual([
      MIRROR,
      MIRROR,
      ...Array(3).fill(OWN_ADDRESS),
    ]);
  });

  it('is not asked anew by a change of something else', async () => {
    const outside = arranged();
    await choose(outside, MIRROR);
    asked(outside);
    await setSetting('density', 'compact');
    await outside.worker.commands.followSettings();
    expect(asked(outside)).toEqual([]);
  });

  it('is asked for the next page where it says there is one, and for no page of another host', async () => {
    const outside = arranged();
    await setSetting('mirror', MIRROR);
    const next = (to: string) => (url: string) =>
      Response.json(url.includes(FRIDAY) ? [entry('2611.00001', 9)] : [], {
        headers: { link: `<${to}>; rel="next"` },
      });
    outside.instead.answer = next(`${OWN_ADDRESS}/api/daily_papers?date=${FRIDAY}&p=1`);
    await outside.worker.commands.readAgain(FRIDAY);
    expect(asked(outside)).toHaveLength(1);
    outside.instead.answer = next(`/api/daily_papers?date=${FRIDAY}&p=1`);
    await outside.worker.commands.readAgain(FRIDAY);
    expect(asked(outside).map(({ origin }) => origin)).toEqual([MIRROR, MIRROR]);
  });
});

describe('what one address said', () => {
  it('is not repeated to another: no ETag of it goes there, whatever is chosen when', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom<MirrorChoice>('', MIRROR), { maxLength: 6 }), async (all) => {
        await emptyDatabase();
        const outside = createOutside(FRIDAY, scriptedPapers({ [FRIDAY]: [entry('2611.00001', 9)] }));
        const given = new Map<string, string>();
        let count = 0;
        outside.instead.answer = (url) => {
          const tag = `"${count++}"`;
          given.set(tag, new URL(url).origin);
          return Response.json([entry('2611.00001', count)], { headers: { etag: tag } });
        };
        for (const mirror of all) {
          await choose(outside, mirror);
          await outside.worker.refresh();
        }
        const repeated = asked(outside).filter(({ etag }) => etag);
        expect(repeated.map(({ etag }) => given.get(etag!))).toEqual(repeated.map(({ origin }) => origin));
      }),
      { numRuns: 15 },
    );
  });

  it('is repeated where it was said', async () => {
    const outside = arranged();
    await choose(outside, MIRROR);
    expect(asked(outside).filter(({ etag }) => etag)).toEqual([]);
    await outside.worker.refresh();
    expect(asked(outside).filter(({ etag }) => etag)).toHaveLength(1);
    await choose(outside, '');
    expect(asked(outside).filter(({ etag }) => etag)).toEqual([]);
    await outside.worker.refresh();
    expect(asked(outside).filter(({ etag }) => etag)).toHaveLength(1);
  });

  it('about waiting holds there alone, and is not forgotten meanwhile', async () => {
    const outside = arranged();
    outside.instead.answer = () => new Response('', { status: 429, headers: { 'retry-after': '600' } });
    await outside.worker.refresh().catch(() => {});
    expect(await failed()).toMatchObject({ kind: 'rate-limited' });
    delete outside.instead.answer;
    asked(outside);
    await choose(outside, MIRROR);
    expect(origins(outside)).toEqual([MIRROR]);
    expect(await failed()).toBeUndefined();
    await choose(outside, '');
    expect(asked(outside)).toEqual([]);
    expect(await failed()).toMatchObject({ kind: 'rate-limited' });
    outside.clock.now += 601_000;
    await outside.worker.refresh();
    expect(origins(outside)).toEqual([OWN_ADDRESS]);
  });
});

describe('access', () => {
  it('to the mirror alone is needed where it is asked', async () => {
    const outside = arranged();
    grantOnly(MIRROR);
    await choose(outside, MIRROR);
    expect(await failed()).toBeUndefined();
    expect((await dayView()).rows).toHaveLength(1);
  });

  it('to one that is not asked changes nothing; to the one that is, what is said and what comes', async () => {
    const outside = arranged();
    await outside.worker.refresh();
    asked(outside);
    grantOnly(OWN_ADDRESS, MIRROR);
    await outside.worker.refreshAnew();
    grantOnly(OWN_ADDRESS);
    await outside.worker.refreshAnew();
    expect(asked(outside)).toEqual([]);
    grantOnly();
    await outside.worker.refreshAnew().catch(() => {});
    expect(await failed()).toEqual({ kind: 'no-permission' });
    grantOnly(OWN_ADDRESS);
    await outside.worker.refreshAnew();
    expect(await failed()).toBeUndefined();
    expect(origins(outside)).toEqual([OWN_ADDRESS]);
  });

  it('that is missing is said of the host that is asked, and nothing goes out to any', async () => {
    const outside = arranged();
    grantOnly(OWN_ADDRESS);
    await choose(outside, MIRROR).catch(() => {});
    expect(outside.asked).toEqual([]);
    expect(await failed()).toEqual({ kind: 'no-permission', mirror: MIRROR });
    expect(toolbar).toMatchObject({ text: '!', title: expect.stringContaining('hf-mirror.com is off') });
    await choose(outside, '');
    expect(await failed()).toBeUndefined();
    expect(origins(outside)).toEqual([OWN_ADDRESS]);
  });
});

describe('what goes wrong at a mirror', () => {
  it.each([
    ['unavailable', () => new Response('', { status: 503 }), 'hf-mirror.com is not answering.'],
    [
      'rate-limited',
      () => new Response('', { status: 429, headers: { 'retry-after': '600' } }),
      'hf-mirror.com asked us to wait',
    ],
    ['offline', () => Promise.reject(new TypeError('Failed to fetch')), 'when hf-mirror.com can be reached'],
  ] as const)('is said of it: %s', async (kind, answer, words) => {
    const outside = arranged();
    outside.instead.answer = answer;
    await choose(outside, MIRROR).catch(() => {});
    const failure = (await failed())!;
    expect(failure).toMatchObject({ kind, mirror: MIRROR });
    expect(failureSentence(failure, undefined)).toContain(words);
  });
});

describe('words that are searched for', () => {
  it('go to another address only when that is agreed to, there and back', async () => {
    const outside = arranged();
    await setSetting('searchesOnline', true);
    await choose(outside, MIRROR);
    asked(outside);
    const search = () => outside.worker.commands.search('routing');
    await expect(search()).rejects.toMatchObject({ failure: { kind: 'no-permission', mirror: MIRROR } });
    expect(asked(outside)).toEqual([]);
    await setSetting('searchesOnline', true);
    await search();
    expect(origins(outside)).toEqual([MIRROR]);
    await choose(outside, '');
    expect((await settings()).searchesOnline).toBe(false);
  });
});
