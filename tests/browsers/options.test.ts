// The settings on the shipped builds: each holds at once in open pages and after a restart; the network page tells what
// the server saw, request by request; paused means none.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findings } from './axe.ts';
import { BROWSERS, entries, openStage, refreshed, type Stage } from './stage.ts';
import { until } from './until.ts';

/** For people to look at. */
const SCREENS = path.resolve('.output/screens');

const select = async (page: Page, label: string, option: string) => {
  await page.bringToFront();
  const choice = await page.waitForSelector(`::-p-aria([name="${label}"][role="combobox"])`);
  await choice!.select(option);
};
const press = async (page: Page, name: string) => {
  await page.bringToFront();
  const button = await page.waitForSelector(`::-p-aria([name="${name}"][role="button"])`);
  await button!.click();
};
const switchPause = async (page: Page) => {
  await page.bringToFront();
  const pause = await page.waitForSelector('#network input');
  await pause!.click();
};
const tells = (page: Page, part: string) =>
  until(async () => (await page.$eval('body', (it) => it.textContent)).includes(part));
/** A popup waits for its first paint with all that need not be there before, and in a tab behind another none comes. */
const painted = (page: Page) =>
  page.evaluate(
    () =>
      new Promise((done) =>
        requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(done))),
      ),
  );
/** What the table has, the oldest first, as the log of a server has it. */
const table = (page: Page) =>
  page.$$eval('tbody tr', (lines) =>
    lines.map((line) => [...line.querySelectorAll('td')].map((cell) => cell.textContent)).toReversed(),
  );
const background = (page: Page) => page.$eval('body', (it) => getComputedStyle(it).backgroundColor);
const DARK = 'rgb(22, 23, 26)';
const LIGHT = 'rgb(251, 250, 247)';

