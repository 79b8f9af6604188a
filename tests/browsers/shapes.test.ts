// Odd lists and odd days on the shipped build, shown right.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  addDays,
  isWeekend,
  lastListDays,
  listDay,
  nextListDay,
  opensAt,
  type Day,
} from '../../utils/domain/day.ts';
import { entries, listEntry, openStage, refreshed, type Stage } from './stage.ts';
import { until } from './until.ts';

let stage: Stage;
let page: Page;
const badge = async () => (await stage.session.button()).text;
const rows = () => page.$$eval('article', (all) => all.length);
const textOf = (selector: string) => page.$eval(selector, (element) => element.textContent);

beforeAll(async () => {
  stage = await openStage('chromium', entries(2), [], [], [], entries(3, 500));
  page = await stage.session.open();
  await until(async () => (await rows()) === 2);
  await until(async () => (await badge()) === '');
});
afterAll(() => stage?.close());

/** The popup's page as it is at another time; the worker goes on living now. */
async function openAt(now: number): Promise<Page> {
  const other = await stage.session.open();
  await other.evaluateOnNewDocument((fixed: number) => {
    Date.now = () => fixed;
  }, now);
  await other.reload();
  await until(async () => (await other.$('article')) !== null);
  return other;
}

describe('a list', () => {
  it('with 2 papers becomes 49, and 47 are new', async () => {
    await page.close();
    stage.script.lists.set(stage.days[0]!, entries(49));
    await refreshed(stage);
    await until(async () => (await badge()) === '47');
    page = await stage.session.open();
    await until(async () => (await rows()) === 49);
    expect(await textOf('.news-line span')).toBe('47 new');
    expect(await page.$$eval('.new-dot', (dots) => dots.length)).toBe(47);
    await until(async () => (await badge()) === '');
  });

  it('shows a paper with 664 authors, one without AI fields, one withdrawn, and one that rose', async () => {
    const many = Array.from({ length: 664 }, (_, i) => ({ name: `Author ${i + 1}`, hidden: i === 1 }));
    stage.script.lists.set(stage.days[0]!, [
      listEntry('2611.10000', 80, { authors: many, organization: undefined }),
      listEntry('2611.10001', 70, { ai_summary: undefined, ai_keywords: undefined, githubStars: undefined }),
      listEntry('2611.10002', 60, {
        withdrawnAt: '2026-11-20T00:00:00.000Z',
        title: 'Keep <think> and <b>text</b> as text',
      }),
    ]);
    await page.click('.refresh');
    await until(
      async () =>
        (await textOf('[data-paper="2611.10000"] .authors')) === 'Author 1, Author 3, Author 4 +660',
    );
    expect(await textOf('[data-paper="2611.10000"] .rise')).toContain('+78');
    expect(await textOf('[data-paper="2611.10002"] .meta')).toContain('withdrawn');
    expect(await textOf('[data-paper="2611.10002"] h2')).toContain('Keep <think> and <b>text</b> as text');
    await page.click('[data-paper="2611.10001"] h2 button');
    expect(await textOf('[data-paper="2611.10001"] .details')).toMatch(
      /^AbstractThe abstract of 2611\.10001/,
    );
    expect(await textOf('[data-paper="2611.10001"] .meta')).toBe('3 comments');
    await page.click('[data-paper="2611.10000"] h2 button');
    expect(await textOf('[data-paper="2611.10000"] .details')).toMatch(/^AI summary/);
    expect(await page.$$eval('.details:not([hidden])', (open) => open.length)).toBe(1);
  });

  it('that a paper comes to again about six days later holds it alone, and it is not new again', async () => {
    const papers = () => page.$$eval('article', (all) => all.map((article) => article.dataset['paper']));
    await page.click('[aria-label="Previous day"]');
    await until(async () => (await rows()) === 3);
    expect(await papers()).toContain('2611.10500');
    await page.close();
    stage.script.lists.set(stage.days[0]!, [...entries(4), listEntry('2611.10500', 99)]);
    await refreshed(stage);
    page = await stage.session.open();
    await until(async () => (await papers()).includes('2611.10500'));
    expect(await page.$('[data-paper="2611.10500"] .new-dot')).toBeNull();
    await page.click('[aria-label="Previous day"]');
    await until(async () => (await rows()) === 2);
    expect(await papers()).not.toContain('2611.10500');
    await page.click('.newest');
    await until(async () => (await papers()).includes('2611.10500'));
  });
});

describe('another day', () => {
  const newest = lastListDays(listDay(Date.now()), 1)[0]!;
  const noon = (day: Day) => opensAt(day) + 12 * 3_600_000;
  const nextWeekend = (day: Day): Day => (isWeekend(day) ? day : nextWeekend(addDays(day, 1)));

  it('on a weekend the newest list is there, with a line that says when the next opens', async () => {
    const other = await openAt(noon(nextWeekend(newest)));
    const line = await other.$eval('.day-notice', (p) => p.textContent);
    expect(line).toMatch(/^No papers on weekends\. Monday's list opens (at|on) /);
    expect(await other.$eval('.span-state', (span) => span.textContent)).not.toContain('filling');
    await other.close();
  });

  it('before a new list was read the newest is there, with a line that says so', async () => {
    const other = await openAt(noon(nextListDay(newest)));
    expect(await other.$eval('.day-notice', (p) => p.textContent)).toMatch(
      /^\w+day's list has not been read yet\.$/,
    );
    await other.close();
  });
});

describe('a current list', () => {
  const today = listDay(Date.now());

  it.skipIf(isWeekend(today))(
    'that is empty, and one that is not open, are told apart, above the newest there is',
    async () => {
      const other = await openStage('chromium', [], entries(4));
      const popup = await other.session.open();
      await until(async () => (await popup.$$('article')).length === 4);
      const line = () => popup.$eval('.day-notice', (p) => p.textContent);
      expect(await line()).toMatch(/^No papers on \w+day's list so far\.$/);
      other.feed.fault = ({ url }) => (url.includes(today) ? 'bad-request' : undefined);
      await popup.click('.refresh');
      await until(async () => /^\w+day's list is not open yet\.$/.test((await line()) ?? ''));
      expect((await popup.$$('article')).length).toBe(4);
      expect(await popup.$('.failure')).toBeNull();
      await other.close();
    },
  );
});
