// The first run on the shipped builds: papers at once, hints that go by doing, one sentence and one button where the
// grant is missing, what is new after an update, and no tab that nobody opened.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lastListDays, listDay } from '../../utils/domain/day.ts';
import { createApi } from '../feed/api.ts';
import { scriptedPapers } from '../feed/scripted.ts';
import { startFeedServer, type FeedServer } from '../feed/server.ts';
import { findings } from './axe.ts';
import { startChromium } from './chromium.ts';
import { startFirefox } from './firefox.ts';
import type { Session } from './session.ts';
import { BROWSERS, entries, openStage, type Stage } from './stage.ts';
import { until } from './until.ts';

/** For people to look at. */
const SCREENS = path.resolve('.output/screens');
mkdirSync(SCREENS, { recursive: true });

/** The lines above the keys. */
const lines = (page: Page) => page.$$eval('.foot .strip p', (all) => all.map((p) => p.textContent));
/** Waits until this is all that is told. */
const tells = async (page: Page, ...all: RegExp[]) => {
  const fits = async () => {
    const there = await lines(page);
    return there.length === all.length && all.every((line, i) => line.test(there[i]!));
  };
  await until(fits).catch(() => {});
  expect(await lines(page)).toEqual(all.map((line) => expect.stringMatching(line)));
};
/** Where the papers are (px from the top). */
const tops = (page: Page) =>
  page.$$eval('.panel:not(.away) article', (all) => all.map((row) => row.getBoundingClientRect().top));
/** What moved by itself since the page was opened, where the browser tells that. */
const moved = (page: Page) =>
  page.evaluate(async () => {
    const found: string[] = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { sources: { node?: Element }[] })[])
        for (const { node } of entry.sources) found.push(node?.outerHTML ?? '?');
    }).observe({ type: 'layout-shift', buffered: true });
    // What is buffered comes with a task of its own.
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    return found;
  });
const tabs = (page: Page) => page.evaluate(async () => (await chrome.tabs.query({})).length);

/** axe finds nothing, and people can look at it; only Chromium can be shown the other scheme. */
const looksRight = async (page: Page, name: (typeof BROWSERS)[number], what: string) => {
  if (name === 'firefox') return;
  expect(await findings(page), what).toEqual([]);
  for (const scheme of ['light', 'dark']) {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await page.screenshot({ path: path.join(SCREENS, `${what}-${scheme}.png`) as `${string}.png` });
  }
};

describe.each(BROWSERS)('in %s', (name) => {
  let stage: Stage;
  let page: Page;
  let tabsAtFirst: number;
  const open = async () => {
    page = await stage.session.open();
    await page.waitForSelector('article');
  };
  beforeAll(async () => {
    stage = await openStage(name, entries(12));
  });
  afterAll(() => stage?.close());

  it('the first popup has papers, one hint, and nothing that moves or takes the focus', async () => {
    await open();
    await tells(page, /^Press s or the bookmark to save a paper for later\.$/);
    tabsAtFirst = await tabs(page);
    // The one that the browser opens with, and the popup's page.
    expect(tabsAtFirst).toBe(2);
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
    expect(await moved(page)).toEqual([]);
    await looksRight(page, name, 'hint');
  });

  it('a paper saved leads to the next hint, a key to the last, and nothing moves', async () => {
    await page.click('article .save');
    await tells(page, /^Saved “/);
    const before = await tops(page);
    await tells(page, /^j and k move through the papers, \? shows all keys\.$/);
    expect(await tops(page)).toEqual(before);
    await page.keyboard.press('j');
    await tells(page, /^Press l here, or Alt\+Shift\+L anywhere, to open the library\.$/);
    await looksRight(page, name, 'hint-library');
  });

  it('the library, once opened, leaves no hint', async () => {
    const library = await stage.session.open('library.html');
    await library.waitForSelector('article');
    await page.bringToFront();
    await tells(page);
    expect(await tabs(page)).toBe(tabsAtFirst + 1);
    await library.close();
  });

  it('after a restart and an update it tells what is new, and no hint nor tab comes with that', async () => {
    await stage.session.restart();
    await stage.session.update();
    await open();
    await tells(page, /^What is new$/);
    expect(await tabs(page)).toBe(tabsAtFirst);
    await looksRight(page, name, 'news');
    // Who closed the popup at once was not told.
    await page.close();
    await open();
    await tells(page, /^What is new$/);
    const before = await tops(page);
    await page.click('.foot .strip [aria-expanded]');
    await tells(page, /^What is new .*\.$/);
    expect(await tops(page)).toEqual(before);
    expect(await tabs(page)).toBe(tabsAtFirst);
    await looksRight(page, name, 'news-unfolded');
    await page.click('.foot .strip .action');
    await tells(page);
    expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-home'))).toBe(true);
    await page.close();
  });
});

describe.each(BROWSERS)('without the grant, and nothing stored, in %s', (name) => {
  let feed: FeedServer;
  let session: Session;
  const said = (page: Page) =>
    page.$$eval('.failure p, .panel .empty, .list-pane .empty, .placeholders', (all) =>
      all.map((one) => one.textContent),
    );
  const PAGES = [
    ['popup.html', ''],
    ['library.html', ''],
    ['library.html', '#inbox'],
    ['library.html', '#today'],
    ['library.html', '#trending'],
  ] as const;

  beforeAll(async () => {
    const newest = lastListDays(listDay(Date.now()), 1)[0]!;
    feed = await startFeedServer(createApi(scriptedPapers({ [newest]: entries(12) })));
    feed.fault = () => 'server-error';
    session = await { chromium: () => startChromium(feed), firefox: () => startFirefox(feed) }[name]();
    await until(async () => feed.requests.length > 0);
    await session.setGrant(false);
    await until(async () => (await session.button()).title.includes('Turn on access'));
    feed.fault = () => undefined;
  });
  afterAll(async () => {
    await session?.close();
    await feed?.close();
  });

  it.each(PAGES)('%s%s has one sentence and one button', async (file, hash) => {
    const page = await session.open(`${file}${hash}`);
    await page.waitForSelector('.failure');
    await until(async () => {
      const all = await said(page);
      return all.length === 1 && all[0]!.startsWith('Access to');
    });
    expect(await page.$$eval('.failure button', (all) => all.map((button) => button.textContent))).toEqual([
      'Turn on access',
    ]);
    await looksRight(page, name, `no-access-${file.split('.')[0]!}${hash.replace('#', '-')}`);
    await page.close();
  });

  it('the settings have the sentence and the button too', async () => {
    const page = await session.open('options.html');
    await page.waitForSelector('.failure button');
    expect(await said(page)).toHaveLength(1);
    await looksRight(page, name, 'no-access-options');
    await page.close();
  });

  it('the papers come with the grant, and no other click', async () => {
    const page = await session.open();
    const button = await page.waitForSelector('.failure button');
    // What Chromium asks then, no program can answer: there the reader gives it as its page of extensions can.
    if (name === 'firefox') await button!.click();
    else await session.setGrant(true);
    await until(async () => (await page.$$('article')).length === 12);
    await tells(page, /^Press s or the bookmark/);
    await page.close();
  });
});
