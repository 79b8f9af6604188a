// The download of the archive: all of it, politely, to its end whatever comes between; and forgetting, which touches no mark.
import { beforeEach, describe, expect, it } from 'vitest';
import { browser } from '../../utils/browser';
import { archiveView } from '../../utils/db/archive';
import { createFinder } from '../../utils/db/find';
import { database } from '../../utils/db/open';
import { dayView } from '../../utils/db/queries';
import { setSetting } from '../../utils/db/write/settings';
import { archiveDays, type Keep } from '../../utils/domain/archive';
import { DAY_MS, opensAt, type Day } from '../../utils/domain/day';
import { parseQuery } from '../../utils/search/query';
import { DOWNLOAD_ALARM } from '../../utils/worker/archive';
import { createUpkeep } from '../../utils/worker/upkeep';
import { listFaults } from '../db/faults';
import { freshIndex, wholeIndex } from '../db/whole-index';
import { readingList, save } from '../doing';
import { scriptedPapers } from '../feed/scripted';
import { entry } from '../papers';
import { emptyDatabase } from '../setup';
import { act, birth } from './lives';
import { bear, die, live, watchBrowser } from './mortal';
import { createOutside, noon, type Outside } from './outside';

/** Some weeks after the first list, so that the archive is short. */
const TODAY: Day = '2023-05-30';
const DAYS = archiveDays('all', noon(TODAY));
/** The lists that a first refresh leaves to the archive, the newest first. */
const OLDER = DAYS.filter((day) => day < '2023-05-22');
const HOLIDAY: Day = '2023-05-10';

const papersOf = (day: Day) =>
  day === HOLIDAY
    ? []
    : [1, 2].map((i) => entry(`2305.${day.slice(5, 7)}${day.slice(8)}${String(i)}`, i * 3));

/** A browser that was installed today. */
async function arranged(): Promise<Outside> {
  const all = [...DAYS, '2023-05-26' as Day, '2023-05-29' as Day, TODAY];
  const outside = createOutside(
    TODAY,
    scriptedPapers(Object.fromEntries(all.map((day) => [day, papersOf(day)]))),
  );
  await outside.worker.refresh();
  // What a refresh leaves to the archive is nobody's wish yet.
  await outside.worker.download();
  outside.daysAsked();
  return outside;
}

const view = ({ clock }: Outside) => archiveView(clock.now);
const isWhole = async (outside: Outside) => {
  const { here, count } = await view(outside);
  return here === count;
};
const alarm = () => browser.alarms.get(DOWNLOAD_ALARM);

async function switchOn(outside: Outside): Promise<void> {
  await setSetting('download', 'on');
  await outside.worker.commands.followArchive();
}

/** An answer instead of the API's, to requests for one day. */
function instead(outside: Outside, day: Day, answer: () => Response | Promise<Response>) {
  const { fetch } = createOutside(TODAY, outside.script);
  outside.instead.answer = (url) => (url.includes(day) ? answer() : (fetch(url) as Promise<Response>));
}

