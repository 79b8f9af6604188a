// Rankings by the reader's wish: what is trending, what a search finds; nothing of it touches a list or arrives.
import { describe, expect, it } from 'vitest';
import { detailsView } from '../../utils/db/details';
import { paperView } from '../../utils/db/library';
import { database } from '../../utils/db/open';
import { rankingView } from '../../utils/db/rankings';
import { setSetting } from '../../utils/db/write/settings';
import { keptById } from '../../utils/domain/kept';
import { searchName, type RankingName } from '../../utils/domain/ranking';
import { mark } from '../../utils/db/write/marks';
import { readingList, save } from '../doing';
import { scriptedPapers } from '../feed/scripted';
import { entry } from '../papers';
import { grant } from '../setup';
import { createOutside } from './outside';

const MINUTE = 60_000;
const LISTED = '2611.10000';
const OLD = '2306.00001';
const OLDER = 'hep-th/9901001';

/** A browser that has one list, at a source that knows older papers too. */
async function arranged() {
  const outside = createOutside('2026-11-20', scriptedPapers({ '2026-11-20': [entry(LISTED, 3)] }));
  await outside.worker.refresh();
  outside.script.unlisted.push(entry(OLD, 90), entry(OLDER, 2));
  outside.asked.length = 0;
  return outside;
}

async function allowed() {
  await setSetting('searchesOnline', true);
  return arranged();
}

const idsIn = async (name: RankingName) => (await rankingView(name)).rows.map(({ paper }) => paper.id);
const stored = async (store: 'papers' | 'rankings' | 'unindexed' | 'arrivals') =>
  (await database()).getAllKeys(store);
const lists = async () => {
  const db = await database();
  const all = ['listings', 'places', 'arrivals', 'sources'] as const;
  const [listings, places, arrivals, sources] = await Promise.all(all.map((store) => db.getAll(store)));
  return { listings, places, arrivals, sources: sources!.map((state) => ({ ...state, budget: undefined })) };
};

