// How our search does beside MiniSearch, FlexSearch and Orama: the same papers and queries in the same browser.
import { figure, highFigure, highRatio, ratio, size } from '../rows.ts';
import type { BenchStage, Subject } from '../stage.ts';
import type { FigureRow } from '../table.ts';
import { build, buildDays, loadAndAsk, type Loaded } from './measuring.ts';
import type { Built, EngineName } from './page.ts';
import { inventQueries } from './queries.ts';
import { inventTexts } from './texts.ts';

const PAPERS = 50_000;
/** So many for a comparison: with 50,000 the others take minutes to index them. */
const COMPARED = 20_000;
const QUICK_PAPERS = 1_000;
/** How often ours is loaded and asked, each time in a new page; the others take half a minute for it and are once. */
const ROUNDS = 3;
/** A long day. */
const PER_DAY = 60;
const DAYS = 21;

/** The second is made of the first. */
const OURS: EngineName[] = ['ours', 'ours in one'];
const BESIDE: EngineName[] = ['ours beside others'];
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
  const alone = await measure(stage, papers, OURS, quick ? 1 : ROUNDS);
  const days = await buildDays(stage.browser, subjectOf('ours', stage), PER_DAY, DAYS);
  const rows = [
    ...ourRows(alone, papers),
    figure(`search, building the segment of a day of ${PER_DAY} papers`, days, 'ms', 30),
  ];
  // With few papers, words that come once are most of an index, and no library is heavy.
  if (quick) return rows;
  const compared = await measure(stage, COMPARED, BESIDE, ROUNDS, THEIRS);
  return [...rows, ...diskRows(alone, papers), ...comparedRows(compared, COMPARED)];
}

/** Builds indexes of so many papers, loads and asks them: ours so many times, theirs once. */
async function measure(
  stage: BenchStage,
  papers: number,
  ours: EngineName[],
  rounds: number,
  theirs: EngineName[] = [],
): Promise<Map<EngineName, Measured>> {
  const { browser } = stage;
  const measured = new Map<EngineName, Measured>();
  const built = async (name: EngineName) =>
    measured.set(name, { built: await build(browser, subjectOf(name, stage), name, papers), loaded: [] });
  for (const name of ours) await built(name);
  // At once, as this is not measured: each has a process of its own.
  await Promise.all(theirs.map(built));
  const queries = inventQueries(inventTexts(), papers);
  for (const name of [...theirs, ...Array.from({ length: rounds }, () => ours).flat()]) {
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

function diskRows(measured: Map<EngineName, Measured>, papers: number): FigureRow[] {
  const of = `at ${size(papers)} papers`;
  const [{ built: mine }, { built: inOne }] = [measured.get('ours')!, measured.get('ours in one')!];
  return [
    figure(
      `search, 8 segments on disk ÷ the text they cover, ${of}`,
      [mine.stored / mine.text],
      'ratio',
      0.28,
    ),
    figure(`search, buffers of 8 segments, ${of}`, [megabytes(mine.buffers)], 'MB'),
    figure(`search, buffer of one segment, ${of}`, [megabytes(inOne.buffers)], 'MB'),
  ];
}

function comparedRows(measured: Map<EngineName, Measured>, papers: number): FigureRow[] {
  const of = `at ${size(papers)} papers`;
  const mine = measured.get('ours beside others')!;
  const theirs = THEIRS.map((name) => [name, measured.get(name)!] as const);
  return [
    ...theirs.map(([name, its]) => ratio(`search, from stored to the first answer ÷ ${name}, ${of}`, loads(mine), loads(its), 0.25)),
    ...theirs.map(([name, its]) => ratio(`search, heap with the buffers ÷ ${name}, ${of}`, heaps(mine), heaps(its), 0.25)),
    ...RANKING.map((name) => highRatio(`search, a query ÷ ${name}, ${of}`, times(mine), times(measured.get(name)!), 1)),
    ...[['ours', mine] as const, ...theirs].flatMap(([name, its]) => [
      figure(`${name}, from stored to the first answer, ${of}`, loads(its), 'ms'),
      figure(`${name}, heap with buffers, ${of}`, heaps(its), 'MB'),
      highFigure(`${name}, a query, ${of}`, times(its), 'ms'),
      figure(`${name}, on disk, ${of}`, [megabytes(its.built.stored)], 'MB'),
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
