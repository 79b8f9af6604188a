// A saved paper on the shipped builds: saved in the popup, looked at again a day later, its news on row and paper.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import type { Growth } from '../../utils/domain/growth.ts';
import { NOTHING, type Beyond } from '../feed/beyond.ts';
import { findings, violations } from './axe.ts';
import { stores } from './database.ts';
import { BROWSERS, entries, listEntry, openStage, refreshed } from './stage.ts';
import { until } from './until.ts';

const SCREENS = path.resolve('.output/screens');
const ID = '2611.10001';
const WITHOUT = { githubRepo: undefined, githubStars: undefined };
const CODE = { githubRepo: 'https://github.com/northlake/grown', githubStars: 40 };

it.each(BROWSERS)('in %s', { timeout: 120_000 }, async (name) => {
  mkdirSync(SCREENS, { recursive: true });
  const stage = await openStage(name, [listEntry(ID, 9, WITHOUT), ...entries(3, 100)]);
  const { session, script, feed, days } = stage;
  let beyond: Beyond = NOTHING;
  script.beyond = () => beyond;
  const looks = () => feed.requests.filter(({ url }) => url.includes(`${ID}?field=comments`)).length;
  const growth = async (page: Page) => (await stores<{ growth: Growth }>(page, 'growth')).growth[0]?.value;
  const says = (page: Page, selector: string, ...words: string[]) =>
    until(async () => {
      const all = await page.$$eval(selector, (found) => found.map((element) => element.textContent));
      return JSON.stringify(all) === JSON.stringify(words);
    });
  const looksRight = async (page: Page, what: string) => {
    expect(await (name === 'chromium' ? findings(page) : violations(page)), what).toEqual([]);
    await page.screenshot({ path: path.join(SCREENS, `${what}-${name}.png`) as `${string}.png` });
  };
  try {
    const popup = await session.open();
    await popup.setViewport({ width: 420, height: 600 });
    await popup.waitForSelector(`[data-paper="${ID}"] .save`);
    await popup.click(`[data-paper="${ID}"] .save`);
    await popup.waitForSelector(`[data-paper="${ID}"] .save.on`);
    await refreshed(stage);
    await until(async () => (await growth(popup))?.lookedAt !== undefined);
    // It was asked for today: not again.
    await refreshed(stage);
    await refreshed(stage);
    expect(looks()).toBe(1);

    // Yesterday, as it were; and since then it has code and a model.
    await popup.evaluate(async (id) => {
      const done = <Result>(request: IDBRequest<Result>) =>
        new Promise<Result>((resolve) => request.addEventListener('success', () => resolve(request.result)));
      const db = await done(indexedDB.open('broadsheet'));
      const store = db.transaction('growth', 'readwrite').objectStore('growth');
      const stored = (await done(store.get(id))) as { lookedAt: number };
      await done(store.put({ ...stored, lookedAt: stored.lookedAt - 86_400_000 }));
      db.close();
    }, ID);
    script.lists.set(days[0]!, [listEntry(ID, 9, CODE), ...entries(3, 100)]);
    beyond = { ...NOTHING, numTotalModels: 1, linkedModels: [{ id: 'northlake-ai/grown-7b' }] };
    await refreshed(stage);
    await says(
      popup,
      '.meta .one-line',
      'News: First model: northlake-ai/grown-7b · Code appeared: northlake/grown',
    );
    expect(looks()).toBe(2);
    // A line too long for its row takes no room from what stands beside it.
    const overflow = () =>
      popup.$eval('.save.on', (button) => button.getBoundingClientRect().right - innerWidth);
    expect(await overflow()).toBeLessThanOrEqual(0);
    await popup.click(`[data-paper="${ID}"] h2 button`);
    await popup.waitForSelector('section[aria-label="Since you saved it"]');
    await looksRight(popup, 'growth-popup');
    await popup.close();

    const library = await session.open('library.html#grown');
    await library.setViewport({ width: 1280, height: 820 });
    await says(library, 'article h2', `Sparse Routing Without Collapse, part ${ID}`);
    await library.focus('article h2 button');
    await library.keyboard.press('Enter');
    await says(
      library,
      '.pane section[aria-label="Since you saved it"] a',
      'First model: northlake-ai/grown-7b',
      'Code appeared: northlake/grown',
    );
    await looksRight(library, 'growth-library');
    await library.setViewport({ width: 360, height: 700 });
    expect(await library.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await looksRight(library, 'growth-narrow');
    await library.close();

    // Told once, over a restart too.
    await session.restart();
    await refreshed(stage);
    const again = await session.open('library.html#reading-list');
    await says(
      again,
      '.meta .one-line',
      'News: First model: northlake-ai/grown-7b · Code appeared: northlake/grown',
    );
    await again.close();
  } finally {
    await stage.close();
  }
});
