// How long a sleeping worker takes to wake and do its work.
import type { Browser, Page } from 'puppeteer-core';
import { killWorker } from '../browsers/chromium.ts';
import { openPage, type Subject } from './stage.ts';

/** Wakes the blank worker by a message: ms until the reply of its first handler. */
export function blankWoken(browser: Browser, blank: Subject): Promise<number> {
  return woken(browser, blank, 'popup.html', `await chrome.runtime.sendMessage({})`);
}

/** Wakes our worker by a message: ms until the badge, cleared before, is set again from the database. */
export function badgeSet(browser: Browser, subject: Subject): Promise<number> {
  return woken(
    browser,
    subject,
    'fill.html',
    // Asked more often, the browser would be busy with the questions.
    `void chrome.runtime.sendMessage({ command: 'catchUp' });
    while ((await chrome.action.getBadgeText({})) === '') await new Promise((later) => setTimeout(later, 4));`,
  );
}

async function woken(browser: Browser, subject: Subject, file: string, wake: string): Promise<number> {
  const page: Page = await openPage(browser, subject, file);
  await page.evaluate(`chrome.action.setBadgeText({ text: '' })`);
  await killWorker(browser, subject.id);
  const took = await page.evaluate(`(async () => {
    const asked = performance.now();
    ${wake}
    return performance.now() - asked;
  })()`);
  await page.close();
  return took as number;
}
