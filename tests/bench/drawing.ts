// When all rows of the popup's page are painted, those below the window too: they come after the paint a reader waits for.
import type { Browser } from 'puppeteer-core';
import { killWorker } from '../browsers/chromium.ts';
import { emptyPage, shownPapers, type Subject } from './stage.ts';

/**
 * Opens the page in a new tab: ms from the beginning of the navigation to the paint of the frame with its last row.
 * For that the page is watched from its beginning, the blank one just like ours: apart from the openings in which the
 * first paint is measured, as those are to be undisturbed.
 */
export async function allPainted(browser: Browser, subject: Subject): Promise<number> {
  await killWorker(browser, subject.id);
  const page = await emptyPage(browser);
  await page.evaluateOnNewDocument(watchRows, shownPapers(subject));
  await page.goto(subject.address('popup.html'));
  const paint = await page.waitForFunction('globalThis.allPaintedAt');
  const at = (await paint.jsonValue()) as number;
  await page.close();
  return at;
}

/** Runs in the page before anything of its own: notes when the frame was painted that has all rows expected. */
function watchRows(expected: number): void {
  new PerformanceObserver((list) =>
    Object.assign(globalThis, { allPaintedAt: list.getEntries()[0]!.startTime }),
  ).observe({ type: 'element' });
  const look = () => {
    const isThere =
      document.readyState !== 'loading' && document.querySelectorAll('article').length === expected;
    if (isThere) mark();
    else requestAnimationFrame(look);
  };
  /** What the browser does not report below the window, it reports of a dot in it that is painted in the same frame. */
  const mark = () => {
    const dot = document.createElement('p');
    dot.textContent = '.';
    dot.style.cssText = 'position: fixed; top: 0; left: 0';
    dot.setAttribute('elementtiming', 'all rows');
    document.body.append(dot);
  };
  requestAnimationFrame(look);
}
