// For everybody, on the shipped build: every state of the popup without a fault of access, every action by keyboard.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findings } from './axe.ts';
import { addDays, isWeekend, listDay, opensAt, type Day } from '../../utils/domain/day.ts';
import type { ChromiumSession } from './chromium.ts';
import { entries, listEntry, openStage, type Stage } from './stage.ts';
import { until } from './until.ts';

let stage: Stage;
let page: Page;

beforeAll(async () => {
  stage = await openStage(
    'chromium',
    [
      listEntry('2611.10500', 90, { withdrawnAt: '2026-11-20T00:00:00.000Z', ai_summary: undefined }),
      ...entries(12),
    ],
    entries(3, 300),
  );
});
afterAll(() => stage?.close());

const nextWeekend = (day: Day): Day => (isWeekend(day) ? day : nextWeekend(addDays(day, 1)));

/** Opens the popup's page with something arranged before any of its code runs. */
async function openWith(arrange: (value: number) => void, value = 0): Promise<Page> {
  const other = await stage.session.open();
  await other.evaluateOnNewDocument(arrange, value);
  await other.reload();
  return other;
}

describe('axe finds nothing', () => {
  beforeAll(async () => {
    page = await stage.session.open();
    await page.waitForSelector('article');
  });
  afterAll(() => page.close());

  it('on a list, with a row open and its abstract unfolded', async () => {
    expect(await findings(page)).toEqual([]);
    await page.click('[data-paper="2611.10000"] h2 button');
    await page.click('[data-paper="2611.10000"] summary');
    expect(await findings(page)).toEqual([]);
    await page.click('[data-paper="2611.10500"] h2 button');
    expect(await findings(page)).toEqual([]);
  });

  it('on an older day and with news of another', async () => {
    await page.click('[aria-label="Previous day"]');
    await page.waitForSelector('.newest');
    expect(await findings(page)).toEqual([]);
    await page.click('.newest');
  });

  it('on the reading list, empty and not, with Undo', async () => {
    await page.click('#tab-reading-list');
    await page.waitForSelector('.empty');
    expect(await findings(page)).toEqual([]);
    await page.click('#tab-today');
    await page.waitForSelector('.save');
    await page.click('.save');
    await page.waitForSelector('.strip .action');
    expect(await findings(page)).toEqual([]);
    await page.click('#tab-reading-list');
    await page.waitForSelector('.save.on');
    expect(await findings(page)).toEqual([]);
    await page.click('#tab-today');
  });

  it('on the search: its hints, what it found, and the notice before it asks Hugging Face', async () => {
    await page.click('#tab-search');
    await page.waitForSelector('.hints');
    expect(await findings(page)).toEqual([]);
    await page.type('[type=search]', 'routing');
    await page.waitForSelector('.why');
    expect(await findings(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.waitForSelector('.strip[role=alert]');
    expect(await findings(page)).toEqual([]);
    await page.click('#tab-today');
    await page.waitForSelector('.save');
  });

  it('on the sheet of keys', async () => {
    await page.click('.all-keys');
    await page.waitForSelector('dialog[open]');
    expect(await findings(page)).toEqual([]);
    await page.keyboard.press('Escape');
  });

  it('on each failure', async () => {
    for (const fault of ['reset', 'captive-portal', 'server-error', 'too-many-requests'] as const) {
      stage.feed.fault = () => fault;
      const before = await page.$eval('.failure', (strip) => strip.textContent).catch(() => '');
      await page.click('.refresh');
      await until(
        async () => (await page.$eval('.failure', (strip) => strip.textContent).catch(() => '')) !== before,
      );
      expect(await findings(page)).toEqual([]);
    }
    stage.feed.fault = () => undefined;
    await stage.session.setGrant(false);
    await page.waitForSelector('.failure .action');
    expect(await findings(page)).toEqual([]);
    await stage.session.setGrant(true);
    await until(async () => (await page.$('.failure .action')) === null);
  });

  it('on a weekend', async () => {
    const other = await openWith(
      (now) => void (Date.now = () => now),
      opensAt(nextWeekend(listDay(Date.now()))) + 3_600_000,
    );
    await other.waitForSelector('.day-notice');
    expect(await findings(other)).toEqual([]);
    await other.close();
  });

  it('when the storage does not open', async () => {
    const other = await openWith(() => {
      indexedDB.open = () => {
        throw new DOMException('Internal error opening backing store for indexedDB.open.', 'UnknownError');
      };
    });
    await other.waitForSelector('.failure');
    expect(await other.$eval('.failure p', (p) => p.textContent)).toMatch(
      /^Broadsheet's storage does not answer/,
    );
    expect(await findings(other)).toEqual([]);
    await other.close();
  });

  it('while the first lists are on their way', async () => {
    const other = await openWith(() => {
      const open = indexedDB.open.bind(indexedDB);
      // A request that is never answered.
      indexedDB.open = () => Object.assign(open('another'), { addEventListener() {} });
    });
    await other.waitForSelector('.placeholders');
    expect(await findings(other)).toEqual([]);
    await other.close();
  });
});

describe('by keyboard alone', () => {
  const selected = () =>
    page.$eval('.panel:not(.away) article.selected', (article) => article.dataset['paper']);
  const said = () => page.$eval('output', (output) => output.textContent);

  beforeAll(async () => {
    page = await stage.session.open();
    await page.waitForSelector('article');
  });
  afterAll(() => page.close());

  it('a reader moves, expands, saves and takes back', async () => {
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-paper'));
    const [first, second] = ['2611.10500', '2611.10000'];
    await page.keyboard.press('j');
    await until(async () => (await focused()) === first);
    await page.keyboard.press('j');
    await until(async () => (await focused()) === second && (await selected()) === second);
    await page.keyboard.press('k');
    await until(async () => (await focused()) === first);
    await page.keyboard.press('j');
    await until(async () => (await focused()) === second);

    await page.keyboard.press('e');
    await page.waitForSelector(`[data-paper="${second}"] .links`);
    await page.keyboard.press('Space');
    await until(async () => (await page.$('.links')) === null);

    await page.keyboard.press('s');
    await page.waitForSelector(`[data-paper="${second}"] .save.on`);
    await until(async () => (await said())?.startsWith('Saved “') === true);
    await page.keyboard.press('u');
    await until(async () => (await page.$(`[data-paper="${second}"] .save.on`)) === null);
    await until(async () => (await said())?.startsWith('Undone: ') === true);
  });

  it('moves on with each key, though several come within one frame', async () => {
    await page.evaluate(() => {
      for (const key of ['k', 'k', 'j', 'j', 'j', 'j'])
        document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    });
    const [fifth] = await page.$$eval('.panel:not(.away) article', (all) =>
      all.slice(4).map((article) => article.dataset['paper']),
    );
    await until(async () => (await selected()) === fifth);
    for (let i = 0; i < 3; i++) await page.keyboard.press('k');
    await until(async () => (await selected()) === '2611.10000');
  });

  it('changes tabs by number and by arrow, and works on through the reading list', async () => {
    await page.keyboard.press('2');
    await until(async () => (await page.$eval('#tab-reading-list', (tab) => tab.ariaSelected)) === 'true');
    await until(async () => (await page.$$('.panel:not(.away) article')).length === 1);
    await page.keyboard.press('j');
    await page.waitForSelector('#panel-reading-list article.selected');
    await page.keyboard.press('s');
    await page.waitForSelector('.empty');
    await page.keyboard.press('u');
    await until(async () => (await page.$$('.panel:not(.away) article')).length === 1);
    await page.focus('#tab-reading-list');
    await page.keyboard.press('ArrowLeft');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('tab-today');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('1');
    await until(async () => (await page.$eval('#tab-today', (tab) => tab.ariaSelected)) === 'true');
  });

  it('reads the sheet of keys and closes it, and only it, with Escape', async () => {
    await page.keyboard.press('?');
    await page.waitForSelector('dialog[open]');
    await page.keyboard.press('j');
    expect(await page.$eval('dialog', (dialog) => dialog.contains(document.activeElement))).toBe(true);
    await page.keyboard.press('Escape');
    await until(async () => (await page.$('dialog')) === null);
    expect(await page.$$eval('.panel:not(.away) article', (all) => all.length)).toBe(13);
  });

  it('reaches everything with Tab, and a button keeps its own Enter and Space', async () => {
    const stops = new Set<string>();
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    for (let i = 0; i < 40; i++) {
      await page.keyboard.press('Tab');
      stops.add(
        await page.evaluate(
          () =>
            document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '',
        ),
      );
    }
    for (const name of ['Refresh now', 'Previous day', 'Next day', 'Save to the reading list']) {
      expect([...stops]).toContain(name);
    }
    await page.keyboard.press('j');
    await page.waitForSelector('article:focus');
    await page.focus('article.selected h2 button');
    await page.keyboard.press('Enter');
    await page.waitForSelector('article .links');
    await page.keyboard.press('Space');
    await until(async () => (await page.$('article .links')) === null);
  });

  it.each(['o', 'Enter'] as const)('opens the paper with %s', async (key) => {
    const { browser } = stage.session as ChromiumSession;
    await page.bringToFront();
    await page.focus('article');
    await page.waitForSelector('article.selected');
    const id = await selected();
    await page.keyboard.press(key);
    const target = await browser.waitForTarget((t) => t.url() === `https://huggingface.co/papers/${id}`);
    expect(id).toMatch(/^2611\.\d{5}$/);
    await (await target.page())?.close();
    await until(async () => !browser.targets().includes(target));
  });
});
