// The archive: what is too old is forgotten; what is missing is fetched, list by list, after everybody else.
import { browser } from '../browser';
import { forgettable, nextMissing, olderLists } from '../db/archive';
import { settings } from '../db/settings';
import { sourceState } from '../db/sources';
import { forgetLists } from '../db/write/forget';
import { putDownload } from '../db/write/source';
import { putDay } from '../db/write/world';
import { NOT_REMOVED, nextTry, type Keep } from '../domain/archive';
import type { Day } from '../domain/day';
import { failureOf, type Failure } from '../domain/failure';
import type { Source } from '../sources/source';
import { askDay } from './ask-day';
import type { Network } from './network';
import { isFinal } from './refresh';

/** Rings as long as a download has not come to its end. */
export const DOWNLOAD_ALARM = 'download';

const EVERY_MINUTES = 1;

/** Requests of one list; the longest has two pages. */
const MOST_REQUESTS = 20;

export interface Archive {
  /** Forgets what is too old, and goes on with the download where the reader wants one. */
  follow: () => Promise<void>;
  /** The same, and what could not be read is asked for again. */
  retry: () => Promise<void>;
  /** Forgets all that is older than what is kept, even if it was read just now; then goes on. */
  forgetOlder: () => Promise<void>;
  /** Forgets what is older than a month. */
  remove: () => Promise<void>;
}

/** `others`: comes when nobody else is asking for something. */
export function createArchive(
  sources: Source[],
  network: Network,
  others: () => Promise<unknown>,
  now: () => number,
): Archive {
  let running: Promise<void> | undefined;
  let isWanted = false;

  async function forgetOld(): Promise<void> {
    const { keep } = await settings();
    if (keep === 'all') return;
    for (const { id } of sources) await forgetLists(id, await forgettable(id, keep, now()));
  }

  async function isOn(): Promise<boolean> {
    return (await settings()).download === 'on';
  }

  /** Fetches a list. Returns whether it came whole, so that it need not be asked for again. */
  async function fetchList(source: Source, day: Day): Promise<boolean> {
    const allowance = { requests: MOST_REQUESTS };
    const outcome = await askDay(source, day, undefined, network, 'archive', allowance, now);
    await putDay(source.id, day, outcome, now());
    return outcome.kind === 'answer' && outcome.complete;
  }

  /** Returns why it ended before all was here, if it did not by the reader's wish. */
  async function download(source: Source): Promise<Failure | undefined> {
    for (;;) {
      await others();
      const day = (await isOn()) ? await nextMissing(source.id, now()) : undefined;
      if (!day) return undefined;
      const { odd, stopped } = (await sourceState(source.id)).download ?? { odd: [] };
      try {
        const isWhole = await fetchList(source, day);
        if (stopped || !isWhole) await putDownload(source.id, { odd: isWhole ? odd : [...odd, day] });
      } catch (thrown) {
        const failure = failureOf(thrown);
        if (isFinal(failure) || failure.kind === 'unavailable') {
          await putDownload(source.id, { odd, stopped: { failure, at: now() } });
          return failure;
        }
        await putDownload(source.id, { odd: [...odd, day] });
      }
    }
  }

  async function downloadAll(): Promise<void> {
    let next: number | undefined;
    if (await isOn()) {
      // It may be cut off with the worker.
      await ringAt(now() + EVERY_MINUTES * 60_000);
      for (const source of sources) {
        const failure = await download(source);
        if (failure) next = Math.min(next ?? Infinity, nextTry(failure, now()));
      }
    }
    if (next === undefined) await browser.alarms.clear(DOWNLOAD_ALARM);
    else await ringAt(next);
  }

  async function run(): Promise<void> {
    while (isWanted) {
      isWanted = false;
      await forgetOld();
      await downloadAll();
    }
  }

  function follow(): Promise<void> {
    isWanted = true;
    running ??= run().finally(() => (running = undefined));
    return running;
  }

  async function forgetBefore(keep: Keep): Promise<void> {
    for (const { id } of sources) await forgetLists(id, await olderLists(id, keep, now()));
  }

  return {
    follow,
    async retry() {
      for (const { id } of sources) await putDownload(id, undefined);
      await follow();
    },
    async forgetOlder() {
      await forgetBefore((await settings()).keep);
      await follow();
    },
    async remove() {
      // A list that is on its way comes first.
      await running?.catch(() => {});
      await forgetBefore(NOT_REMOVED);
    },
  };
}

function ringAt(when: number): Promise<void> {
  return browser.alarms.create(DOWNLOAD_ALARM, { when, periodInMinutes: EVERY_MINUTES });
}
