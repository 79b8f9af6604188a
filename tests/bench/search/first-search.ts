// The first search in a page: from the first key to the first paper found, with nothing of the index read before.
import type { Browser } from 'puppeteer-core';
import { killWorker } from '../../browsers/chromium.ts';
import { effect, settled, watchEffects } from '../effects.ts';
import { openPage, type Subject } from '../stage.ts';
import { patiently } from './measuring.ts';

/** The first key: a letter that stands alone in some papers, old ones and new ones. */
const LETTER = 'k';
const FIELD = 'input[type="search"]';
const FOUND = `document.querySelector('.found article')?.dataset.paper`;

/** Fills the database of a subject to its size, as daily refreshes leave it: ms to add each of the last days. */
export async function fillIndex(browser: Browser, subject: Subject, days: number): Promise<number[]> {
  // Awake, it would index too.
  await killWorker(browser, subject.id);
  const page = await openPage(browser, subject, 'index.html');
  await page.waitForFunction('globalThis.fillIndex');
  const took = await patiently<number[]>(page, `fillIndex(${subject.papers}, ${days}, '${LETTER}')`);
  await page.close();
  return took;
}

/** Presses the first key in the library's search, in a new tab: ms from then to the paint of the first paper found. */
export async function firstFound(browser: Browser, subject: Subject): Promise<number> {
  await killWorker(browser, subject.id);
  const page = await browser.newPage();
  await page.setViewport({ width: 1200, height: 800 });
  await page.goto(subject.address('library.html#search'));
  await page.waitForSelector(FIELD);
  await settled(page);
  await page.focus(FIELD);
  await page.evaluate(watchEffects);
  const took = await effect(page, LETTER, FOUND);
  await page.close();
  return took;
}
