// Any day, week and month on the shipped builds: fetched when the reader goes there, and there without a network after.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, isWeekend, lastListDays, type Day } from '../../utils/domain/day.ts';
import { monthOf, weekOf } from '../../utils/domain/span.ts';
import { BROWSERS, entries, openStage, type Stage } from './stage.ts';
import { until } from './until.ts';

describe.each(BROWSERS)('in %s', (name) => {
  let stage: Stage;
  /** List days of half a year ago, the newest first, the first two in one week. */
  let older: Day[];

  beforeAll(async () => {
    stage = await openStage(name, entries(3));
    const days = lastListDays(addDays(stage.days[0]!, -180), 8);
    const start = days.findIndex((day) => !isWeekend(addDays(day, -1)));
    older = days.slice(start, start + 2);
    older.forEach((day, i) => stage.script.lists.set(day, entries(4, 100 * (i + 1))));
  });
  afterAll(() => stage?.close());

  const rows = (page: Page) =>
    page.$$eval('.list-pane article', (all) => all.map((article) => article.dataset['paper']));
  const asked = (day: Day) => stage.feed.requests.filter(({ url }) => url.includes(`date=${day}`)).length;

  it('a day is fetched once, by a typed date, and is there while the source is not', async () => {
    const page = await stage.session.open('library.html#today');
    await page.setViewport({ width: 1280, height: 820 });
    await until(async () => (await rows(page)).length === 3);
    await page.click('.list-tools summary');
    await page.type('.calendar input', older[0]!);
    await page.keyboard.press('Enter');
    await until(async () => (await rows(page)).length === 4);
    expect(page.url()).toContain(`#list/${older[0]!}`);
    expect(asked(older[0]!)).toBe(1);
    // The arrow leads to a day that is not stored: fetched as well.
    await page.click('.span-bar [aria-label="Previous day"]');
    await until(async () => (await rows(page)).length === 4 && page.url().includes(older[1]!));
    await until(async () => (await rows(page))[0] === entries(1, 200)[0]!.paper.id);
    await page.evaluate(() => history.back());
    await until(async () => (await rows(page))[0] === entries(1, 100)[0]!.paper.id);
    await page.evaluate(() => history.forward());
    await until(async () => (await rows(page))[0] === entries(1, 200)[0]!.paper.id);
    stage.feed.fault = () => 'reset';
    await page.reload().catch(() => {});
    await until(async () => (await rows(page)).length === 4);
    await page.close();
    expect([asked(older[0]!), asked(older[1]!)]).toEqual([1, 1]);
    stage.feed.fault = () => undefined;
  });

  it('a week and a month hold what their days hold, by upvotes', async () => {
    const page = await stage.session.open(`library.html#list/${weekOf(older[0]!)}`);
    await page.setViewport({ width: 1280, height: 820 });
    await until(async () => (await rows(page)).length === 8);
    await until(async () => !(await page.$eval('.span-state', (it) => it.textContent)).includes('days read'));
    // Both have as many upvotes: the id decides.
    expect((await rows(page)).slice(0, 2)).toEqual([
      entries(1, 200)[0]!.paper.id,
      entries(1, 100)[0]!.paper.id,
    ]);
    const [, , month] = await page.$$('.list-tools > .action');
    await month!.click();
    await until(async () => page.url().includes(`#list/${monthOf(older[0]!)}`));
    await until(async () => !(await page.$eval('.span-bar b', (it) => it.textContent)).startsWith('Week'));
    await until(async () => (await rows(page)).includes(entries(1, 100)[0]!.paper.id));
    await page.close();
  });
});