describe('what is trending', () => {
  it('is read with one request, in the order of its source, with papers that no list ever had', async () => {
    const outside = await arranged();
    await outside.worker.commands.trending();
    expect(outside.asked.map(({ url }) => url)).toEqual([
      'https://huggingface.co/api/daily_papers?sort=trending&limit=100',
    ]);
    expect(await rankingView('trending')).toMatchObject({ at: outside.clock.now, dismissedCount: 0 });
    expect(await idsIn('trending')).toEqual([OLD, LISTED, OLDER]);
    expect(await stored('papers')).toEqual([OLD, OLDER]);
    expect(await stored('unindexed')).toEqual(expect.arrayContaining([OLD, OLDER]));
  });

  it('is not asked for again within half an hour, unless the reader says so, whatever pages are open', async () => {
    const outside = await arranged();
    const { trending, trendingAgain } = outside.worker.commands;
    await Promise.all([trending(), trending()]);
    outside.clock.now += 29 * MINUTE;
    await outside.reborn().commands.trending();
    expect(outside.asked).toHaveLength(1);
    await trendingAgain();
    expect(outside.asked).toHaveLength(2);
    outside.clock.now += 30 * MINUTE;
    await trending();
    expect(outside.asked).toHaveLength(3);
  });

  it('leaves lists as they are, and nothing of it arrives', async () => {
    const outside = await arranged();
    const before = await lists();
    outside.script.lists.set('2026-11-20', [entry(LISTED, 70), entry('2611.10001', 1)]);
    await outside.worker.commands.trending();
    expect(await lists()).toEqual(before);
    // What a list holds is shown as that list has it.
    expect((await rankingView('trending')).rows[1]).toMatchObject({ counts: { upvotes: 3 }, rise: 0 });
    expect(await stored('papers')).toEqual([OLD, '2611.10001', OLDER]);
  });

  it('leaves out what the reader dismissed, and counts it', async () => {
    const outside = await arranged();
    await outside.worker.commands.trending();
    await mark({ kind: 'dismiss' }, [(await paperView(OLD))!], outside.clock.now);
    expect(await rankingView('trending')).toMatchObject({ dismissedCount: 1 });
    expect(await idsIn('trending')).toEqual([LISTED, OLDER]);
  });

  it('brings papers that open, tell their details and can be saved', async () => {
    const outside = await arranged();
    await outside.worker.commands.trending();
    const paper = (await paperView(OLD))!;
    expect(paper).toEqual({ ...(await rankingView('trending')).rows[0] });
    expect(paper.paper.title).toBe(`Title of ${OLD}`);
    await save([paper], outside.clock.now);
    expect((await readingList())[0]).toMatchObject({
      paper: { title: `Title of ${OLD}` },
      counts: { upvotes: 90 },
    });
    await outside.worker.commands.details(OLD);
    expect((await detailsView(OLD)).details).toMatchObject({ counts: { upvotes: 90 } });
  });

  it('tells the newest counts of a paper that was saved from it', async () => {
    const outside = await arranged();
    await outside.worker.commands.trending();
    await save([(await paperView(OLD))!], outside.clock.now);
    outside.script.unlisted[0] = entry(OLD, 120);
    await outside.worker.commands.trendingAgain();
    expect((await paperView(OLD))!.counts.upvotes).toBe(120);
  });

  it('brings the facts of a paper that was saved by its id', async () => {
    const outside = await arranged();
    await save([keptById(OLD, outside.clock.now + 7 * MINUTE)], outside.clock.now);
    await outside.worker.commands.trending();
    const [kept] = await readingList();
    expect(kept).toMatchObject({ paper: { title: `Title of ${OLD}` } });
    expect(kept).not.toHaveProperty('wantedAt');
  });

  it('writes a paper again, and has it indexed again, only where it changed', async () => {
    const outside = await arranged();
    await outside.worker.commands.trending();
    const db = await database();
    await db.clear('unindexed');
    await outside.worker.commands.trendingAgain();
    expect(await stored('unindexed')).toEqual([]);
    outside.script.unlisted[1] = entry(OLDER, 4);
    await outside.worker.commands.trendingAgain();
    expect(await stored('unindexed')).toEqual([OLDER]);
    expect(await db.get('papers', OLDER)).toMatchObject({ counts: { upvotes: 4 } });
  });

  it.each<[string, () => Response | Promise<Response>, string]>([
    ['nobody answers', () => Promise.reject(new TypeError('Failed to fetch')), 'offline'],
    ['the source is down', () => new Response('', { status: 503 }), 'unavailable'],
    ['it is refused', () => new Response('{"error":"sort"}', { status: 400 }), 'unexpected'],
    ['it is gone', () => new Response('{"error":"No"}', { status: 404 }), 'unexpected'],
    ['it is no list', () => new Response('{"papers":[]}'), 'unexpected'],
    ['its rows are no papers', () => new Response('[{},{}]'), 'unexpected'],
    [
      'it is too often',
      () => new Response('{}', { status: 429, headers: { 'retry-after': '60' } }),
      'rate-limited',
    ],
  ])('stays as it was when %s, and that is told', async (_, answer, kind) => {
    const outside = await arranged();
    await outside.worker.commands.trending();
    const before = await rankingView('trending');
    outside.instead.answer = answer;
    await expect(outside.worker.commands.trendingAgain()).rejects.toMatchObject({ failure: { kind } });
    expect(await rankingView('trending')).toEqual(before);
  });

  it('is not asked for without the grant', async () => {
    const outside = await arranged();
    grant.given = false;
    await expect(outside.worker.commands.trending()).rejects.toMatchObject({
      failure: { kind: 'no-permission' },
    });
    expect(outside.asked).toEqual([]);
  });
});

