// Every view on recorded answers, in the shipped builds: right, there without the network after one visit, back and forward.
import { existsSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lastListDays, listDay, type Day } from '../../utils/domain/day.ts';
import { daysOf, monthOf, weekOf } from '../../utils/domain/span.ts';
import { RECORDINGS } from '../domain/recorded-papers.ts';
import { createApi, type Entry } from '../feed/api.ts';
import { recordedPapers } from '../feed/recorded.ts';
import { BROWSERS, openStage, type Stage } from './stage.ts';
import { until } from './until.ts';

/** A word with a slip in it: its third letter is missing. */
const slip = (word: string) => word.slice(0, 2) + word.slice(3);

describe.skipIf(!existsSync(RECORDINGS)).each(BROWSERS)(
  'in %s (skipped where there are no recordings)',
  (name) => {
    const papers = recordedPapers(RECORDINGS);
    const now = Date.now();
    const days = lastListDays(listDay(now), 8);
    const on = (day: Day) => papers.entries(day, now);
    const idsOf = (entries: Entry[]) => [...new Set(entries.map(({ paper }) => paper.id))];
    let stage: Stage;
    let page: Page;

    beforeAll(async () => {
      stage = await openStage(name, ...days.slice(0, 7).map(on));
      stage.feed.api = createApi(papers);
      page = await stage.session.open('library.html#today');
      await page.setViewport({ width: 1280, height: 820 });
    }, 90_000);
    afterAll(() => stage?.close());

    const rows = (its = page) =>
      its.$$eval('.list-pane article', (all) => all.map((article) => article.dataset['paper']!));
    const go = (hash: string) => page.evaluate((to) => void (location.hash = to), hash);
    const has = (ids: string[]) =>
      until(async () => JSON.stringify((await rows()).toSorted()) === JSON.stringify(ids.toSorted()));

    /** A paper is on the latest of the days that list it. The rows far below are not drawn yet. */
    const counts = (of: Day[]) => {
      const later = new Set(days.filter((day) => day > of[0]!).flatMap((day) => idsOf(on(day))));
      const count = new Set(of.flatMap((day) => idsOf(on(day))).filter((id) => !later.has(id))).size;
      return until(async () =>
        (await page.$eval('.list-pane', (it) => it.textContent)).includes(`${String(count)} papers`),
      );
    };

    it('a day, its week and its month have the papers that were recorded, back and forward too', async () => {
      const [newest, , , , , , , older] = days as [Day, Day, Day, Day, Day, Day, Day, Day];
      await has(idsOf(on(newest)));
      await go(`list/${older}`);
      await has(idsOf(on(older)));
      await go(`list/${weekOf(older)}`);
      await counts(daysOf(weekOf(older), now));
      await go(`list/${monthOf(newest)}`);
      await counts(daysOf(monthOf(newest), now));
      await page.evaluate(() => history.go(-2));
      await has(idsOf(on(older)));
      await page.evaluate(() => history.forward());
      await counts(daysOf(weekOf(older), now));
      expect(page.url()).toMatch(new RegExp(`#list/${weekOf(older)}$`));
    });

    it('a search finds a paper by words with slips, by its author, by a phrase and a beginning', async () => {
      const { paper } = on(days[1]!).find(({ paper: { title } }) => title.split(' ').length > 6)!;
      const words = paper.title.match(/[A-Za-z]{6,}/g)!;
      const [author] = (paper.authors as { name: string }[]).map((its) => its.name);
      const queries = [
        words
          .slice(0, 3)
          .map((word, i) => (i === 0 ? slip(word) : word))
          .join(' '),
        `author:"${author!}" ${words[0]!}`,
        `"${words.length > 1 ? paper.title.split(' ').slice(0, 3).join(' ') : words[0]!}"`,
        `${words.slice(0, 2).join(' ')} ${words.at(-1)!.slice(0, 5)}`,
      ];
      for (const query of queries) {
        await go(`search?q=${encodeURIComponent(query)}`);
        await until(async () => (await rows())[0] === paper.id);
      }
      expect(stage.feed.requests.filter(({ url }) => url.includes('search'))).toEqual([]);
    });

    it('what is trending, and all that is told of a paper, are there after one visit', async () => {
      await go('trending');
      await until(async () => (await rows()).length >= 20);
      const trending = await rows();
      expect(new Set(trending).size).toBe(trending.length);
      const { paper } = on(days[0]!)[0]!;
      await go(`today?paper=${paper.id}`);
      await until(async () => (await page.$eval('.pane', (it) => it.textContent)).includes(paper.title));
      await page.click('.pane .similar summary');
      await until(async () => (await page.$$('.pane .similar article, .pane .similar li')).length > 0);

      stage.feed.fault = () => 'reset';
      const offline = await stage.session.open('library.html#trending');
      await offline.setViewport({ width: 1280, height: 820 });
      await until(async () => JSON.stringify(await rows(offline)) === JSON.stringify(trending));
      for (const day of [days[0]!, days[7]!]) {
        await offline.evaluate((to) => void (location.hash = to), `list/${day}?paper=${paper.id}`);
        await until(async () => (await rows(offline)).length === idsOf(on(day)).length);
        await until(async () => (await offline.$eval('.pane', (it) => it.textContent)).includes(paper.title));
      }
      stage.feed.fault = () => undefined;
    });
  },
);
