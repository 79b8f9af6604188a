// Hostile text and addresses from the feed on the shipped builds: shown as text, the layout intact, links only to where they say.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HOSTILE, MARKUP } from './hostile.ts';
import { BROWSERS, entries, openStage, type Stage } from './stage.ts';
import { until } from './until.ts';

describe.each(BROWSERS)('in %s', (name) => {
  let stage: Stage;
  let page: Page;

  beforeAll(async () => {
    stage = await openStage(name, [...HOSTILE, ...entries(3)]);
    page = await stage.session.open();
    await until(async () => (await page.$$('article')).length === HOSTILE.length + 3);
  });
  afterAll(() => stage?.close());

  const textOf = (i: number, selector: string) =>
    page.$eval(`[data-paper="${HOSTILE[i]!.paper.id}"] ${selector}`, (element) => element.textContent ?? '');
  /** Everything that sticks out of the popup's width. */
  const stickingOut = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('article, article button, article a')]
        .filter((element) => element.getBoundingClientRect().right > 420)
        .map((element) => element.outerHTML.slice(0, 80)),
    );
  const toggle = (i: number) =>
    page.evaluate(
      (id) => document.querySelector<HTMLElement>(`[data-paper="${id}"] h2 button`)!.click(),
      HOSTILE[i]!.paper.id,
    );

  it('markup is text, in every field and opened too', async () => {
    expect(await textOf(0, 'h2')).toContain(MARKUP);
    expect(await textOf(0, '.authors')).toBe(`${MARKUP} · ${MARKUP}`);
    await toggle(0);
    await until(async () => (await page.$('.links')) !== null);
    expect(await textOf(0, '.summary')).toContain(MARKUP);
    expect(await textOf(0, '.keywords')).toContain(MARKUP);
    expect(await page.$$('article img, article script, article b b, article iframe')).toHaveLength(0);
    expect(await page.title()).toBe('Broadsheet');
    await toggle(0);
  });

  it('nothing turns round what stands beside it, and nothing unseen is kept', async () => {
    expect(await textOf(1, 'h2')).toContain('Turned txet dna round');
    expect(await textOf(1, '.authors')).toBe(`oruam, Mira Okafor · ${MARKUP}`);
    expect(await textOf(2, 'h2')).toContain('Zerowidth and more');
    expect(await textOf(4, 'h2')).toContain('Half a pair \uFFFD alone \uFFFD');
  });

  it('closed, each row stays low; opened, none is wider than the popup', async () => {
    const heights = await page.$$eval('article', (all) => all.map((article) => article.offsetHeight));
    expect(Math.max(...heights)).toBeLessThan(320);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(420);
    for (const i of HOSTILE.keys()) {
      await toggle(i);
      await until(async () => (await page.$(`[data-paper="${HOSTILE[i]!.paper.id}"] .links`)) !== null);
      expect(await stickingOut(), HOSTILE[i]!.paper.title.slice(0, 40)).toEqual([]);
      expect(
        await page.$$eval('.panel', (all) => all.every((panel) => panel.scrollWidth <= panel.clientWidth)),
      ).toBe(true);
    }
  });

  it('a link leads to where it says, or is not there', async () => {
    const own =
      /^https:\/\/(huggingface\.co\/papers\/|arxiv\.org\/(abs|pdf|html)\/|www\.alphaxiv\.org\/abs\/|api\.semanticscholar\.org\/arXiv:|scholar\.google\.com\/scholar_lookup\?arxiv_id=|github\.com\/northlake\/)[\w./-]+$/;
    for (const i of HOSTILE.keys()) {
      await page.evaluate(() => document.querySelector<HTMLElement>('[aria-expanded=true]')?.click());
      await until(async () => (await page.$('.links')) === null);
      await toggle(i);
      await until(async () => (await page.$('.links')) !== null);
      const links = await page.$$eval('.links a', (all) =>
        all.map(({ href, textContent, rel }) => ({ href, says: textContent ?? '', rel })),
      );
      expect(links.length).toBeGreaterThanOrEqual(7);
      expect(new Set(links.map(({ rel }) => rel))).toEqual(new Set(['noreferrer']));
      const foreign = links.filter(({ href }) => !own.test(href));
      expect(foreign.map(({ says }) => says)).toEqual(
        foreign.map(({ href }) => `Project · ${new URL(href).host}`),
      );
      expect(foreign, HOSTILE[i]!.paper.title.slice(0, 40)).toHaveLength([8, 9].includes(i) ? 1 : 0);
    }
  });
});
