// How soon the popup answers a key: from the input to the next paint, as the browser itself measures it.
import type { Browser, KeyInput } from 'puppeteer-core';
import { openPage, type Subject } from './stage.ts';

/** Presses keys one after the other: ms from each press to the next paint, in steps of 8; 16 stands for all that is less. */
export async function answers(browser: Browser, subject: Subject, keys: KeyInput[]): Promise<number[]> {
  const page = await openPage(browser, subject);
  await page.waitForSelector('article');
  await page.evaluate(() => {
    const slow: number[] = [];
    Object.assign(globalThis, { slow });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (entry.name === 'keydown') slow.push(entry.duration);
    }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
  });
  // Something is selected, so that every key has something to act on.
  await page.keyboard.press('j');
  for (const key of keys) {
    await page.keyboard.press(key);
    await page.evaluate(() => new Promise((next) => requestAnimationFrame(() => setTimeout(next))));
  }
  const slow = await page.evaluate(async () => {
    await new Promise((reported) => setTimeout(reported, 200));
    return (globalThis as unknown as { slow: number[] }).slow;
  });
  await page.close();
  return [...slow, ...Array.from({ length: Math.max(0, keys.length - slow.length) }, () => 16)];
}
