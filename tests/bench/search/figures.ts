// How our search does beside MiniSearch, FlexSearch and Orama: the same papers and queries in the same browser.
import { figure, highFigure, highRatio, ratio, size } from '../rows.ts';
import type { BenchStage, Subject } from '../stage.ts';
import type { FigureRow } from '../table.ts';
import { build, buildDays, loadAndAsk, type Loaded } from './measuring.ts';
import type { Built, EngineName } from './page.ts';
import { inventQueries } from './queries.ts';
import { inventTexts } from './texts.ts';

const PAPERS = 50_000;
const QUICK_PAPERS = 1_000;
/** How often ours is loaded and asked, each time in a new page; the others take a minute for it and are once. */
const ROUNDS = 3;
/** A long day. */
const PER_DAY = 60;
const DAYS = 21;

/** The second is made of the first. */
const OURS: EngineName[] = ['ours', 'ours in one'];
const THEIRS: EngineName[] = ['MiniSearch', 'FlexSearch', 'Orama'];
/** FlexSearch finds no slips and ranks by nothing but where a word stands: its queries are told, not competed with. */
const RANKING: EngineName[] = ['MiniSearch', 'Orama'];

interface Measured {
  built: Built;
  loaded: Loaded[];
}

/** Measures the searches: half of the time the others index. `quick`: ours alone with few papers, in ten seconds. */
export async function searchFigures(stage: BenchStage, quick: boolean): Promise<FigureRow[]> {
  const papers = quick ? QUICK_PAPERS : PAPERS;
  const measured = await measure(stage, papers, quick ? [] : THEIRS, quick ? 1 : ROUNDS);
  const days = await buildDays(stage.browser, subjectOf('ours', stage), PER_DAY, DAYS);
  return [
    ...ourRows(measured, papers),
    figure(`search, building the segment of a day of ${PER_DAY} papers`, days, 'ms', 30),
    // With few papers, words that come once are most of an index, and no library is heavy.
    ...(quick ? [] : comparedRows(measured, papers)),
  ];
}

async function measure(
  stage: BenchStage,
  papers: number,
  theirs: EngineName[],
  rounds: number,
): Promise<Map<EngineName, Measured>> {
  const { browser } = stage;
  const measured = new Map<EngineName, Measured>();
  const built = async (name: EngineName) =>
    measured.set(name, { built: await build(browser, subjectOf(name, stage), name, papers), loaded: [] });
  for (const name of OURS) await built(name);
  // At once, as this is not measured: each has a process of its own.
  await Promise.all(theirs.map(built));
  const queries = inventQueries(inventTexts(), papers);
  for (const name of [...theirs, ...Array.from({ length: rounds }, () => OURS).flat()]) {
    measured.get(name)!.loaded.push(await loadAndAsk(browser, subjectOf(name, stage), name, queries));
  }
  return measured;
}

function subjectOf(name: EngineName, { searches }: BenchStage): Subject {
  return searches.find((subject) => subject.name === name) ?? searches[0]!;
}

function ourRows(measured: Map<EngineName, Measured>, papers: number): FigureRow[] {
  const of = `at ${size(papers)} papers`;
  const [mine, inOne] = [measured.get('ours')!, measured.get('ours in one')!];
  const beyond = ({ built, loaded }: Measured) => loaded.map(({ heap }) => megabytes(heap - built.buffers));
  return [
    highFigure(`search, a query in 8 segments, ${of}`, times(mine), 'ms', 8),
    highFigure(`search, a query in one segment, ${of}`, times(inOne), 'ms', 8),
    figure(`search, heap beside the buffers of 8 segments, ${of}`, beyond(mine), 'MB', 8),
    figure(`search, heap beside the buffer of one segment, ${of}`, beyond(inOne), 'MB', 8),
  ];
}

function comparedRows(measured: Map<EngineName, Measured>, papers: number): FigureRow[] {
  const of = `at ${size(papers)} papers`;
  const mine = measured.get('ours')!;
  const theirs = THEIRS.map((name) => [name, measured.get(name)!] as const);
  return [
    figure(`search, 8 segments on disk ÷ the text they cover, ${of}`, [mine.built.stored / mine.built.text], 'ratio', 0.28),
    ...theirs.map(([name, its]) => ratio(`search, from stored to the first answer ÷ ${name}, ${of}`, loads(mine), loads(its), 0.25)),
    ...theirs.map(([name, its]) => ratio(`search, heap with the buffers ÷ ${name}, ${of}`, heaps(mine), heaps(its), 0.25)),
    ...RANKING.map((name) => highRatio(`search, a query ÷ ${name}, ${of}`, times(mine), times(measured.get(name)!), 1)),
    figure('ours, buffers of 8 segments', [megabytes(mine.built.buffers)], 'MB'),
    figure('ours, buffer of one segment', [megabytes(measured.get('ours in one')!.built.buffers)], 'MB'),
    ...[['ours', mine] as const, ...theirs].flatMap(([name, its]) => [
      figure(`${name}, from stored to the first answer`, loads(its), 'ms'),
      figure(`${name}, heap with buffers`, heaps(its), 'MB'),
      highFigure(`${name}, a query`, times(its), 'ms'),
      figure(`${name}, on disk`, [megabytes(its.built.stored)], 'MB'),
    ]),
  ]; // prettier-ignore
}

function times({ loaded }: Measured): number[] {
  return loaded.flatMap((each) => each.times);
}

function loads({ loaded }: Measured): number[] {
  return loaded.map(({ load }) => load);
}

function heaps({ loaded }: Measured): number[] {
  return loaded.map(({ heap }) => megabytes(heap));
}

function megabytes(bytes: number): number {
  return bytes / 1_000_000;
}
