// What the toolbar button says for a few seconds in one tab, where the reader did something without a page of ours.
import { browser } from '../browser';

/** How long it stays (ms). */
export const SHOWN = 5_000;

/** In the session's storage, what a tab is told under: whether something is to be taken back there. */
const NOTED = 'told ';

const timers = new Map<number, ReturnType<typeof setTimeout>>();

/** Says something in a tab, by a badge of a sign and by a title. A tab that is gone needs to hear nothing. */
export async function tell(tabId: number, sign: string, title: string): Promise<void> {
  clearTimeout(timers.get(tabId));
  timers.set(
    tabId,
    setTimeout(() => void takeBack(tabId), SHOWN),
  );
  try {
    // Noted first: if this worker dies before the time is over, the next one takes it back.
    await browser.storage.session.set({ [NOTED + String(tabId)]: true });
    await browser.action.setBadgeText({ tabId, text: sign });
    await browser.action.setTitle({ tabId, title });
  } catch {
    // The tab was closed.
  }
}

/** Takes back what a worker before this one said and could not take back. */
export async function takeAllBack(): Promise<void> {
  const noted = Object.keys(await browser.storage.session.get()).filter((key) => key.startsWith(NOTED));
  await Promise.all(noted.map((key) => takeBack(Number(key.slice(NOTED.length)))));
}

async function takeBack(tabId: number): Promise<void> {
  timers.delete(tabId);
  try {
    // Only `null` lets the tab show the badge of all tabs again; an empty text would hide it there.
    await browser.action.setBadgeText({ tabId, text: null });
    // Chromium refuses `null` here. An empty title is the extension's name, until the tab goes on to another page.
    await browser.action.setTitle({ tabId, title: '' });
  } catch {
    // The tab was closed.
  }
  await browser.storage.session.remove(NOTED + String(tabId)).catch(() => {});
}