describe.each(BROWSERS)('in %s', (name) => {
  let stage: Stage;
  let page: Page;
  const open = async () => {
    page = await stage.session.open('options.html');
    await page.setViewport({ width: 1000, height: 900 });
    await page.waitForSelector('#network tbody tr');
  };
  const agrees = () =>
    until(async () => {
      const rows = await table(page);
      const here = rows.map(([, host, address]) => [host, address]);
      const there = stage.feed.requests.map(({ url }) => ['huggingface.co', url]);
      return JSON.stringify(here) === JSON.stringify(there);
    });

  beforeAll(async () => {
    mkdirSync(SCREENS, { recursive: true });
    stage = await openStage(name, entries(3));
    await open();
  });
  afterAll(() => stage?.close());

  it('the network page agrees with the server, request by request, whatever came of each', async () => {
    const { feed } = stage;
    await agrees();
    await refreshed(stage);
    await agrees();
    const faults = ['server-error', 'truncated', 'captive-portal', 'too-many-requests'] as const;
    for (const [i, fault] of faults.entries()) {
      const before = feed.requests.length;
      feed.fault = () => fault;
      const library = await stage.session.open(`library.html#list/2024-02-2${String(6 + i)}`);
      await until(async () => feed.requests.length > before);
      await agrees();
      feed.fault = () => undefined;
      await library.close();
    }
    // The wait that was asked for comes to its end.
    const before = feed.requests.length;
    const popup = await stage.session.open();
    await until(async () => {
      await press(popup, 'Refresh now');
      return feed.requests.length >= before + 4;
    });
    await popup.close();
    await agrees();
    const statuses = new Set((await table(page)).map(([, , , , , status]) => status));
    for (const status of [
      '200',
      '500 · not answering',
      '429 · asked us to wait',
      '200 · not what was asked for',
    ])
      expect(statuses).toContain(status);
    const sizes = (await table(page))
      .filter(([, , , , , status]) => status === '200')
      .map(([, , , size]) => size);
    expect(sizes.every((size) => /^[\d.,]+ (bytes?|kB)$/.test(size!))).toBe(true);
  });

  it(
    'paused means none, however much is asked for, and what is due comes after it',
    { timeout: 60_000 },
    async () => {
      const { feed, session } = stage;
      await switchPause(page);
      const popup = await session.open();
      await tells(popup, 'network is paused');
      // What was on its way has ended.
      await agrees();
      // A browser asks other hosts of its own accord.
      const connects = () => feed.connects.filter((host) => host.startsWith('huggingface.co')).length;
      const [requests, connected] = [feed.requests.length, connects()];
      await press(popup, 'Refresh now');
      await session.ringAlarm();
      const library = await session.open('library.html#list/2023-06-14');
      await tells(library, 'network is paused');
      await library.evaluate(() => (location.hash = '#trending'));
      await tells(library, 'What is trending was not read yet.');
      await tells(library, 'network is paused');
      await session.killWorker();
      await press(popup, 'Refresh now');
      await until(() => session.isWorkerAlive());
      await library.close();
      expect(feed.requests).toHaveLength(requests);
      expect(connects()).toBe(connected);
      await agrees();
      await switchPause(page);
      await until(async () => feed.requests.length > requests);
      await until(async () => (await popup.$('.failure')) === null);
      await agrees();
      await popup.close();
    },
  );

  it(
    'each setting changes what it says in an open popup and library, and survives a restart',
    { timeout: 90_000 },
    async () => {
      const { session } = stage;
      const popup = await session.open();
      await popup.waitForSelector('article');
      await painted(popup);
      const library = await session.open('library.html#reading-list');
      const height = () => popup.$eval('article', (it) => it.getBoundingClientRect().height);
      const before = await height();

      await select(page, 'Theme', 'Dark');
      for (const one of [page, popup, library]) await until(async () => (await background(one)) === DARK);
      await select(page, 'Theme', 'Light');
      for (const one of [page, popup, library]) await until(async () => (await background(one)) === LIGHT);
      await select(page, 'Theme', 'Dark');
      await select(page, 'Density of lists', 'Compact');
      await until(async () => (await height()) < before);
      await select(page, 'The popup opens with', 'Reading list');
      await select(page, 'Count', 'what watches caught');
      await until(async () => (await session.button()).title.startsWith('Nothing new for your watches'));
      await select(page, 'Cleared by', 'each paper, as it is dealt with');
      await select(page, 'Ask for new papers every', '60 minutes');
      await until(async () => (await session.alarmPeriod()) === 60);
      await press(page, 'Save or remove: Change');
      await page.keyboard.press('b');
      await until(async () => (await popup.$eval('footer', (it) => it.textContent)).includes('b save'));
      await popup.keyboard.press('j');
      await popup.keyboard.press('b');
      await until(async () => (await library.$$('article')).length === 1);

      await session.restart();
      const again = await session.open();
      await again.waitForSelector('#panel-reading-list article');
      expect(await again.$eval('[role=tab][aria-selected=true]', (it) => it.textContent)).toContain(
        'Reading list',
      );
      expect(await background(again)).toBe(DARK);
      await until(async () => (await session.alarmPeriod()) === 60);
      await again.close();
      await open();
      expect(await page.$$eval('select', (all) => all.map(({ value }) => value))).toEqual([
        '60 minutes',
        'As the browser',
        'Dark',
        'Compact',
        'Reading list',
        'what watches caught',
        'each paper, as it is dealt with',
        '12:00 AM',
        '12:00 AM (no quiet hours)',
        'all days',
      ]);
      await page.screenshot({ path: path.join(SCREENS, `options-${name}.png`), fullPage: true });
      await press(page, 'Reset all settings');
      await press(page, 'Reset');
      await until(async () => (await session.alarmPeriod()) === 30);
      await until(async () => (await page.$eval('select', (it) => it.value)) === '30 minutes');
      await until(async () => (await session.button()).title.startsWith('Nothing new ·'));
    },
  );

  it('nonsense in what is stored falls back field by field, with a sentence for each', async () => {
    await page.evaluate(async () => {
      const opening = indexedDB.open('broadsheet');
      await new Promise((resolve) => opening.addEventListener('success', resolve));
      const tx = opening.result.transaction('settings', 'readwrite');
      const nonsense = {
        theme: 42,
        interval: 'soon',
        quietDays: [9],
        keys: 'x',
        badge: null,
        language: '../en',
        mirror: 'https://elsewhere.example',
      };
      for (const [key, value] of Object.entries({ ...nonsense, density: 'compact' }))
        tx.objectStore('settings').put(value, key);
      await new Promise((resolve) => tx.addEventListener('complete', resolve));
      opening.result.close();
    });
    await page.close();
    await stage.session.restart();
    await open();
    for (const name of [
      'Theme',
      'Ask for new papers every',
      'Quiet days',
      'Keys',
      'Count',
      'Language',
      'Where papers come from',
    ]) {
      await tells(page, `What was stored for “${name}” could not be read; the default is used.`);
    }
    const values = await page.$$eval('select', (all) => all.map(({ value }) => value));
    expect(values.slice(0, 6)).toEqual([
      '30 minutes',
      'As the browser',
      'As the system',
      'Compact',
      'Today',
      'everything new',
    ]);
    await until(async () => (await stage.session.button()).title.startsWith('Nothing new ·'));
    expect(await stage.session.alarmPeriod()).toBe(30);
    await refreshed(stage);
    await agrees();
    await select(page, 'Theme', 'Dark');
    await until(async () => !(await page.$eval('[role=alert]', (it) => it.textContent)).includes('“Theme”'));
    expect(await background(page)).toBe(DARK);
    await press(page, 'Keep the defaults');
    await until(async () => (await page.$('[role=alert]')) === null);
    expect(await page.$eval('h1', (it) => it === document.activeElement)).toBe(true);
    await page.close();
    await open();
    expect(await page.$('[role=alert]')).toBeNull();
    const kept = await page.$$eval('select', (all) => all.map(({ value }) => value));
    expect(kept.slice(2, 4)).toEqual(['Dark', 'Compact']);
  });
});

describe('for everybody', () => {
  it(
    'the settings have no fault of access, are done by keys, and fit a narrow window',
    { timeout: 60_000 },
    async () => {
      const stage = await openStage('chromium', entries(3));
      try {
        const page = await stage.session.open('options.html');
        await page.waitForSelector('#network tbody tr');
        await press(page, 'Save or remove: Change');
        await page.keyboard.press('x');
        await tells(page, 'The same key as');
        expect(await findings(page)).toEqual([]);
        for (const width of [1000, 360]) {
          await page.setViewport({ width, height: 800 });
          expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
          await page.screenshot({ path: path.join(SCREENS, `options-${String(width)}.png`), fullPage: true });
        }
        await page.focus('#network input');
        await page.keyboard.press('Space');
        await until(() => page.$eval('#network input', (it) => it.checked));
        await page.keyboard.press('Tab');
        expect(await page.evaluate(() => document.activeElement?.className)).toBe('table');
      } finally {
        await stage.close();
      }
    },
  );
});
