// The library for everybody, on the shipped build: every view without a fault of access, every action by keyboard.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SOMETHING } from '../feed/beyond.ts';
import { findings } from './axe.ts';
import type { ChromiumSession } from './chromium.ts';
import { entries, listEntry, openStage, refreshed, type Stage } from './stage.ts';
import { until } from './until.ts';

/** For people to look at. */
const SCREENS = path.resolve('.output/screens');
const LONG = 'an-unbroken-tag-that-is-exactly-as-long-as-a-tag-can-be-here';
const HEBREW = 'מסלולים דלילים ללא קריסה: איזון עומסים כתעבורה אופטימלית';

let stage: Stage;
let page: Page;

const address = (hash: string) => page.url().replace(/#.*/, `#${hash}`);
const show = async (hash: string, ready: string) => {
  await page.goto(address(hash));
  await page.waitForSelector(ready);
};
const shelf = (name: string) =>
  page.$$eval(
    'nav a',
    (links, wanted) => links.find((link) => link.textContent?.startsWith(wanted))?.textContent ?? '',
    name,
  );
const press = async (...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key as 'j');
};

/** Nothing of it is wider than the window. */
const isWithin = () => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);

async function tag(name: string): Promise<void> {
  await press('t');
  await until(async () => (await page.evaluate(() => document.activeElement?.tagName)) === 'INPUT');
  await page.keyboard.type(name);
  await press('Enter', 'Escape');
}

beforeAll(async () => {
  mkdirSync(SCREENS, { recursive: true });
  stage = await openStage('chromium', [listEntry('2611.10900', 99, { title: HEBREW }), ...entries(14)]);
  stage.script.beyond = () => SOMETHING;
  page = await stage.session.open('library.html#today');
  await page.setViewport({ width: 1280, height: 820 });
  await page.waitForSelector('article');
});
afterAll(() => stage?.close());

describe('by keyboard alone', () => {
  it('a reader comes from the popup, tags ten papers, cites them and takes it back', async () => {
    const { browser } = stage.session as ChromiumSession;
    await browser
      .defaultBrowserContext()
      .overridePermissions(page.url().split('/library')[0]!, ['clipboard-read', 'clipboard-sanitized-write']);
    const popup = await stage.session.open();
    await popup.waitForSelector('article');
    const opened = browser.waitForTarget((target) => target.url().endsWith('/library.html'));
    await popup.keyboard.press('l');
    page = (await (await opened).page())!;
    await popup.close();
    await page.setViewport({ width: 1280, height: 820 });
    await page.waitForSelector('nav');
    await press('1');
    await page.waitForSelector('article');
    // Keys are heard from some moment after the first paint on.
    await until(async () => {
      await press('j');
      return page.evaluate(() => document.activeElement?.hasAttribute('data-paper') ?? false);
    });
    await press(...Array.from({ length: 9 }, () => 'J'));
    await until(async () => (await page.$$('.choose:checked')).length === 10);
    await tag('to read');
    await until(async () => (await shelf('to read')) === 'to read 10');
    await press('c');
    await until(async () => {
      const text = await page.evaluate(() => navigator.clipboard.readText());
      return [...text.matchAll(/^@misc\{/gm)].length === 10;
    });
    await press('u');
    await until(async () => (await shelf('to read')) === '');
    await press('a', 's');
    await until(async () => (await shelf('All saved')) === 'All saved 15');
  });

  it('typing in the filter stays in the filter, and Enter leads to what it left', async () => {
    await show('reading-list', 'article');
    await press('j', 'f');
    await page.keyboard.type('part 2611.10003 ');
    await until(async () => (await page.$$('.list-pane article')).length === 1);
    expect(await page.$eval('input[type=search]', (field) => field === document.activeElement)).toBe(true);
    expect(await shelf('All saved')).toBe('All saved 15');
    await press('Enter');
    await until(async () =>
      page.evaluate(() => document.activeElement?.getAttribute('data-paper') === '2611.10003'),
    );
  });
});

describe('axe finds nothing, and nothing is wider than the window', () => {
  beforeAll(async () => {
    stage.script.lists.set(stage.days[1]!, entries(3, 100));
    await refreshed(stage);
    await show('today', 'article');
    await show('today?paper=2611.10900', '.pane .note');
    await tag(LONG);
    await press('n');
    await page.keyboard.type(HEBREW);
    await press('Escape');
    await until(async () => (await page.$$('.marked .tag')).length > 0);
  });

  it.each([
    ['wide', 1280],
    ['at 200 %', 640],
    ['on a phone', 360],
  ])(
    '%s',
    async (_, width) => {
      await page.setViewport({ width, height: 740 });
      const shoot = async (what: string) => {
        expect(await findings(page), what).toEqual([]);
        expect(await isWithin(), what).toBe(true);
        await page.screenshot({ path: path.join(SCREENS, `${what}-${width}.png`) as `${string}.png` });
      };
      await show('today', 'article');
      await shoot('today');
      await page.click('.list-tools .menu summary');
      await page.waitForSelector('.calendar td i:not(:empty)');
      await page.type('.calendar input', 'some day');
      await press('Enter');
      await page.waitForSelector('.calendar [role="alert"]');
      await shoot('calendar');
      await press('Escape');
      await show('list/2026-W53', '.span-bar b');
      await shoot('week');
      await show('today', 'article');
      await press('j', 'J', 'J');
      await page.waitForSelector('.choice-bar');
      await page.click('.choice-bar .menu summary');
      await shoot('chosen');
      await show('today?paper=2611.10900', '.more .comments');
      await shoot('paper');
      await page.evaluate(() => document.querySelector('.more')?.scrollIntoView({ block: 'end' }));
      await page.screenshot({ path: path.join(SCREENS, `details-${width}.png`) as `${string}.png` });
      await show(`tag/${LONG}`, '.list-tools + .list-tools .action');
      await page.click('.list-tools + .list-tools .action');
      await page.waitForSelector('form.list-tools');
      await shoot('tag');
      await show('inbox', 'article');
      await shoot('inbox');
      await show('search?q=routing', '.why');
      await shoot('search');
      await show('search', '.hints');
      await shoot('search-hints');
      await show('trending', 'article');
      await shoot('trending');
      await show('dismissed', '.empty');
      await shoot('dismissed');
      await show('archive', 'progress');
      await shoot('archive');
      await show('backup', '.text-page textarea');
      await page.type('.text-page textarea', '1706.03762, 2611.10001 and https://arxiv.org/abs/nonsense');
      await page.click('.text-page form .action');
      await page.waitForSelector('.plan');
      await shoot('backup');
      await press('Escape');
      await page.evaluate(() => (document.activeElement as HTMLElement).blur());
      await press('?');
      await page.waitForSelector('dialog[open]');
      await shoot('keys');
      await press('Escape');
    },
    90_000,
  );

  it('in forced colours and with reduced motion', async () => {
    await page.setViewport({ width: 1280, height: 820 });
    const devtools = await page.createCDPSession();
    await devtools.send('Emulation.setEmulatedMedia', {
      features: [
        { name: 'forced-colors', value: 'active' },
        { name: 'prefers-reduced-motion', value: 'reduce' },
      ],
    });
    await show('today?paper=2611.10900', '.pane .note');
    await page.waitForSelector('article.selected');
    const outline = await page.$eval('article.selected', (row) => getComputedStyle(row).outlineStyle);
    expect(outline).toBe('solid');
    await page.screenshot({ path: path.join(SCREENS, 'forced.png') as `${string}.png` });
  });
});
