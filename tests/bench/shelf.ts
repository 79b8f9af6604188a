// How the library's page does with a reading list: opening it, filtering it, tagging a hundred of its papers.
import type { Browser, Page } from 'puppeteer-core';
import { killWorker } from '../browsers/chromium.ts';
import { effect, settled, watchEffects } from './effects.ts';
import { largestPaint } from './painting.ts';
import type { Subject } from './stage.ts';

/** Typed into the filter one by one, each changes how many papers are left: hardly a text has both together. */
const TYPED = ['x', 'y'];
/** Papers tagged at once. */
const TAGGED = 100;
const TAG = 'chosen by the bench';

/** What the list shows: its line, its first paper. */
const SHOWN = `document.querySelector('.news-line').textContent + document.querySelector('article')?.dataset.paper`;
/** Whether all rows of the window have the tag. */
const IS_TAGGED = `[...document.querySelectorAll('article')]
  .filter((row) => {
    const { top, bottom } = row.getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  })
  .every((row) => [...row.querySelectorAll('.tag')].some((tag) => tag.textContent === '${TAG}'))`;

/** Opens the reading list in a new tab of the library, and waits for its first rows. */
async function openShelf(browser: Browser, subject: Subject): Promise<Page> {
  const page = await browser.newPage();
  await page.setViewport({ width: 1200, height: 800 });
  await page.goto(subject.address('library.html#reading-list'));
  await page.waitForFunction(
    `document.querySelector('article') &&
    document.querySelector('.news-line').textContent.includes('${subject.saved!.toLocaleString('en')} papers')`,
    { polling: 'raf' },
  );
  return page;
}

/** Opens the reading list: ms from the beginning of the navigation to the window's papers painted. */
export async function shelfOpened(browser: Browser, subject: Subject): Promise<number> {
  await killWorker(browser, subject.id);
  const page = await openShelf(browser, subject);
  const { at } = await largestPaint(page, 'article, .day-notice');
  await page.close();
  return at;
}

/** Types into the filter and clears it, `rounds` times: ms from each key typed to the paint of what it leaves. */
export async function filtered(browser: Browser, subject: Subject, rounds: number): Promise<number[]> {
  const page = await openShelf(browser, subject);
  await page.evaluate(watchEffects);
  // The first filter waits until all papers are read, which an opening is not to wait for.
  const values: number[] = [];
  for (let round = 0; round <= rounds; round++) {
    await page.keyboard.press('f');
    for (const key of TYPED) {
      const took = await effect(page, key, SHOWN);
      if (round > 0) values.push(took);
    }
    await effect(page, 'Escape', SHOWN);
    await page.keyboard.press('Escape');
  }
  await page.close();
  return values;
}

/** Tags a hundred papers and takes it back, `rounds` times: ms from Enter to the paint of the window's tagged rows. */
export async function tagged(browser: Browser, subject: Subject, rounds: number): Promise<number[]> {
  const page = await openShelf(browser, subject);
  await page.evaluate(watchEffects);
  await chooseFirst(page);
  const values: number[] = [];
  for (let round = 0; round <= rounds; round++) {
    await page.keyboard.press('t');
    await page.keyboard.type(TAG);
    const took = await effect(page, 'Enter', IS_TAGGED);
    if (round > 0) values.push(took);
    await page.keyboard.press('Escape');
    await settled(page);
    await effect(page, 'u', IS_TAGGED);
    await settled(page);
  }
  await page.close();
  return values;
}

/** Chooses the first hundred papers, and leaves the last of them in the window. */
async function chooseFirst(page: Page): Promise<void> {
  const last = `[aria-posinset="${TAGGED}"] .choose`;
  await page.waitForSelector('[aria-posinset="1"] .choose');
  await page.click('[aria-posinset="1"] .choose');
  // It is read when the page is idle, and drawn when it is near the window.
  await page.waitForFunction((selector) => {
    const box = document.querySelector(selector);
    if (box) box.scrollIntoView({ block: 'end' });
    else document.querySelector('[data-scroller]')!.scrollBy(0, 400);
    return box !== null;
  }, { polling: 'raf' }, last); // prettier-ignore
  await page.keyboard.down('Shift');
  await page.click(last);
  await page.keyboard.up('Shift');
  await page.waitForFunction(`document.querySelector('.choice-bar b').textContent.startsWith('${TAGGED} ')`);
}
