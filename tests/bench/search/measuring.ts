// Measures one engine in pages of its own: one that builds the index, then new ones that load it and are asked.
import type { Browser, Page } from 'puppeteer-core';
import { until } from '../../browsers/until.ts';
import { openPage, type Subject } from '../stage.ts';
import type { Built, EngineName, SearchPage } from './page.ts';

/** More than the slowest engine takes to index the papers (ms). */
const LONGEST = 600_000;

/** An index loaded and asked. */
export interface Loaded {
  /** From the beginning of the reading to the first answer (ms). */
  load: number;
  /** What the page holds more than before, the buffers too (bytes), once all was asked. */
  heap: number;
  /** Of each query (ms), a quarter of them asked once before. */
  times: number[];
}

/** Builds an index of so many papers and stores it. */
export async function build(
  browser: Browser,
  subject: Subject,
  name: EngineName,
  papers: number,
): Promise<Built> {
  const page = await openSearches(browser, subject);
  const built = await patiently<Built>(page, `api.build('${name}', ${papers})`);
  await page.close();
  return built;
}

/** What a call in a page comes to, which takes longer than the browser waits for one: so it is asked again and again. */
export async function patiently<Outcome>(page: Page, call: string): Promise<Outcome> {
  await page.evaluate(`void ${call}.then(
    (value) => Object.assign(globalThis, { outcome: { value } }),
    (error) => Object.assign(globalThis, { outcome: { error: String(error) } }),
  )`);
  await until(async () => (await page.evaluate('globalThis.outcome !== undefined')) as boolean, LONGEST);
  const { value, error } = (await page.evaluate('outcome')) as { value?: Outcome; error?: string };
  if (value === undefined) throw new Error(`${call}: ${error}`);
  return value;
}

/** Loads a stored index in a new page and asks it. */
export async function loadAndAsk(
  browser: Browser,
  subject: Subject,
  name: EngineName,
  queries: string[],
): Promise<Loaded> {
  const page = await openSearches(browser, subject);
  const before = await heapOf(page);
  const load = await call(page, 'load', name, queries[0]!);
  await call(page, 'ask', queries.slice(0, queries.length / 4));
  const { times, answered } = await call(page, 'ask', queries);
  // One that finds nothing would be the fastest of all.
  if (answered < queries.length / 2) throw new Error(`${name} answered ${answered} of ${queries.length}.`);
  const heap = (await heapOf(page)) - before;
  await page.close();
  return { load, heap, times };
}

/** How long it takes to build our segment of a day's papers (ms), in a page that has done so before. */
export async function buildDays(
  browser: Browser,
  subject: Subject,
  perDay: number,
  rounds: number,
): Promise<number[]> {
  const page = await openSearches(browser, subject);
  await call(page, 'days', perDay, rounds);
  const times = await call(page, 'days', perDay, rounds);
  await page.close();
  return times;
}

async function openSearches(browser: Browser, subject: Subject): Promise<Page> {
  const page = await openPage(browser, subject, 'search.html');
  await page.waitForFunction('globalThis.api');
  return page;
}

/** Calls a function of the page. */
async function call<Name extends keyof SearchPage>(
  page: Page,
  name: Name,
  ...what: Parameters<SearchPage[Name]>
): Promise<Awaited<ReturnType<SearchPage[Name]>>> {
  const result = await page.evaluate(`api.${name}(...${JSON.stringify(what)})`);
  return result as Awaited<ReturnType<SearchPage[Name]>>;
}

/** What the page's own objects and its buffers take (bytes) once rubbish is collected. */
async function heapOf(page: Page): Promise<number> {
  const session = await page.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize, backingStorageSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize + backingStorageSize;
}
