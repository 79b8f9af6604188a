// Papers saved by their id alone get their facts from the source.
import { describe, expect, it, vi } from 'vitest';
import { database } from '../../utils/db/open';
import { keptOf } from '../../utils/db/library';
import { putDay } from '../../utils/db/write/world';
import { DAY_MS } from '../../utils/domain/day';
import { keptById } from '../../utils/domain/kept';
import { fillDisk } from '../db/full';
import { save } from '../doing';
import { scriptedPapers } from '../feed/scripted';
import { entry, row } from '../papers';
import { createOutside, type Outside } from './outside';

const HOUR = 3_600_000;
const ONE = '1706.00001';
const TWO = '1706.00002';
const MISSING = '1706.00404';

/** A browser with papers saved by their id, in that order; the source knows all but one of them. */
async function saved(ids: string[]): Promise<Outside> {
  const outside = createOutside('2026-11-20', scriptedPapers({ '2026-11-20': [entry('2611.00001')] }));
  for (const id of ids)
    if (id !== MISSING) outside.script.unlisted.push(entry(id, 7, { ai_summary: 'Short.' }));
  for (const id of ids) {
    outside.clock.now += 1;
    await save([keptById(id, outside.clock.now)], outside.clock.now);
  }
  return outside;
}

const kept = async (id: string) => (await keptOf([id]))[0];
const papersAsked = ({ asked }: Outside) =>
  asked.flatMap(({ url }) => /\/api\/papers\/([^?]*)$/.exec(url)?.[1] ?? []);

