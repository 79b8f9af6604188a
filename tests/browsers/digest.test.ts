// The digest on the shipped builds: switched on by keys, made at once, read, handed out, printed, and made at a start that it waited for.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lastListDays, listDay, type Day } from '../../utils/domain/day.ts';
import type { Digest } from '../../utils/domain/digest.ts';
import { violations } from './axe.ts';
import { stores } from './database.ts';
import { BROWSERS, entries, openStage, type Stage } from './stage.ts';
import { until } from './until.ts';

/** The list that a digest of today's first hour tells of, wherever these tests run. */
const told: Day = lastListDays(listDay(new Date().setHours(0, 0, 0, 0)), 1)[0]!;

describe.each(BROWSERS)('in %s', (name) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage(name, entries(12), entries(12, 100));
  });
  afterAll(() => stage?.close());

  const open = async (hash: string): Promise<Page> => {
    const page = await stage.session.open(`library.html${hash}`);
    await page.setViewport({ width: 1280, height: 820 });
    await page.waitForSelector('.text-page h2');
    return page;
  };
  const text = (page: Page) => page.$eval('.text-page', (it) => it.textContent);
  const digests = async (page: Page) =>
    (await stores<{ digests: Digest }>(page, 'digests')).digests.map(({ value }) => value);
  const press = async (page: Page, label: string) => {
    const button = await page.waitForSelector(`::-p-aria([name="${label}"][role="button"])`);
    await button!.focus();
    await page.keyboard.press('Enter');
  };

  it('is switched on, and the last one due is made at once, to be read and opened from', async () => {
    const page = await open('#digest');
    await until(async () => (await text(page)).includes('No digest is made.'));
    await (await page.waitForSelector('.choices select'))!.select('every day');
    const hour = await page.waitForSelector('.choices p:nth-of-type(2) select');
    await hour!.select(await hour!.$eval('option', (first) => first.value));
    await press(page, 'Apply');
    await until(async () => (await page.$$('.text-page li a')).length === 1);
    expect(await text(page)).toContain('The next one comes');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Apply');
    expect(await violations(page)).toEqual([]);
    await page.focus('.text-page li a');
    await page.keyboard.press('Enter');
    await until(async () => /#digest\/\d{4}-\d\d-\d\d$/.test(page.url()));
    await until(async () => (await page.$$('.digest li')).length === 10);
    expect(await text(page)).toContain('10 of 12 papers');
    expect(await violations(page)).toEqual([]);
    await page.setViewport({ width: 360, height: 700 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await page.setViewport({ width: 1280, height: 820 });
    const [digest] = await digests(page);
    expect(digest!.lists).toEqual([told]);
    await page.focus('.digest li a');
    await page.keyboard.press('Enter');
    await until(async () => page.url().includes(`#list/${told}?paper=${digest!.sections[0]!.rows[0]!.id}`));
    await page.waitForSelector('.pane h2');
    await page.close();
  });

  it('is handed out as a mail that says what the page does', async () => {
    const page = await open('#digest');
    await page.waitForSelector('.text-page li a');
    await page.click('.text-page li a');
    await press(page, 'Save as a mail (.eml)');
    const [digest] = await digests(page);
    const file = path.join(stage.session.downloads, `broadsheet-digest-${digest!.day}.eml`);
    await until(async () => existsSync(file) && readFileSync(file, 'utf8').includes('parts--'));
    const mail = readFileSync(file, 'utf8');
    const plain = mail.split('base64\r\n\r\n')[1]!.split('\r\n--')[0]!;
    const title = await page.$eval('.digest li a', (link) => link.textContent);
    expect(Buffer.from(plain, 'base64').toString()).toContain(title);
    const draft = await page.$eval('a[href^="mailto:"]', (link) => link.href);
    expect(decodeURIComponent(draft)).toContain(title);
    await page.close();
  });

  it('is made once at a start that it waited for, and then no more', async () => {
    let page = await open('#digest');
    await until(async () => (await digests(page)).length === 1);
    // As if the browser had been closed at that hour.
    await page.evaluate(async () => {
      const opening = indexedDB.open('broadsheet');
      await new Promise((resolve) => opening.addEventListener('success', resolve));
      const tx = opening.result.transaction('digests', 'readwrite');
      tx.objectStore('digests').clear();
      await new Promise((resolve) => tx.addEventListener('complete', resolve));
      opening.result.close();
    });
    await stage.session.restart();
    page = await open('#digest');
    await until(async () => (await digests(page)).length === 1);
    const made = await digests(page);
    await stage.session.killWorker();
    await stage.session.restart();
    page = await open('#digest');
    await page.waitForSelector('.text-page li a');
    expect(await digests(page)).toEqual(made);
    await page.close();
  });

  it.runIf(name === 'chromium')('is printed alone, black on white, whatever the colours are', async () => {
    const page = await open('#digest');
    await page.waitForSelector('.text-page li a');
    await page.click('.text-page li a');
    await page.waitForSelector('.digest li');
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
    expect(await violations(page)).toEqual([]);
    await page.emulateMediaType('print');
    const shown = await page.evaluate(() => {
      const visible = [...document.querySelectorAll('body *')].filter((it) => it.checkVisibility());
      const { color } = getComputedStyle(document.querySelector('.digest .facts')!);
      const { backgroundColor } = getComputedStyle(document.body);
      return {
        others: visible.filter((it) => it.matches('nav, .foot, button, input, .their-mail')).length,
        papers: visible.filter((it) => it.matches('.digest li')).length,
        // All of it is on the page, and none in something that scrolls.
        whole: document.querySelector('.list-pane')!.scrollHeight <= document.body.scrollHeight,
        color,
        backgroundColor,
      };
    });
    expect(shown).toEqual({
      others: 0,
      papers: 10,
      whole: true,
      color: 'rgb(0, 0, 0)',
      backgroundColor: 'rgb(255, 255, 255)',
    });
    await page.close();
  });
});