it('a paper that is listed later is no unlisted one any more, and arrives', async () => {
  const outside = await arranged();
  await outside.worker.commands.trending();
  outside.script.unlisted.shift();
  outside.script.lists.set('2026-11-20', [entry(LISTED, 3), entry(OLD, 91)]);
  await outside.worker.refresh();
  expect(await stored('papers')).toEqual([OLDER]);
  expect(await stored('arrivals')).toEqual([OLD, LISTED]);
  expect((await rankingView('trending')).rows[0]).toMatchObject({ counts: { upvotes: 91 } });
});

describe('a search at the source', () => {
  it('goes nowhere until the reader has said that it may', async () => {
    const outside = await arranged();
    const search = outside.worker.commands.search('title');
    await expect(search).rejects.toMatchObject({ failure: { kind: 'no-permission' } });
    expect(outside.asked).toEqual([]);
    expect(await stored('rankings')).toEqual([]);
  });

  it('is one request, whose answer is kept under its words', async () => {
    const outside = await allowed();
    await outside.worker.commands.search('  Title\n of ');
    expect(outside.asked.map(({ url }) => url)).toEqual([
      'https://huggingface.co/api/papers/search?q=Title%20of&limit=120',
    ]);
    expect(await stored('rankings')).toEqual(['search Title of']);
    expect(await idsIn(searchName('Title of'))).toEqual([LISTED, OLD, OLDER]);
    expect(await stored('papers')).toEqual([OLD, OLDER]);
  });

  it('escapes what an address would read otherwise, and is cut where the source would refuse it', async () => {
    const outside = await allowed();
    await outside.worker.commands.search('a&limit=1 #?%');
    await outside.worker.commands.search(`${'𝛼'.repeat(125)}`);
    const [first, second] = outside.asked.map(({ url }) => new URL(url).searchParams);
    expect([first!.get('q'), first!.getAll('limit')]).toEqual(['a&limit=1 #?%', ['120']]);
    expect(second!.get('q')).toBe('𝛼'.repeat(125));
  });

  it('is not sent again within half an hour, however it is written; one that found nothing neither', async () => {
    const outside = await allowed();
    const { search } = outside.worker.commands;
    await Promise.all([search('nowhere at all'), search(' nowhere  at all')]);
    expect(outside.asked).toHaveLength(1);
    expect(await rankingView(searchName('nowhere at all'))).toMatchObject({
      rows: [],
      at: outside.clock.now,
    });
    outside.clock.now += 30 * MINUTE;
    await search('nowhere at all');
    expect(outside.asked).toHaveLength(2);
  });

  it('waits when there were too many, whoever counted them', async () => {
    const outside = await allowed();
    const first = outside.clock.now;
    for (let i = 0; i < 45; i++) {
      await outside.worker.commands.search(`words ${i}`);
      outside.clock.now += 1000;
    }
    await expect(outside.reborn().commands.search('more words')).rejects.toMatchObject({
      failure: { kind: 'rate-limited', until: first + 5 * MINUTE },
    });
    expect(outside.asked).toHaveLength(45);
    // What is trending is none of them.
    await outside.worker.commands.trending();
    outside.clock.now = first + 5 * MINUTE;
    await outside.worker.commands.search('more words');
    expect(outside.asked).toHaveLength(47);
  });

  it('is remembered with the last fifty, and the papers stay; the clock may be set back between them', async () => {
    const outside = await allowed();
    await outside.worker.commands.trending();
    for (let i = 0; i < 51; i++) {
      await outside.worker.commands.search(`title ${i}`);
      outside.clock.now += MINUTE;
    }
    const names = await stored('rankings');
    expect(names).toHaveLength(51);
    expect(names).not.toContain('search title 0');
    expect(names).toContain('trending');
    outside.clock.now -= 24 * 60 * MINUTE;
    await outside.worker.commands.search('set back');
    expect(await stored('rankings')).toContain('search set back');
    expect(await stored('rankings')).not.toContain('search title 1');
    expect(await stored('papers')).toEqual([OLD, OLDER]);
  });
});
