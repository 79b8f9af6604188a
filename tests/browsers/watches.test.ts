// Watches on the shipped builds: written by keys, caught by the worker, named on rows, kept over a restart.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findings, violations } from './axe.ts';
import { BROWSERS, entries, listEntry, openStage, refreshed, type Stage } from './stage.ts';
import { until } from './until.ts';

const SCREENS = path.resolve('.output/screens');

const TODAY = [listEntry('2611.10001', 9, { title: 'Mamba for Video' }), ...entries(3, 100)];
const CAUGHT = listEntry('2611.20001', 5, { title: 'A Mamba That Remembers' });
const OTHER = listEntry('2611.20002', 4, { title: 'Nothing of the Kind' });
const KEPT_OUT = listEntry('2611.20003', 3, { title: 'Mamba for Proteins' });

describe.each(BROWSERS)('in %s', (name) => {
  let stage: Stage;
  let page: Page;

  const openLibrary = async (hash: string) => {
    const opened = await stage.session.open(`library.html${hash}`);
    await opened.setViewport({ width: 1280, height: 820 });
    return opened;
  };
  const texts = (from: Page, selector: string) =>
    from.$$eval(selector, (all) => all.map((element) => element.textContent));
  const says = (from: Page, selector: string, ...words: string[]) =>
    until(async () => JSON.stringify(await texts(from, selector)) === JSON.stringify(words));
  /** Axe finds nothing on a page, in light and in dark where the browser lets that be chosen; and a picture of it. */
  const looksRight = async (shown: Page, what: string) => {
    expect(await (name === 'chromium' ? findings(shown) : violations(shown)), what).toEqual([]);
    await shown.screenshot({ path: path.join(SCREENS, `${what}-${name}.png`) as `${string}.png` });
  };
  /** Fills the form of a watch in, as who has no mouse does. */
  const write = async (text: string, called: string, excludes: boolean) => {
    await page.focus('.text-page .primary');
    await page.keyboard.press('Enter');
    await page.waitForSelector('form select:focus');
    for (let i = 0; i < 2; i++) await page.keyboard.press('Tab');
    await page.keyboard.type(text);
    await page.keyboard.press('Tab');
    await page.keyboard.type(called);
    await page.keyboard.press('Tab');
    if (excludes) await page.keyboard.press(' ');
  };
  const save = async () => {
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForSelector('form', { hidden: true });
  };

  beforeAll(async () => {
    mkdirSync(SCREENS, { recursive: true });
    stage = await openStage(name, TODAY);
    page = await openLibrary('#watches');
  });
  afterAll(() => stage?.close());

  it('one is written by keys alone, and shows what it would have caught', async () => {
    await page.waitForSelector('.text-page .primary');
    await write('mamba', 'State spaces', false);
    await says(page, 'form output', 'Would have caught 1 of 4 papers of the last 30 days.');
    expect(await texts(page, '.watch-preview li')).toEqual(['Mamba for Video']);
    await looksRight(page, 'watch-form');
    await save();
    await write('proteins', '', true);
    await says(page, 'form output', 'Would have kept out 0 of 4 papers of the last 30 days.');
    await save();
    await says(page, '.watches a', 'proteins', 'State spaces');
  });

  it('what arrives is caught in its refresh, also with the browser started anew', async () => {
    stage.script.lists.set(stage.days[0]!, [...TODAY, CAUGHT, OTHER]);
    await refreshed(stage);
    await says(page, '.watches .quiet', 'keeps papers out', '1 paper caught');
    await page.close();
    await stage.session.restart();
    stage.script.lists.set(stage.days[0]!, [...TODAY, CAUGHT, OTHER, KEPT_OUT]);
    await refreshed(stage);
    page = await openLibrary('#watches');
    await until(async () => (await stage.session.button()).text === '7');
    await says(page, '.watches .quiet', 'keeps papers out', '1 paper caught');
    await looksRight(page, 'watches');
    await page.click('.watches li:last-child a');
    await says(page, 'article h2', 'A Mamba That Remembers');
    await looksRight(page, 'watch-caught');
  });

  it('its row says why it is here, in library and popup', async () => {
    await says(page, 'article .meta .one-line', 'Watch: State spaces');
    const popup = await stage.session.open();
    await popup.setViewport({ width: 420, height: 600 });
    await says(popup, 'article .meta .one-line', 'Watch: State spaces');
    expect(await texts(popup, `[data-paper="${CAUGHT.paper.id}"] .meta .one-line`)).toHaveLength(1);
    await looksRight(popup, 'watch-popup');
    await popup.close();
  });

  it('fits a narrow window', async () => {
    await page.setViewport({ width: 360, height: 700 });
    await page.evaluate(() => (location.hash = '#watches?q=mamba'));
    await page.waitForSelector('form select');
    const over = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.querySelector('.list-pane')!;
      return scrollWidth - clientWidth;
    });
    expect(over).toBe(0);
    await looksRight(page, 'watch-narrow');
  });
});