describe('completing', () => {
  it('brings the facts and counts of each paper once, the longest waiting first, and leaves the marks alone', async () => {
    const outside = await saved([ONE, 'hep-th/9901001', TWO]);
    const marks = await (await database()).getAll('marks');
    await outside.worker.commands.complete();
    await outside.worker.commands.complete();
    expect(papersAsked(outside)).toEqual([ONE, 'hep-th/9901001', TWO]);
    expect(await kept(ONE)).toEqual({
      paper: {
        id: ONE,
        title: `Title of ${ONE}`,
        abstract: `Abstract of ${ONE}.`,
        authors: [{ name: 'Mira Okafor' }],
        publishedAt: Date.UTC(2026, 10, 19),
        aiSummary: 'Short.',
      },
      counts: { upvotes: 7 },
    });
    expect(await (await database()).getAll('marks')).toEqual(marks);
  });

  it('asks once, however many ask for it at once, and then for what was saved meanwhile', async () => {
    const outside = await saved([ONE, TWO]);
    const { complete } = outside.worker.commands;
    const first = complete();
    await vi.waitUntil(() => outside.asked.length > 0, { interval: 1 });
    await save([keptById(MISSING, outside.clock.now)], outside.clock.now);
    await Promise.all([first, complete(), outside.worker.refresh()]);
    expect(papersAsked(outside)).toEqual([ONE, TWO, MISSING]);
  });

  it('asks again in a day for a paper that the source does not know', async () => {
    const outside = await saved([MISSING]);
    await outside.worker.commands.complete();
    expect(await kept(MISSING)).toEqual(keptById(MISSING, outside.clock.now + DAY_MS));
    outside.clock.now += DAY_MS - 1;
    await outside.worker.commands.complete();
    expect(papersAsked(outside)).toHaveLength(1);
    outside.clock.now += 1;
    outside.script.unlisted.push(entry(MISSING));
    await outside.worker.commands.complete();
    expect(await kept(MISSING)).toMatchObject({ paper: { title: `Title of ${MISSING}` } });
    expect(await kept(MISSING)).not.toHaveProperty('wantedAt');
  });

  it('asks for what a clock that ran ahead has put off for years', async () => {
    const outside = await saved([MISSING]);
    const then = outside.clock.now;
    outside.clock.now += 1000 * DAY_MS;
    await outside.worker.commands.complete();
    outside.clock.now = then;
    await outside.worker.commands.complete();
    expect(await kept(MISSING)).toEqual(keptById(MISSING, then + DAY_MS));
  });

  it('is done by a refresh with what that left of its ten requests, and by the reader twenty at a time', async () => {
    const ids = Array.from({ length: 40 }, (_, i) => `1706.${String(i + 10_000)}`);
    const outside = await saved(ids);
    await outside.worker.refresh();
    expect(outside.asked).toHaveLength(10);
    const after = papersAsked(outside).length;
    await outside.worker.refresh();
    expect(outside.asked).toHaveLength(20);
    expect(papersAsked(outside)).toHaveLength(after + 6);
    await outside.worker.commands.complete();
    expect(papersAsked(outside)).toHaveLength(after + 26);
    expect(papersAsked(outside)).toEqual(ids.slice(0, after + 26));
  });

  it('goes by the patience of a refresh, and at once for the reader', async () => {
    const outside = await saved([ONE]);
    const answer = { ratelimit: '"api";r=15;t=100' };
    outside.instead.answer = () => new Response('[]', { headers: answer });
    await outside.worker.refresh().catch(() => {});
    await outside.worker.refresh().catch(() => {});
    expect(papersAsked(outside)).toEqual([]);
    delete outside.instead.answer;
    await outside.worker.commands.complete();
    expect(await kept(ONE)).toMatchObject({ paper: { title: `Title of ${ONE}` } });
  });

  it.each<[string, () => Response | Promise<Response>]>([
    ['offline', () => Promise.reject(new TypeError('Failed to fetch'))],
    ['asked to wait', () => new Response('{}', { status: 429 })],
  ])(
    'that is %s ends, keeps the paper, fails nothing, and is done at the next refresh',
    async (_, answer) => {
      const outside = await saved([ONE, TWO]);
      await outside.worker.refresh().catch(() => {});
      await save([keptById(MISSING, outside.clock.now)], outside.clock.now);
      const asked = outside.asked.length;
      outside.instead.answer = (url) => (url.includes('/papers/') ? answer() : new Response('[]'));
      await outside.worker.refresh();
      expect(outside.asked).toHaveLength(asked + 5);
      expect(await kept(MISSING)).toEqual(keptById(MISSING, outside.clock.now));
      delete outside.instead.answer;
      outside.script.unlisted.push(entry(MISSING));
      outside.clock.now += HOUR;
      await outside.worker.refresh();
      expect(await kept(MISSING)).not.toHaveProperty('wantedAt');
    },
  );

  it.each<[string, () => Response]>([
    ['an error of the server', () => new Response('x', { status: 500 })],
    ['something that is no paper', () => new Response('[]')],
    ['a refusal', () => new Response('{"error":"x"}', { status: 400 })],
  ])('goes on to the others where one paper is always answered with %s', async (_, answer) => {
    const outside = await saved([MISSING, ONE, TWO]);
    const { fetch } = outside;
    outside.instead.answer = (url) => {
      if (url.endsWith(MISSING)) return answer();
      delete outside.instead.answer;
      return fetch(url);
    };
    await outside.worker.commands.complete();
    expect(await kept(ONE)).not.toHaveProperty('wantedAt');
    expect(await kept(TWO)).not.toHaveProperty('wantedAt');
    expect((await kept(MISSING))!.wantedAt).toBeGreaterThan(outside.clock.now);
  });

  it('asks a server that is down no more than twice', async () => {
    const outside = await saved([ONE, TWO, MISSING]);
    outside.instead.answer = () => new Response('x', { status: 503 });
    await outside.worker.commands.complete();
    expect(outside.asked).toHaveLength(2);
  });

  it('tells when the storage failed', async () => {
    const outside = await saved([ONE]);
    const makeRoom = fillDisk();
    await expect(outside.worker.commands.complete()).rejects.toMatchObject({
      failure: { kind: 'disk-full' },
    });
    makeRoom();
    expect(await kept(ONE)).toHaveProperty('wantedAt');
  });

  it('leaves alone what is kept no longer, and what a list told meanwhile', async () => {
    const outside = await saved([ONE, TWO]);
    const { fetch } = outside;
    outside.instead.answer = async (url) => {
      delete outside.instead.answer;
      await (await database()).delete('kept', ONE);
      return fetch(url);
    };
    await outside.worker.commands.complete();
    expect(await kept(ONE)).toBeUndefined();

    await save([keptById(MISSING, outside.clock.now)], outside.clock.now);
    outside.instead.answer = async () => {
      const rows = [row(MISSING, 40, { title: 'As listed' })];
      await putDay('hugging-face', '2026-11-19', { kind: 'answer', rows, complete: true, dropped: 0 }, 1);
      return new Response(JSON.stringify(entry(MISSING, 9).paper));
    };
    await outside.worker.commands.complete();
    expect(await kept(MISSING)).toMatchObject({ paper: { title: 'As listed' }, counts: { upvotes: 40 } });
  });

  it('takes the counts of the list where a paper is listed and its saving was cut short', async () => {
    const outside = createOutside('2026-11-20', scriptedPapers({ '2026-11-20': [entry(ONE, 12)] }));
    await outside.worker.refresh();
    await (await database()).put('kept', keptById(ONE, outside.clock.now));
    outside.instead.answer = () => new Response(JSON.stringify(entry(ONE, 9).paper));
    await outside.worker.commands.complete();
    expect(await kept(ONE)).toMatchObject({ paper: { title: `Title of ${ONE}` }, counts: { upvotes: 12 } });
    expect(await kept(ONE)).not.toHaveProperty('wantedAt');
  });
});
