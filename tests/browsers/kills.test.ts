// The real worker killed at random moments while refreshes and saves go on: nothing lost, nothing double, every count right.
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { expect, inject, it } from 'vitest';
import type { Entry } from '../feed/api.ts';
import { randomFrom } from '../feed/generated.ts';
import { BROWSERS, entries, openStage } from './stage.ts';
import { until } from './until.ts';

/** Kills with the popup open, in which papers are saved, and without it, when what arrives has to be counted. */
const WATCHED = 35;
const ALONE = 15;
/** The longest wait (ms) before a kill: about as long as a refresh takes. */
const LONGEST = 120;

/** What the database holds, as far as it can contradict itself or the feed. */
interface Stored {
  listed: { id: string; upvotes: number; day: string }[];
  places: [string, string][];
  arrivals: string[];
  newCount: number;
}

it.each(BROWSERS)('in %s, 50 times', { timeout: 300_000 }, async (name) => {
  const random = randomFrom(`${inject('seed')} ${name}`);
  const below = (limit: number) => Math.floor(random() * limit);
  const stage = await openStage(name, entries(10), entries(6, 500));
  const { session, script, days } = stage;
  const lists: Entry[][] = [entries(10), entries(6, 500)];
  let added = 10;
  /** The lists as they go on: papers come to each, counts move. */
  const goOn = () => {
    for (const [i, list] of lists.entries()) {
      if (below(2) === 0) list.push(...entries(1, i * 500 + added));
      lists[i] = list.map((entry) => ({
        ...entry,
        paper: { ...entry.paper, upvotes: entry.paper.upvotes + below(3) },
      }));
      script.lists.set(days[i]!, lists[i]);
    }
    added += 1;
  };
  const killSoon = async () => {
    await wait(below(LONGEST));
    await session.killWorker();
  };

  const popup = await session.open();
  await until(async () => (await popup.$('article .save')) !== null);
  const saved: string[] = [];
  for (let kill = 0; kill < WATCHED; kill++) {
    goOn();
    const id = entries(10)[kill % 10]!.paper.id;
    await Promise.all([
      popup.evaluate(() => document.querySelector<HTMLElement>('.refresh')!.click()),
      killSoon(),
    ]);
    // Saved, and in the next turn of the ten taken back: each click is there before the next one is made.
    await popup.evaluate(
      (paper) => document.querySelector<HTMLElement>(`[data-paper="${paper}"] .save`)!.click(),
      id,
    );
    if (saved.includes(id)) saved.splice(saved.indexOf(id), 1);
    else saved.unshift(id);
    await until(async () => (await popup.$$('.save.on')).length === saved.length);
  }
  await popup.close();
  const looked = lists.flat().length;

  // This page neither looks nor saves.
  const page = await session.open('recovery.html');
  const refresh = `chrome.runtime.sendMessage({ command: 'refresh' })`;
  for (let kill = 0; kill < ALONE; kill++) {
    goOn();
    await page.evaluate(`void ${refresh}.catch(() => {})`);
    await killSoon();
  }
  goOn();
  expect(await page.evaluate(refresh)).toEqual({ ok: true });

  const expected = lists.flat().map(({ paper }) => `${paper.id} ${paper.upvotes}`);
  await until(async () => {
    const { listed } = await stored(page);
    return (
      listed
        .map(({ id, upvotes }) => `${id} ${upvotes}`)
        .toSorted()
        .join() === expected.toSorted().join()
    );
  });
  const { listed, places, arrivals, newCount } = await stored(page);
  expect(new Map(places)).toEqual(new Map(listed.map(({ id, day }) => [id, day])));
  expect(places).toHaveLength(listed.length);
  expect(new Set(arrivals).size).toBe(arrivals.length);
  expect(newCount).toBeGreaterThan(0);
  expect(newCount).toBeLessThanOrEqual(expected.length - looked + WATCHED);
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

/** Reads the database itself, by none of our code. */
function stored(page: Page): Promise<Stored> {
  return page.evaluate(async () => {
    const done = <Result>(request: IDBRequest<Result>) =>
      new Promise<Result>((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error!));
      });
    const db = await done(indexedDB.open('broadsheet'));
    const all = <Value>(store: string) =>
      done(db.transaction(store).objectStore(store).getAll()) as Promise<Value[]>;
    const listings = await all<{
      day: string;
      submissions: { paper: { id: string }; counts: { upvotes: number } }[];
    }>('listings');
    const places = await all<{ day: string }>('places');
    const ids = (await done(db.transaction('places').objectStore('places').getAllKeys())) as string[];
    const arrivals = await all<{ id: string; arrivedAt: number }>('arrivals');
    const [look] = await all<{ value: number }>('looks');
    db.close();
    return {
      listed: listings.flatMap(({ day, submissions }) =>
        submissions.map(({ paper, counts }) => ({ id: paper.id, upvotes: counts.upvotes, day })),
      ),
      places: ids.map((id, i): [string, string] => [id, places[i]!.day]),
      arrivals: arrivals.map(({ id }) => id),
      newCount: arrivals.filter(({ id, arrivedAt }) => arrivedAt > look!.value && ids.includes(id)).length,
    };
  });
}
