// What a refresh costs the worker: its time outside the network, and what it writes.
import type { Browser, Page } from 'puppeteer-core';
import { lastListDays, listDay, opensAt } from '../../utils/domain/day.ts';
import { createApi, type Entry } from '../feed/api.ts';
import { generatedPapers } from '../feed/generated.ts';
import { openPage, type BenchStage, type Subject } from './stage.ts';

const DAYS = 4;
const PER_DAY = 60;
const NEW_PER_DAY = 50;

/** One refresh: its time outside the network (ms), its transactions that may write a list, its writes by store. */
export interface Refreshed {
  time: number;
  transactions: number;
  writes: Record<string, number>;
}

interface Watch {
  refresh(): Promise<Refreshed>;
  /** Leaves the reader with so many watches. */
  keep(watches: number): Promise<void>;
  close(): Promise<void>;
}

/** Plays 4 lists of 60 papers, with `more` upvotes on each than at first. */
export function playLists({ feed, script }: BenchStage, more: number): void {
  const papers = generatedPapers(1, PER_DAY);
  for (const day of lastListDays(listDay(Date.now()), DAYS)) {
    const entries = papers.entries(day, opensAt(day) + 80 * 3_600_000);
    script.lists.set(
      day,
      entries.map((entry) => raised(entry, more)),
    );
  }
  // A new budget; and no ETags, so that every answer is read and compared.
  feed.api = createApi(script, { etags: false });
}

/** Plays 4 lists of 50 papers that were never there; `turn` tells them from all others. */
export function playNew({ feed, script }: BenchStage, turn: number): void {
  const papers = generatedPapers(2 + turn, NEW_PER_DAY);
  for (const [list, day] of lastListDays(listDay(Date.now()), DAYS).entries()) {
    const entries = papers.entries(day, opensAt(day) + 80 * 3_600_000);
    script.lists.set(
      day,
      entries.map((entry, i) => ({
        ...entry,
        paper: { ...entry.paper, id: `${String(4000 + turn)}.${String(10_000 + 100 * list + i)}` },
      })),
    );
  }
  feed.api = createApi(script, { etags: false });
}

function raised(entry: Entry, more: number): Entry {
  return { ...entry, paper: { ...entry.paper, upvotes: entry.paper.upvotes + more } };
}

/** Watches the refreshes of a subject's worker from inside. */
export async function watchRefreshes(browser: Browser, subject: Subject): Promise<Watch> {
  const page = await openPage(browser, subject, 'fill.html');
  await page.evaluate(`chrome.runtime.sendMessage({ command: 'catchUp' })`);
  const target = await browser.waitForTarget(
    (t) => t.type() === 'service_worker' && t.url().startsWith(subject.address('')),
  );
  const worker = (await target.worker())!;
  await worker.evaluate(watchOutside);
  return {
    async refresh() {
      await worker.evaluate('outside.begin()');
      const whole = await roundTrip(page);
      const { network, ...seen } = (await worker.evaluate('outside.seen')) as Refreshed & { network: number };
      return { ...seen, time: whole - network };
    },
    keep: async (watches) => void (await page.evaluate(`keepWatches(${String(watches)})`)),
    close: () => page.close(),
  };
}

async function roundTrip(page: Page): Promise<number> {
  const took = await page.evaluate(`(async () => {
    const asked = performance.now();
    const { ok } = await chrome.runtime.sendMessage({ command: 'refresh' });
    if (!ok) throw new Error('The refresh failed.');
    return performance.now() - asked;
  })()`);
  return took as number;
}

/** Runs in the worker: counts what it writes, and the time it waits for the network. */
function watchOutside(): void {
  const empty = () => ({ network: 0, transactions: 0, writes: {} as Record<string, number> });
  const outside = { seen: empty(), begin: () => void (outside.seen = empty()) };
  Object.assign(globalThis, { outside });
  const fetchIt = globalThis.fetch;
  globalThis.fetch = async (...request) => {
    const asked = performance.now();
    const response = await fetchIt(...request);
    const body = await response.arrayBuffer();
    outside.seen.network += performance.now() - asked;
    return new Response(body, response);
  };
  /** Lets `seen` know of each call of a method once it is done. */
  const watch = (prototype: object, name: string, seen: (target: never, result: never) => void) => {
    const method = Reflect.get(prototype, name) as (...what: unknown[]) => unknown;
    Reflect.set(prototype, name, function (this: unknown, ...what: unknown[]) {
      const result = method.apply(this, what);
      seen(this as never, result as never);
      return result;
    });
  };
  watch(IDBObjectStore.prototype, 'put', ({ name }: IDBObjectStore) => {
    outside.seen.writes[name] = (outside.seen.writes[name] ?? 0) + 1;
  });
  watch(IDBDatabase.prototype, 'transaction', (_, { mode, objectStoreNames }: IDBTransaction) => {
    if (mode === 'readwrite' && objectStoreNames.contains('listings')) outside.seen.transactions += 1;
  });
}
