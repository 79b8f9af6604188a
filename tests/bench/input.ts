// How soon the popup answers a key: from the input to the next paint, as the browser itself measures it (Event Timing).
import type { Browser, Page } from 'puppeteer-core';
import { openPage, type Subject } from './stage.ts';

/** What each key changes, read in the page: moving, the row that has the focus, as that follows the selection. */
const CHANGED_BY = {
  j: `document.activeElement.dataset.paper`,
  k: `document.activeElement.dataset.paper`,
  e: `row.querySelector('.details') !== null`,
  s: `row.querySelector('.save').classList.contains('on')`,
};
export type MeasuredKey = keyof typeof CHANGED_BY;

/** The browser reports no event that took less than this (ms), and the others in steps of 8. */
export const LEAST_REPORTED = 16;

/** Presses keys one after the other: ms from each press to the next paint; `LEAST_REPORTED` where it took less. */
export async function answers(browser: Browser, subject: Subject, keys: MeasuredKey[]): Promise<number[]> {
  const page = await openPage(browser, subject);
  await page.waitForSelector('article');
  await page.evaluate(watchKeys);
  // Something is selected, so that every key has something to act on.
  await page.keyboard.press('j');
  await page.waitForSelector('article.selected:focus');
  for (const key of keys) await press(page, key);
  const [, ...durations] = (await page.evaluate(
    'new Promise((reported) => setTimeout(reported, 200)).then(durations)',
  )) as (number | null)[];
  await page.close();
  if (durations.length !== keys.length) throw new Error(`Of ${keys.length} keys ${durations.length} came.`);
  return durations.map((duration) => duration ?? LEAST_REPORTED);
}

/** Presses a key and waits for what it changes. A key that changes nothing would be the fastest of all. */
async function press(page: Page, key: MeasuredKey): Promise<void> {
  const state = `(() => {
    const row = document.querySelector('article.selected');
    return String(${CHANGED_BY[key]});
  })()`;
  const before = await page.evaluate(state);
  await page.keyboard.press(key);
  await page
    .waitForFunction(`${state} !== ${JSON.stringify(before)}`, { polling: 'raf', timeout: 5_000 })
    .catch((cause: unknown) => {
      throw new Error(`The key ${key} changed nothing.`, { cause });
    });
}

/** Runs in the page: `durations` has one for each key pressed, in their order, or null where the browser reported none. */
function watchKeys(): void {
  const pressed: number[] = [];
  const reported = new Map<number, number>();
  addEventListener('keydown', ({ timeStamp }) => pressed.push(timeStamp), true);
  new PerformanceObserver((list) => {
    for (const { name, startTime, duration } of list.getEntries()) {
      if (name === 'keydown') reported.set(startTime, duration);
    }
  }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
  const durations = () => {
    const strangers = [...reported.keys()].filter((at) => !pressed.includes(at));
    if (strangers.length > 0)
      throw new Error('A report belongs to no key, so keys without one may not be fast.');
    return pressed.map((at) => reported.get(at) ?? null);
  };
  Object.assign(globalThis, { durations });
}
