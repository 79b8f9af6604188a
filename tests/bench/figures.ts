// Every figure of the bench: what is measured, in how many rounds, and its goal.
import type { Browser } from 'puppeteer-core';
import { killWorker } from '../browsers/chromium.ts';
import { allPainted } from './drawing.ts';
import { answers, LEAST_REPORTED, type MeasuredKey } from './input.ts';
import { popupBytes, workerBytes } from './loading.ts';
import { clicked, heap, navigated, shifts } from './painting.ts';
import { filtered, shelfOpened, tagged } from './shelf.ts';
import { playLists, playNew, watchRefreshes, type Refreshed } from './refreshing.ts';
import { fill, openBench, shownPapers, type BenchStage, type Subject } from './stage.ts';
import { figure, highFigure, ratio, size } from './rows.ts';
import { fillIndex, firstFound } from './search/first-search.ts';
import { searchFigures } from './search/figures.ts';
import type { FigureRow } from './table.ts';
import { badgeSet, blankWoken } from './waking.ts';

/** Papers in the databases measured; the last is the one that goals are about. */
const SIZES = [0, 1_000, 10_000, 50_000];
/** Papers searched first, the last as before. */
const SEARCHED = [10_000, 50_000];
/** Papers on the reading lists measured, the longest last. */
const LENGTHS = [100, 5_000];
const ROUNDS: Rounds = { warmUp: 2, counted: 21 };
/** What `--quick` measures: a single size, as an opening takes most of a second and a database three to fill. */
const QUICK_SIZES = [1_000];
const QUICK_ROUNDS: Rounds = { warmUp: 1, counted: 3 };
/** A refresh is short, and its code is slow until it has run a few times. */
const QUICK_REFRESHES: Rounds = { warmUp: 2, counted: 3 };

/** Long days whose writing is measured; it has no goal. */
const DAYS = 21;
const QUICK_DAYS = 7;

interface Rounds {
  warmUp: number;
  counted: number;
}

/** No goal was set for the rows below the window: this only tells when they become much slower than they were. */
const MOST_FOR_ALL = 3;

/** Measures everything. `quick`: in less than a minute, on one small database, in fewer rounds than settle a doubt. */
export async function bench(quick: boolean): Promise<FigureRow[]> {
  const rounds = quick ? QUICK_ROUNDS : ROUNDS;
  const stage = await openBench(
    quick ? QUICK_SIZES : SIZES,
    quick ? [] : LENGTHS,
    quick ? QUICK_SIZES : SEARCHED,
  );
  try {
    for (const subject of [stage.least, ...stage.ours, ...stage.shelves]) await fill(stage.browser, subject);
    return [
      // Before a popup is opened: that clears the badge.
      ...(await workerFigures(stage, rounds)),
      ...(await popupFigures(stage, rounds)),
      ...(await inputFigures(stage, rounds)),
      ...(quick ? [] : await shelfFigures(stage, rounds)),
      ...(await refreshFigures(stage, quick ? QUICK_REFRESHES : ROUNDS)),
      ...(await firstSearchFigures(stage, rounds, quick ? QUICK_DAYS : DAYS)),
      ...(await watchFigures(stage, quick ? QUICK_REFRESHES : ROUNDS)),
      ...(await searchFigures(stage, quick)),
    ];
  } finally {
    await stage.close();
  }
}

/** Measures each subject in turn, round by round, so that a slow minute slows all of them. */
async function inTurn(
  browser: Browser,
  subjects: Subject[],
  rounds: Rounds,
  measure: (subject: Subject) => Promise<number>,
): Promise<number[][]> {
  const values = subjects.map((): number[] => []);
  for (let round = 0; round < rounds.warmUp + rounds.counted; round++) {
    for (const [i, subject] of subjects.entries()) {
      const value = await measure(subject);
      // What its worker still has to do would be measured with the next.
      await killWorker(browser, subject.id);
      if (round >= rounds.warmUp) values[i]!.push(value);
    }
  }
  return values;
}