describe('the download', () => {
  it('does nothing before the reader wants it', async () => {
    const outside = await arranged();
    await outside.worker.commands.followArchive();
    await outside.worker.download();
    expect(outside.asked.length).toBeGreaterThan(0);
    expect(outside.daysAsked()).toEqual([]);
    expect(await alarm()).toBeUndefined();
    expect(await view(outside)).toMatchObject({ download: 'off', count: DAYS.length, odd: 0 });
  });

  it('asks for each list that is not here, once, the newest first, and no weekend', async () => {
    const outside = await arranged();
    await switchOn(outside);
    expect(outside.daysAsked()).toEqual(OLDER);
    expect(await view(outside)).toMatchObject({ here: DAYS.length, count: DAYS.length, odd: 0 });
    expect((await dayView({ day: '2023-05-04' })).rows).toHaveLength(2);
    expect(await alarm()).toBeUndefined();
    await outside.reborn().start();
    await outside.reborn().download();
    expect(outside.daysAsked()).toEqual([]);
  });

  it('brings nothing new to the reader, and all of it to the search', async () => {
    const outside = await arranged();
    const before = await (await database()).getAllKeys('arrivals');
    await switchOn(outside);
    expect(await (await database()).getAllKeys('arrivals')).toEqual(before);
    await createUpkeep()();
    expect(await wholeIndex()).toEqual(await freshIndex());
    expect(await listFaults()).toEqual([]);
  });

  it('asks for one list at a time, and after a refresh', async () => {
    const outside = await arranged();
    let under = 0;
    let most = 0;
    const { fetch } = createOutside(TODAY, outside.script);
    outside.instead.answer = async (url) => {
      most = Math.max(most, ++under);
      const answer = await fetch(url);
      under -= 1;
      return answer;
    };
    outside.clock.now += 3_600_000;
    await setSetting('download', 'on');
    await Promise.all([outside.worker.refresh(), outside.worker.commands.followArchive()]);
    expect(most).toBe(1);
    const asked = outside.daysAsked();
    expect(asked.slice(-OLDER.length)).toEqual(OLDER);
    expect(asked.length).toBeGreaterThan(OLDER.length);
  });

  it('ends at the list it is at when it is paused, and goes on from there', async () => {
    const outside = await arranged();
    instead(outside, OLDER[2]!, async () => {
      await setSetting('download', 'paused');
      return new Response(JSON.stringify(papersOf(OLDER[2]!)));
    });
    await switchOn(outside);
    expect(outside.daysAsked()).toEqual(OLDER.slice(0, 3));
    expect(await view(outside)).toMatchObject({ download: 'paused', count: DAYS.length });
    expect(await alarm()).toBeUndefined();
    delete outside.instead.answer;
    await switchOn(outside);
    expect(outside.daysAsked()).toEqual(OLDER.slice(3));
    expect(await isWhole(outside)).toBe(true);
  });

  it.each([
    [
      'a wait that is asked for',
      () => new Response('', { status: 429, headers: { 'retry-after': '90' } }),
      'rate-limited',
      90_000,
    ],
    ['a network that is away', () => Promise.reject(new TypeError('Failed to fetch')), 'offline', 60_000],
    ['a source that is down', () => new Response('', { status: 503 }), 'unavailable', 300_000],
  ] as const)('waits for %s, says so, and goes on by itself', async (_, answer, kind, wait) => {
    const outside = await arranged();
    instead(outside, OLDER[1]!, answer);
    await switchOn(outside);
    expect(outside.daysAsked()).toEqual(OLDER.slice(0, 2));
    expect(await view(outside)).toMatchObject({ stopped: { failure: { kind } }, odd: 0 });
    expect(await alarm()).toMatchObject({ scheduledTime: outside.clock.now + wait, periodInMinutes: 1 });
    delete outside.instead.answer;
    outside.clock.now += wait;
    await outside.reborn().download();
    expect(outside.daysAsked()).toEqual(OLDER.slice(1));
    expect(await view(outside)).not.toHaveProperty('stopped');
    expect(await isWhole(outside)).toBe(true);
    expect(await alarm()).toBeUndefined();
  });

  it('leaves a part of what the source allows to the others', async () => {
    const outside = await arranged();
    instead(
      outside,
      OLDER[1]!,
      () => new Response(JSON.stringify(papersOf(OLDER[1]!)), { headers: { ratelimit: '"api";r=100;t=40' } }),
    );
    await switchOn(outside);
    expect(outside.daysAsked()).toEqual(OLDER.slice(0, 2));
    const until = outside.clock.now + 40_000;
    expect(await view(outside)).toMatchObject({ stopped: { failure: { kind: 'rate-limited', until } } });
    delete outside.instead.answer;
    await outside.worker.commands.read('2023-05-04');
    expect(outside.daysAsked()).toEqual(['2023-05-04']);
    outside.clock.now = until;
    await outside.worker.download();
    expect(outside.daysAsked()).toEqual(OLDER.slice(2, -1));
    expect(await isWhole(outside)).toBe(true);
  });

  it('passes over a list that cannot be read, says so, and asks again when the reader does', async () => {
    const outside = await arranged();
    instead(outside, OLDER[1]!, () => new Response('{"error":"odd"}'));
    await switchOn(outside);
    expect(outside.daysAsked()).toEqual(OLDER);
    expect(await view(outside)).toMatchObject({ here: DAYS.length - 1, odd: 1 });
    expect(await alarm()).toBeUndefined();
    await outside.reborn().download();
    expect(outside.daysAsked()).toEqual([]);
    delete outside.instead.answer;
    await outside.worker.commands.retryArchive();
    expect(outside.daysAsked()).toEqual([OLDER[1]]);
    expect(await view(outside)).toMatchObject({ here: DAYS.length, odd: 0 });
  });

  it('goes on at the start of a browser, and after a refresh', async () => {
    const outside = await arranged();
    await setSetting('download', 'on');
    await outside.reborn().start();
    expect(await isWhole(outside)).toBe(true);
    expect(outside.daysAsked()).toEqual(OLDER);
  });
});

