// The archive on the shipped builds: downloaded through all that can come between, read without the network, and removed.
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { archiveDays } from '../../utils/domain/archive.ts';
import type { Day } from '../../utils/domain/day.ts';
import { createApi } from '../feed/api.ts';
import type { FeedRequest } from '../feed/server.ts';
import { BROWSERS, entries, listEntry, openStage, type Stage } from './stage.ts';
import { until } from './until.ts';

/** Days of long ago that have papers; the others have none. */
const OLD: Day[] = ['2025-12-24', '2024-02-29', '2023-05-04'];

/** As long as a worker that was cut off may take to be rung for. */
const A_MINUTE = 120_000;

const text = (page: Page) => page.$eval('.text-page', (it) => it.textContent);
const tells = (page: Page, part: string, limit?: number) =>
  until(async () => (await text(page)).includes(part), limit);
const here = (page: Page) => page.$eval('progress', (it) => it.value);
const goesOn = async (page: Page, limit?: number) => {
  const before = await here(page);
  await until(async () => (await here(page)) > before + 20, limit);
};
const press = async (page: Page, name: string) => {
  const button = await page.waitForSelector(`::-p-aria([name="${name}"][role="button"])`);
  await button!.click();
};
const dayOf = ({ url }: FeedRequest) => new URL(url, 'https://of.it').searchParams.get('date') as Day;

async function openArchive({ session }: Stage): Promise<Page> {
  const page = await session.open('library.html#archive');
  await page.setViewport({ width: 1280, height: 820 });
  await page.waitForSelector('progress');
  return page;
}

it.each(BROWSERS)(
  'in %s, what comes between ends no download, and what is removed leaves what the reader made',
  { timeout: 480_000 },
  async (name) => {
    const stage = await openStage(name, entries(3));
    const { feed, script, session } = stage;
    try {
      // Each request as if it were the first: minutes of waiting are the matter of the worker's test.
      feed.api = { answer: (url, headers) => createApi(script).answer(url, headers) };
      for (const [i, day] of OLD.entries()) {
        script.lists.set(day, [listEntry(`2305.0000${String(i)}`, 7), listEntry(`2305.0001${String(i)}`, 5)]);
      }
      const days = archiveDays('all', Date.now());
      let page = await openArchive(stage);
      const known = await here(page);
      const before = feed.requests.length;
      const refused = new Set<FeedRequest>();
      const refuse = (fault: 'too-many-requests' | 'reset' | undefined) => {
        feed.fault = (request) => {
          if (fault) refused.add(request);
          return fault;
        };
      };
      await press(page, `Download ${(days.length - known).toLocaleString('en-US')} lists`);
      await goesOn(page);

      refuse('too-many-requests');
      await tells(page, 'can be asked again at');
      refuse(undefined);
      await goesOn(page);

      refuse('reset');
      await tells(page, 'Offline.');
      refuse(undefined);
      await press(page, 'Try again');
      await goesOn(page);

      await press(page, 'Pause');
      await tells(page, 'Paused.');
      await press(page, 'Resume');
      await goesOn(page);

      await session.killWorker();
      await goesOn(page, A_MINUTE);

      await session.restart();
      const asked = feed.requests.length;
      await until(async () => feed.requests.length > asked + 20, A_MINUTE);
      page = await openArchive(stage);
      await tells(page, 'All of these lists are here.', A_MINUTE);
      expect(await here(page)).toBe(days.length);

      const answered = feed.requests
        .slice(before)
        .filter((request) => !refused.has(request))
        .map(dayOf);
      const older = answered.filter((day) => days.includes(day) && !stage.days.includes(day));
      expect(new Set(older).size).toBe(days.filter((day) => !stage.days.includes(day)).length);
      // What was on its way when the worker was killed, and when the browser ended.
      expect(older.length - new Set(older).size).toBeLessThanOrEqual(2);
      expect((await session.button()).text).toBe('3');

      refuse('reset');
      for (const [i, day] of OLD.entries()) {
        const list = await session.open(`library.html#list/${day}`);
        await until(async () => (await list.$$('article')).length === 2);
        if (i === 1) {
          await list.keyboard.press('j');
          await list.keyboard.press('s');
          await until(async () => (await list.$eval('nav', (it) => it.textContent)).includes('All saved 1'));
        }
        await list.close();
      }
      refuse(undefined);

      await page.evaluate(() =>
        [...document.querySelectorAll('button')].find((it) => it.textContent.startsWith('Remove'))!.click(),
      );
      await press(page, 'Remove');
      await tells(page, 'Removed.');
      expect(await here(page)).toBeLessThan(30);
      const saved = await session.open('library.html#reading-list');
      await until(async () => (await saved.$$('article[data-paper="2305.00001"]')).length === 1);
    } finally {
      await stage.close();
    }
  },
);