async function popupFigures(
  { browser, blank, least, ours }: BenchStage,
  rounds: Rounds,
): Promise<FigureRow[]> {
  const [few, most] = [ours.find(({ papers }) => papers === 1_000)!, ours.at(-1)!];
  const [blankClick, leastClick, ...clicks] = await inTurn(browser, [blank, least, ...ours], rounds, (s) =>
    clicked(browser, s),
  );
  const [blankPage, leastPage, ...pages] = await inTurn(browser, [blank, least, ...ours], rounds, (s) =>
    navigated(browser, s),
  );
  const [blankWhole, ...wholes] = await inTurn(browser, [blank, most], rounds, (s) => allPainted(browser, s));
  const [blankHeap, ...heaps] = await inTurn(browser, [blank, most], rounds, (s) => heap(browser, s));
  const [moved] = await inTurn(browser, [most], rounds, (s) => shifts(browser, s));
  return [
    ...ours.map(({ papers }, i) => ratio(`popup, click to the window's papers painted ÷ blank, at ${size(papers)}`, clicks[i]!, blankClick!, 1.12)),
    ratio(`the same of a page that only reads the list, at ${size(least.papers)}`, leastClick!, blankClick!),
    ...ours.map(({ papers }, i) => ratio(`popup page, navigation to the window's papers painted ÷ blank, at ${size(papers)}`, pages[i]!, blankPage!, 1.45)),
    ratio(`the same of a page that only reads the list, at ${size(least.papers)}`, leastPage!, blankPage!),
    ratio(`popup page, navigation to all ${shownPapers(most)} rows painted ÷ blank, at ${size(most.papers)}`, wholes[0]!, blankWhole!, MOST_FOR_ALL),
    ...(most === few ? [] : [ratio(`the same to the window's papers painted, at ${size(most.papers)} ÷ at ${size(few.papers)}`, pages.at(-1)!, pages[ours.indexOf(few)]!, 1.1)]),
    ratio(`popup heap ÷ blank, at ${size(most.papers)}`, heaps[0]!, blankHeap!, 2.6),
    figure(`popup, layout shift until settled, at ${size(most.papers)}`, moved!, '', 0),
    figure('popup, all that is loaded before its first paint, gzipped', [(await popupBytes(browser, most)) / 1000], 'kB', 22),
  ]; // prettier-ignore
}

async function workerFigures(
  { browser, blank, least, ours }: BenchStage,
  rounds: Rounds,
): Promise<FigureRow[]> {
  const filled = ours.filter(({ papers }) => papers > 0);
  const [blankWake, leastWake, ...wakes] = await inTurn(browser, [blank, least, ...filled], rounds, (s) =>
    s === blank ? blankWoken(browser, s) : badgeSet(browser, s),
  );
  return [
    ...filled.map(({ papers }, i) => ratio(`worker, from its wake to the badge set ÷ blank, at ${size(papers)}`, wakes[i]!, blankWake!, 1.5)),
    ratio(`the same of a worker that only counts what arrived, at ${size(least.papers)}`, leastWake!, blankWake!),
    figure('worker, gzipped', [workerBytes() / 1000], 'kB', 16),
  ]; // prettier-ignore
}

async function inputFigures({ browser, ours }: BenchStage, rounds: Rounds): Promise<FigureRow[]> {
  const most = ours.at(-1)!;
  const press = (...keys: MeasuredKey[]) =>
    answers(browser, most, Array.from({ length: rounds.counted }, () => keys).flat());
  const moving = await press('j', 'j', 'k');
  const opening = await press('e');
  const saving = await press('s');
  return [
    slowest(`moving with j and k, input to next paint, at ${size(most.papers)}`, moving),
    slowest(`expanding a row, input to next paint, at ${size(most.papers)}`, opening),
    slowest(`saving, input to next paint, at ${size(most.papers)}`, saving),
  ];
}