describe('a worker that is killed while it downloads', () => {
  beforeEach(watchBrowser);

  it('after any of its calls, is followed by one that completes it, with nothing twice', async () => {
    let survived = false;
    let calls = 0;
    for (; !survived; calls += 3) {
      await emptyDatabase();
      await browser.alarms.clear(DOWNLOAD_ALARM);
      const outside = await arranged();
      await setSetting('download', 'on');
      survived = !(await act(bear(calls), birth(outside).download));

      const still = `after ${calls} calls`;
      const isCutOff = outside.daysAsked().length > 0 && !(await isWhole(outside));
      expect(isCutOff && !(await alarm()), still).toBe(false);
      const next = bear();
      await live(next, outside.reborn().download);
      die(next);
      expect(await isWhole(outside), still).toBe(true);
      expect(await listFaults(), still).toEqual([]);
      const lists = await (await database()).getAll('listings');
      const stored = new Map(
        lists.map(({ day, submissions }) => [day, submissions.map(({ paper }) => paper.id)]),
      );
      for (const day of OLDER) {
        const ids = papersOf(day).map(({ paper }) => paper.id);
        expect(stored.get(day)?.toSorted() ?? [], still).toEqual(ids.toSorted());
      }
      expect(await alarm(), still).toBeUndefined();
    }
    expect(calls).toBeGreaterThan(100);
  }, 120_000);
});

describe('lists that are too old', () => {
  /** A browser that downloaded all, in which two papers of the oldest list are marked; since then so many days went by. */
  async function whole(days: number): Promise<Outside> {
    const outside = await arranged();
    await switchOn(outside);
    await save((await dayView({ day: '2023-05-04' })).rows.slice(0, 1), outside.clock.now);
    await createUpkeep()();
    outside.clock.now += days * DAY_MS;
    outside.daysAsked();
    return outside;
  }
  const days = async () => (await (await database()).getAllKeys('listings')).map(([, day]) => day);
  const marks = async () => {
    const db = await database();
    return Promise.all([db.getAll('marks'), db.getAll('kept'), db.getAll('undo')]);
  };
  const keep = async (outside: Outside, kept: Keep) => {
    await setSetting('keep', kept);
    await outside.worker.commands.forgetOlder();
  };

  it('are forgotten when the reader says so; what they made is not, and search has it still', async () => {
    const outside = await whole(0);
    outside.clock.now = opensAt('2023-06-13') + DAY_MS / 2;
    await outside.worker.refresh();
    const before = await marks();
    const [saved] = await readingList();
    await keep(outside, 30);
    expect((await days()).toSorted()[0]).toBe('2023-05-15');
    expect(await marks()).toEqual(before);
    expect(await readingList()).toEqual([saved]);
    await createUpkeep()();
    expect(await wholeIndex()).toEqual(await freshIndex());
    const finder = createFinder();
    expect((await finder.find(parseQuery('title'), 99)).hits.map(({ id }) => id)).toContain(saved!.paper.id);
    finder.end();
    expect(await listFaults()).toEqual([]);
    // Nor are they asked for again by the download that the reader wanted.
    expect(outside.daysAsked().filter((day) => day < '2023-05-14')).toEqual([]);
    expect(await isWhole(outside)).toBe(true);
  });

  it('are forgotten by themselves once nobody read them for as long', async () => {
    const outside = await whole(0);
    await setSetting('keep', 30);
    outside.clock.now += 20 * DAY_MS;
    await outside.worker.commands.readAgain('2023-05-04');
    outside.clock.now += 11 * DAY_MS;
    await outside.worker.refresh();
    await expect.poll(async () => (await days()).filter((day) => day < '2023-05-20')).toEqual(['2023-05-04']);
    outside.clock.now += 20 * DAY_MS;
    await outside.worker.refresh();
    await expect.poll(async () => (await days()).filter((day) => day < '2023-05-20')).toEqual([]);
  });

  it('come back when all are to be kept again', async () => {
    const outside = await whole(40);
    await keep(outside, 30);
    const forgotten = OLDER.filter((day) => day !== HOLIDAY);
    expect(await days()).not.toEqual(expect.arrayContaining(forgotten));
    outside.daysAsked();
    await keep(outside, 'all');
    expect(outside.daysAsked()).toEqual(expect.arrayContaining(forgotten));
    expect(await days()).toEqual(expect.arrayContaining(forgotten));
    expect(await listFaults()).toEqual([]);
  });

  it('are removed with the archive, all but those of the last month, and what they made stays', async () => {
    const outside = await whole(40);
    await outside.worker.refresh();
    const before = await marks();
    await setSetting('download', 'off');
    await outside.worker.commands.removeArchive();
    expect((await days()).filter((day) => day < '2023-05-20')).toEqual([]);
    expect(await marks()).toEqual(before);
    expect(await view(outside)).toMatchObject({ removable: 0 });
  });

  it('leave what is ranked elsewhere where it is', async () => {
    const outside = await whole(40);
    const [ranked, other] = (await dayView({ day: '2023-05-05' })).rows;
    await (await database()).put('rankings', { name: 'trending', at: 1, ids: [ranked!.paper.id] });
    await setSetting('download', 'off');
    await outside.worker.commands.removeArchive();
    expect((await (await database()).get('papers', ranked!.paper.id))?.paper).toEqual(ranked!.paper);
    expect(await (await database()).get('papers', other!.paper.id)).toBeUndefined();
  });
});
