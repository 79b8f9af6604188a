// Hostile text in the library on the shipped builds: in every view of papers, opened beside the list, and in a digest.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { weekOf } from '../../utils/domain/span.ts';
import { HOSTILE, HOSTILE_BEYOND, MARKUP } from './hostile.ts';
import { BROWSERS, openStage, type Stage } from './stage.ts';
import { until } from './until.ts';

describe.each(BROWSERS)('in %s', (name) => {
  let stage: Stage;
  let page: Page;

  beforeAll(async () => {
    stage = await openStage(name, HOSTILE);
    stage.script.beyond = () => HOSTILE_BEYOND;
    page = await stage.session.open('library.html#today');
  });
  afterAll(() => stage?.close());

  const show = async (hash: string, ready: () => Promise<boolean>) => {
    await page.evaluate((to) => (location.hash = to), hash);
    await until(ready);
  };
  const isThere = (selector: string) => async () => (await page.$(selector)) !== null;
  /** Markup that became elements, links that lead where none may, and whether anything is wider than the window. */
  const harm = () =>
    page.evaluate(() => ({
      made: [...document.querySelectorAll('main img, main script, main iframe, h2 b, h3 b, q b, p b b')].map(
        ({ outerHTML }) => outerHTML.slice(0, 80),
      ),
      leads: [...document.querySelectorAll('a')]
        .map(({ href }) => href)
        .filter((href) => !['https:', 'mailto:', location.protocol].includes(new URL(href).protocol)),
      isTaken: document.title.includes('taken'),
      isWider: document.documentElement.scrollWidth > innerWidth,
    }));
  const NONE = { made: [], leads: [], isTaken: false, isWider: false };
  const isHarmless = async (what: string) => {
    for (const width of [1280, 360]) {
      await page.setViewport({ width, height: 820 });
      expect(await harm(), `${what}, ${String(width)} px`).toEqual(NONE);
    }
    await page.setViewport({ width: 1280, height: 820 });
  };

  it('is text in every view', async () => {
    const week = `list/${weekOf(stage.days[0]!)}`;
    for (const hash of ['today', 'inbox', week, 'trending', 'search?q=bold', 'search?q=author%3Aoruam']) {
      await show(hash, isThere('.list-pane article'));
      await isHarmless(hash);
    }
  });

  it('is text beside the list, with all that is told of a paper', async () => {
    await show('today', isThere('.list-pane article'));
    for (const [i, { paper }] of HOSTILE.entries()) {
      await show(`today?paper=${paper.id}`, async () =>
        (await page.$$eval('.pane', (all) => all.map((it) => it.textContent).join(''))).includes('txet'),
      );
      await isHarmless(`paper ${String(i)}`);
    }
    await until(async () => (await page.$eval('.pane', (it) => it.textContent)).includes(MARKUP));
  });

  it('is text in a digest', async () => {
    await show('digest', isThere('.choices select'));
    await (await page.$('.choices select'))!.select('every day');
    await until(isThere('.choices p:nth-of-type(2) select'));
    await page.$eval('.choices button', (button) => button.click());
    await until(isThere('.text-page li a'));
    await page.$eval('.text-page li a', (link) => link.click());
    await until(async () => (await page.$$('.digest li')).length >= HOSTILE.length - 1);
    await isHarmless('digest');
  });
});
