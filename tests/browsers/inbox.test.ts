// The inbox on the shipped builds: gone through by keys alone, cleared, taken back, and nothing in it new twice.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, entries, openStage, refreshed, type Stage } from './stage.ts';
import { until } from './until.ts';

const TODAY = entries(5);
const BEFORE = entries(3, 100);
const LATE = entries(2, 200);
const idOf = (list: typeof TODAY, i: number) => list[i]!.paper.id;

describe.each(BROWSERS)('in %s', (name) => {
  let stage: Stage;
  let page: Page;

  const textOf = (selector: string) =>
    page.$eval(selector, (element) => element.textContent ?? '').catch(() => '');
  const ids = () =>
    page.$$eval('.list-pane article', (all) => all.map((article) => article.dataset['paper']));
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key as 'j');
  };
  /** By the page itself: what the driver of Firefox sends waits for an answer that never comes. */
  const reload = async () => {
    await page
      .evaluate(() => {
        document.title = 'old';
        location.reload();
      })
      .catch(() => {});
    await until(async () => (await page.title()) !== 'old');
  };
  /** So many are left, and every view says so. */
  const left = async (count: number) => {
    const words = count > 0 ? `${String(count)} left` : '';
    await until(async () => (await textOf('.list-pane .news-line em')) === words);
    await until(async () => (await textOf('nav a[href$="#inbox"]')) === `Inbox ${String(count)}`);
    await until(async () => (await stage.session.button()).text === String(count || ''));
  };
  const selected = () =>
    page.$eval('article.selected', (article) => article.dataset['paper']).catch(() => {});
  /** What is new on the popup's list; it is opened in a tab, and so moves the badge's line. */
  const newInPopup = async () => {
    const popup = await stage.session.open();
    await popup.waitForSelector('article');
    const found = await popup.$$eval('article.new', (all) => all.map((article) => article.dataset['paper']));
    // It moves the badge's line, and no other.
    await until(async () => (await stage.session.button()).text === '');
    await popup.close();
    return found;
  };

  beforeAll(async () => {
    stage = await openStage(name, TODAY, BEFORE);
    stage.script.lists.set(stage.days[1]!, [...BEFORE, ...LATE]);
    await refreshed(stage);
    await until(async () => (await stage.session.button()).text === '7');
    page = await stage.session.open('library.html#inbox');
    await page.setViewport({ width: 1280, height: 820 });
  });
  afterAll(() => stage?.close());

  it('what arrived is there in groups, and is gone through by keys alone', async () => {
    await left(7);
    expect(await textOf('.news-line span')).toMatch(/^5 new (today|on \w+) · 2 late arrivals for \w+$/);
    expect(await ids()).toEqual([...TODAY, ...LATE].map(({ paper }) => paper.id));
    await press('j', 's', 'x', ' ');
    await left(4);
    expect(await selected()).toBe(idOf(TODAY, 3));
    await until(async () => (await textOf('.pane h2')).endsWith(idOf(TODAY, 3)));
    expect(await ids()).toEqual([idOf(TODAY, 3), idOf(TODAY, 4), idOf(LATE, 0), idOf(LATE, 1)]);
  });

  it('what was done is taken back in turn, after a reload too', async () => {
    await press('u');
    await left(5);
    await reload();
    await left(5);
    await press('u');
    await left(6);
    expect((await ids())[0]).toBe(idOf(TODAY, 1));
  });

  it('everything is cleared at once, that stays so, and can be taken back after a reload', async () => {
    await press('C');
    await left(0);
    expect(await textOf('.empty')).toContain('Nothing new since');
    await reload();
    await left(0);
    await press('u');
    await left(6);
  });

  it('nothing that was seen, saved or dismissed is new again, in no view', async () => {
    await page.click(`[data-paper="${idOf(TODAY, 1)}"] h2 button`);
    await press('x');
    await left(5);
    expect(await newInPopup()).toEqual([2, 3, 4].map((i) => idOf(TODAY, i)));
    await until(async () => (await textOf('.list-pane .news-line em')) === '5 left');
    expect(await newInPopup()).toEqual([]);
    await press('C');
    await left(0);
    const another = entries(1, 300);
    stage.script.lists.set(stage.days[0]!, [...TODAY, ...another]);
    await refreshed(stage);
    await left(1);
    expect(await ids()).toEqual([idOf(another, 0)]);
    await press('j', 's');
    await left(0);
    // Taken off the list again by hand, and not by Undo.
    await press('2');
    await page.waitForSelector(`.list-pane [data-paper="${idOf(another, 0)}"]`);
    await press('j', 's');
    await until(async () => !(await ids()).includes(idOf(another, 0)));
    await press('i');
    await left(0);
    expect(await newInPopup()).toEqual([]);
  });
});
