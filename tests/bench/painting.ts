// When a page was painted, how much it moved and what it holds: the popup against the blank one. Each is opened as a
// reader finds it most of the time, its worker asleep and no process of it running.
import type { Browser, Page } from 'puppeteer-core';
import { killWorker } from '../browsers/chromium.ts';
import { openPage, shownPapers, type Subject } from './stage.ts';

/** Times in ms, `at` and `drawn` since the page began to load, which was at `origin` (epoch). */
export interface Painted {
  origin: number;
  /** When it could be seen. */
  at: number;
  /** When the page was done with it; what is asked for after that keeps nothing from being seen. */
  drawn: number;
}

/**
 * When a page's largest text was painted (its LCP). In ours that is a paper's, in the first of two frames: it has the rows
 * that the window shows. The rows below come in the second, which `allPainted` measures; here it is only waited for.
 */
async function painted(page: Page, subject: Subject): Promise<Painted> {
  await page.waitForFunction((count: number) => document.querySelectorAll('article').length === count, { polling: 'raf' }, shownPapers(subject)); // prettier-ignore
  return largestPaint(page, 'body');
}

/** When the largest text of a page was painted, once that lies `inside`: a word that stands in for it may come before. */
export async function largestPaint(page: Page, inside: string): Promise<Painted> {
  return page.evaluate(async (within) => {
    const largest = await new Promise<{ at: number; drawn: number }>((resolve, reject) => {
      setTimeout(() => reject(new Error(`The largest text is not in ${within}.`)), 5_000);
      new PerformanceObserver((list) => {
        // https://w3c.github.io/paint-timing/#the-paint-timing-mixin
        const entries = list.getEntries() as (PerformanceEntry & { element?: Element; paintTime: number })[];
        // What is painted later may be larger: a notice on a weekend, say.
        const entry = entries.findLast(({ element }) => element?.closest(within));
        if (entry) resolve({ at: entry.startTime, drawn: entry.paintTime });
      }).observe({ type: 'largest-contentful-paint', buffered: true });
    });
    return { origin: performance.timeOrigin, ...largest };
  }, inside);
}

/** Opens the popup's page in a new tab: ms from the beginning of the navigation to the window's papers painted. */
export async function navigated(browser: Browser, subject: Subject): Promise<number> {
  await killWorker(browser, subject.id);
  const page = await openPage(browser, subject);
  const { at } = await painted(page, subject);
  await page.close();
  return at;
}

/** Clicks the toolbar button: ms from the click to the window's papers painted in the real popup. */
export async function clicked(browser: Browser, subject: Subject): Promise<number> {
  await killWorker(browser, subject.id);
  const extension = (await browser.extensions()).get(subject.id)!;
  const page = await browser.newPage();
  const known = new Set(browser.targets());
  const click = performance.timeOrigin + performance.now();
  await page.triggerExtensionAction(extension);
  const target = await browser.waitForTarget(
    (t) => t.url() === subject.address('popup.html') && !known.has(t),
  );
  const popup = await target.asPage();
  const { origin, at } = await painted(popup, subject);
  const gone = new Promise<void>((resolve) => {
    browser.on('targetdestroyed', (ended) => ended === target && resolve());
  });
  await popup.evaluate('window.close()').catch(() => {});
  await gone;
  await page.close();
  return origin + at - click;
}

/** The heap (bytes) of the popup's page: all that comes after its first paint is loaded, and rubbish is collected. */
export async function heap(browser: Browser, subject: Subject): Promise<number> {
  const page = await openPage(browser, subject);
  await painted(page, subject);
  await page.waitForNetworkIdle({ idleTime: 250 });
  const session = await page.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await page.close();
  return usedSize;
}

/** All layout shifts of the popup's page, from its opening until a second after all its rows are there. */
export async function shifts(browser: Browser, subject: Subject): Promise<number> {
  const page = await openPage(browser, subject);
  await painted(page, subject);
  const sum = await page.evaluate(async () => {
    let total = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) total += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
    await new Promise((settled) => setTimeout(settled, 1000));
    return total;
  });
  await page.close();
  return sum;
}
