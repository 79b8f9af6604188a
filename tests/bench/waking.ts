// How long a sleeping worker takes to wake and do its work.
import type { Browser } from 'puppeteer-core';
import { killWorker, openPage, type Subject } from './stage.ts';

/** Wakes the worker by a message: ms until its reply, which ours gives once the badge is set from the database. */
export async function woken(browser: Browser, subject: Subject): Promise<number> {
  const page = await openPage(browser, subject);
  // The popup's own opening asks the worker too: it is answered before the worker is put to sleep.
  const ask = `chrome.runtime.sendMessage({ command: 'catchUp' })`;
  await page.evaluate(ask);
  await killWorker(browser, subject);
  const took = await page.evaluate(`(async () => {
    const asked = performance.now();
    await ${ask};
    return performance.now() - asked;
  })()`);
  await page.close();
  return took as number;
}
