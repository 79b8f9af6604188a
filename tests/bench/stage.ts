// The stage of the bench: one Chromium with the blank extension, the least one, and the build with databases of several
// sizes.
import { cpSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { killWorker, launchChromium } from '../browsers/chromium.ts';
import { newProfile } from '../browsers/profile.ts';
import { createApi } from '../feed/api.ts';
import { scriptedPapers, type Script } from '../feed/scripted.ts';
import { startFeedServer, type FeedServer } from '../feed/server.ts';
import { writeBlank, writeBare } from './blank.ts';
import { bundled, writePage } from './bundle.ts';
import { writeLeast } from './least.ts';

export const BUILD = path.resolve('.output/chrome-mv3');

/** Our search and those it is compared with. */
const SEARCHES = ['ours', 'ours beside others', 'MiniSearch', 'FlexSearch', 'Orama'];

/** An extension under measurement. */
export interface Subject {
  name: string;
  id: string;
  /** Papers in its database. */
  papers: number;
  /** Papers on its reading list; undefined where those are few and nothing is asked of them. */
  saved?: number;
  address(file: string): string;
}

/** The papers that the popup of a subject shows: those of a day. */
export function shownPapers({ papers }: Subject): number {
  return Math.min(papers, 50);
}

export interface BenchStage {
  browser: Browser;
  blank: Subject;
  /** A popup and a worker that only read what Broadsheet's show, on the smallest of its databases that has papers. */
  least: Subject;
  /** Broadsheet at each size asked for. */
  ours: Subject[];
  /** For each search compared an extension without a worker: nothing else is in the process of its page. */
  searches: Subject[];
  /** Broadsheet with each length of the reading list asked for, its database as large as the longest. */
  shelves: Subject[];
  /** Broadsheet with as many papers to search as asked for. */
  indexes: Subject[];
  feed: FeedServer;
  script: Script;
  close(): Promise<void>;
}

/**
 * Starts Chromium with the blank extension, the least one, and a copy of the build for each size (papers), for each
 * length of the reading list (papers), the longest last, and for each size to search (papers).
 */
export async function openBench(sizes: number[], lengths: number[], searched: number[]): Promise<BenchStage> {
  const profile = newProfile('bench');
  const script = scriptedPapers();
  const feed = await startFeedServer(createApi(script));
  const copies = [
    { name: 'least', papers: sizes.find((papers) => papers > 0)! },
    ...sizes.map((papers) => ({ name: `papers-${papers}`, papers })),
    ...lengths.map((saved) => ({ name: `saved-${saved}`, papers: lengths.at(-1)!, saved })),
    ...searched.map((papers) => ({ name: `searched-${papers}`, papers })),
  ];
  writeBlank(path.join(profile, 'blank'));
  const searching = await bundled('search/page.ts');
  for (const name of SEARCHES) {
    writeBare(path.join(profile, name));
    writePage(path.join(profile, name), 'search', searching);
  }
  const filler = await bundled('fill.ts');
  const indexing = await bundled('search/library.ts');
  for (const { name } of copies) {
    const folder = path.join(profile, name);
    cpSync(BUILD, folder, { recursive: true });
    // Beside the shipped files, none of which knows of it.
    writePage(folder, 'fill', filler);
    writePage(folder, 'index', indexing);
  }
  writeLeast(path.join(profile, 'least'));
  const browser = await launchChromium({ profile, extensions: [], through: feed });
  const subjects: Subject[] = [];
  const bare = ['blank', ...SEARCHES].map((name) => ({ name, papers: 0 }));
  for (const copy of [...bare, ...copies]) {
    const id = await browser.installExtension(path.join(profile, copy.name));
    const address = (file: string) => `chrome-extension://${id}/${file}`;
    subjects.push({ ...copy, id, address });
  }
  await pin(browser, subjects);
  const [blank, ...others] = subjects;
  const [least, ...filled] = others.slice(SEARCHES.length);
  return {
    browser,
    blank: blank!,
    least: least!,
    searches: others.slice(0, SEARCHES.length),
    ours: filled.slice(0, sizes.length),
    shelves: filled.slice(sizes.length, sizes.length + lengths.length),
    indexes: filled.slice(sizes.length + lengths.length),
    feed,
    script,
    async close() {
      await browser.close();
      await feed.close();
    },
  };
}

/** Puts their buttons on the toolbar for good, as readers do: one that is not there slides in first, in up to 270 ms. */
async function pin(browser: Browser, subjects: Subject[]): Promise<void> {
  const page = await browser.newPage();
  await page.goto('chrome://extensions');
  for (const { id } of subjects) {
    // https://source.chromium.org/chromium/chromium/src/+/main:chrome/common/extensions/api/developer_private.idl
    await page.evaluate(
      `chrome.developerPrivate.updateExtensionConfiguration({ extensionId: '${id}', pinnedToToolbar: true })`,
    );
  }
  await page.close();
}

/** Fills the database of a subject to its size, and its reading list. */
export async function fill(browser: Browser, subject: Subject): Promise<void> {
  // Awake, it would count the badge again after each of a thousand commits.
  await killWorker(browser, subject.id);
  const page = await browser.newPage();
  await page.goto(subject.address('fill.html'));
  await page.waitForFunction('typeof fill === "function"');
  await page.evaluate(`fill(${subject.papers}, ${subject.saved})`);
  await page.close();
}

/** Opens a page of a subject, as large as the popup. */
export async function openPage(browser: Browser, subject: Subject, file = 'popup.html'): Promise<Page> {
  const page = await emptyPage(browser);
  await page.goto(subject.address(file));
  return page;
}

/** Opens a tab as large as the popup. */
export async function emptyPage(browser: Browser): Promise<Page> {
  const page = await browser.newPage();
  await page.setViewport({ width: 420, height: 600 });
  return page;
}