async function shelfFigures({ browser, shelves }: BenchStage, rounds: Rounds): Promise<FigureRow[]> {
  const [short, long] = [shelves[0]!, shelves.at(-1)!];
  const [shortOpening, opening] = await inTurn(browser, [short, long], rounds, (s) =>
    shelfOpened(browser, s),
  );
  const [shortFilter, filter] = [
    await filtered(browser, short, rounds.counted),
    await filtered(browser, long, rounds.counted),
  ];
  const [shortTags, tags] = [
    await tagged(browser, short, rounds.counted),
    await tagged(browser, long, rounds.counted),
  ];
  const of = `${size(long.saved!)} saved ÷ ${size(short.saved!)}`;
  return [
    ratio(`library, opening the reading list to the window's papers painted, ${of}`, opening!, shortOpening!, 1.5),
    ratio(`library, a key in the filter to what it leaves painted, ${of}`, filter, shortFilter, 1.5),
    slowest(`library, a key in the filter to what it leaves painted, at ${size(long.saved!)} saved`, filter),
    ratio(`library, tagging 100 papers to the window's rows painted with it, ${of}`, tags, shortTags, 1.5),
  ]; // prettier-ignore
}

async function refreshFigures(stage: BenchStage, rounds: Rounds): Promise<FigureRow[]> {
  const watch = await watchRefreshes(stage.browser, stage.ours.at(-1)!);
  playLists(stage, 0);
  await watch.refresh();
  const same: Refreshed[] = [];
  const changed: Refreshed[] = [];
  for (let round = 1; round <= rounds.warmUp + rounds.counted; round++) {
    const [kept, raised] = [await watch.refresh(), (playLists(stage, round), await watch.refresh())];
    playLists(stage, round);
    if (round <= rounds.warmUp) continue;
    same.push(kept);
    changed.push(raised);
  }
  await watch.close();
  const written = ({ writes }: Refreshed) =>
    ['papers', 'listings', 'places', 'arrivals'].reduce((sum, store) => sum + (writes[store] ?? 0), 0);
  const times = (all: Refreshed[]) => all.map(({ time }) => time / 4);
  return [
    figure(`refresh with nothing changed, worker time for a list, at ${size(stage.ours.at(-1)!.papers)}`, times(same), 'ms', 40),
    figure('the same, writes to listings, places and arrivals', same.map(written), '', 0),
    ratio(`refresh with every count changed ÷ nothing changed, at ${size(stage.ours.at(-1)!.papers)}`, times(changed), times(same), 3),
    figure('the same, transactions for a list', changed.map(({ transactions }) => transactions / 4), '', 1),
  ]; // prettier-ignore
}

async function firstSearchFigures(
  { browser, indexes }: BenchStage,
  rounds: Rounds,
  longDays: number,
): Promise<FigureRow[]> {
  let days: number[] = [];
  for (const subject of indexes) days = await fillIndex(browser, subject, longDays);
  const [few, most] = [indexes[0]!, indexes.at(-1)!];
  const found = await inTurn(browser, indexes, rounds, (s) => firstFound(browser, s));
  const name = 'search, first key to the first papers found painted, index cold';
  return [
    figure(`${name}, at ${size(most.papers)}`, found.at(-1)!, 'ms', 150),
    ...(most === few ? [] : [ratio(`the same, at ${size(most.papers)} ÷ at ${size(few.papers)}`, found.at(-1)!, found[0]!, 2)]),
    // Most of it is not the index's, whose part has its goal below.
    figure(`search, a refresh's transaction with a day of 60 papers and its segment, at ${size(most.papers)}`, days, 'ms'),
  ]; // prettier-ignore
}

async function watchFigures(stage: BenchStage, { warmUp, counted }: Rounds): Promise<FigureRow[]> {
  const most = stage.ours.at(-1)!;
  const worker = await watchRefreshes(stage.browser, most);
  const times: Record<'without' | 'with', number[]> = { without: [], with: [] };
  for (let round = 0; round < warmUp + counted; round++) {
    for (const [i, kind] of (['without', 'with'] as const).entries()) {
      await worker.keep(kind === 'with' ? 50 : 0);
      playNew(stage, 2 * round + i);
      const { time } = await worker.refresh();
      if (round >= warmUp) times[kind].push(time);
    }
  }
  await worker.keep(0);
  await worker.close();
  return [
    figure(`refresh with 200 new papers, worker time, at ${size(most.papers)}`, times.without, 'ms'),
    ratio('the same with 50 watches ÷ without', times.with, times.without, 2),
  ];
}

/** A figure of the keys, whose goal is about its 95th percentile. */
function slowest(name: string, values: number[]): FigureRow {
  return highFigure(`${name} (less than ${LEAST_REPORTED} counts as ${LEAST_REPORTED})`, values, 'ms', 50);
}
