// The real worker killed at random moments while refreshes and saves go on: nothing lost, nothing double, every count right.
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { expect, inject, it } from 'vitest';
import type { Entry } from '../feed/api.ts';
import { randomFrom } from '../feed/generated.ts';
import { stores } from './database.ts';
import { BROWSERS, entries, openStage } from './stage.ts';
import { until } from './until.ts';

/** Kills with the popup open, in which papers are saved, and without it, when what arrives has to be counted. */
const WATCHED = 35;
const ALONE = 15;
/** The longest wait (ms) before a kill: about as long as a refresh takes. */
const LONGEST = 120;

const REFRESH = `chrome.runtime.sendMessage({ command: 'refresh' })`;

/** The papers of the older list that the first run found: they are no news, and did not arrive. */
const OLDER = 6;

/** The stores that can contradict each other or the feed, as far as they can. */
interface Stores extends Record<string, unknown> {
  listings: { day: string; submissions: { paper: { id: string }; counts: { upvotes: number } }[] };
  places: { day: string };
  arrivals: { id: string; arrivedAt: number };
  looks: { value: number };
}

it.each(BROWSERS)('in %s, 50 times', { timeout: 300_000 }, async (name) => {
  const random = randomFrom(`${inject('seed')} ${name}`);
  const below = (limit: number) => Math.floor(random() * limit);
  const stage = await openStage(name, entries(10), entries(OLDER, 500));
  const { session, script } = stage;
  const lists: Entry[][] = [entries(10), entries(OLDER, 500)];
  let added = 10;
  /** The lists as they go on: papers come to each, counts move. */
  const goOn = () => {
    for (const [i, list] of lists.entries()) {
      if (below(2) === 0) list.push(...entries(1, i * 500 + added));
      lists[i] = list.map((entry) => ({
        ...entry,
        paper: { ...entry.paper, upvotes: entry.paper.upvotes + below(3) },
      }));
      script.lists.set(stage.days[i]!, lists[i]);
    }
    added += 1;
  };
  const soon = () => wait(below(LONGEST));
  /** Kills the worker at some moment. Returns whether there was one. */
  const killSoon = () => soon().then(() => session.killWorker());

  const popup = await session.open();
  await until(async () => (await popup.$('article .save')) !== null);
  const saved: string[] = [];
  for (let turn = 0, kills = 0; kills < WATCHED; turn++) {
    goOn();
    const id = entries(10)[turn % 10]!.paper.id;
    const [killed] = await Promise.all([
      killSoon(),
      popup.evaluate(() => document.querySelector<HTMLElement>('.refresh')!.click()),
      soon().then(() =>
        popup.evaluate(
          (paper) => document.querySelector<HTMLElement>(`[data-paper="${paper}"] .save`)!.click(),
          id,
        ),
      ),
    ]);
    if (killed) kills += 1;
    // Saved, and in the next turn of the ten taken back: each click is there before the next one is made.
    if (saved.includes(id)) saved.splice(saved.indexOf(id), 1);
    else saved.unshift(id);
    await until(async () => (await popup.$$('.save.on')).length === saved.length);
  }
  await refreshed(popup, lists);
  await until(async () => newIn(await read(popup)) === 0);
  const looked = lists.flat().length;
  // This page neither looks nor saves.
  const page = await session.open('recovery.html');
  await popup.close();

  for (let kills = 0; kills < ALONE;) {
    goOn();
    await page.evaluate(`void ${REFRESH}.catch(() => {})`);
    if (await killSoon()) kills += 1;
  }
  goOn();
  await refreshed(page, lists);

  const stored = await read(page);
  const days = stored.listings.flatMap(({ value: { day, submissions } }) =>
    submissions.map(({ paper }): [IDBValidKey, string] => [paper.id, day]),
  );
  expect(stored.places.map(({ key, value }) => [key, value.day])).toEqual(
    days.toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );
  expect(stored.arrivals).toHaveLength(lists.flat().length - OLDER);
  const newCount = lists.flat().length - looked;
  expect(newCount).toBeGreaterThan(0);
  expect(newIn(stored)).toBe(newCount);
  await until(async () => (await session.button()).text === String(newCount));

  const again = await session.open();
  await until(async () => (await again.$('#tab-reading-list')) !== null);
  await again.click('#tab-reading-list');
  const list = () =>
    again.$$eval('#panel-reading-list article', (all) => all.map((article) => article.dataset['paper']));
  await until(async () => (await list()).length === saved.length);
  expect(await list()).toEqual(saved);
  await stage.close();
});

const read = (page: Page) => stores<Stores>(page, 'listings', 'places', 'arrivals', 'looks');
type Read = Awaited<ReturnType<typeof read>>;

/** How many papers of the lists arrived after the last look. */
function newIn({ arrivals, looks, places }: Read): number {
  const placed = new Set(places.map(({ key }) => key));
  return arrivals.filter(({ key, value }) => value.arrivedAt > looks[0]!.value.value && placed.has(key))
    .length;
}

/** Refreshes, undisturbed, until the lists are stored as they are now. */
async function refreshed(page: Page, lists: Entry[][]): Promise<void> {
  expect(await page.evaluate(REFRESH)).toEqual({ ok: true });
  const expected = lists.flat().map(({ paper }) => `${paper.id} ${paper.upvotes}`);
  await until(async () => {
    const submissions = (await read(page)).listings.flatMap(({ value }) => value.submissions);
    const listed = submissions.map(({ paper, counts }) => `${paper.id} ${counts.upvotes}`);
    return listed.toSorted().join() === expected.toSorted().join();
  });
}
