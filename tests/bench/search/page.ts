// Runs in a page of its own: indexes invented papers with one engine, or loads what was stored and asks it.
import { buildSegment } from '../../../utils/search/build';
import { FIELDS, textsOf } from '../../../utils/search/fields';
import type { SegmentRecord } from '../../../utils/search/segment';
import type { Engine, Searcher } from './engine';
import { flexSearch } from './flex-search';
import { miniSearch } from './mini-search';
import { orama } from './orama';
import { ours, oursInOne } from './ours';
import { putValues, storedValues } from './store';
import { inventTexts } from './texts';

const ENGINES = {
  ours,
  'ours in one': oursInOne,
  'ours beside others': ours,
  MiniSearch: miniSearch,
  FlexSearch: flexSearch,
  Orama: orama,
} satisfies Record<string, Engine>;
export type EngineName = keyof typeof ENGINES;

/** Bytes: of the texts indexed, of what is on the disk for them, and of the buffers in that (ours alone has any). */
export interface Built {
  text: number;
  stored: number;
  buffers: number;
}

let searcher: Searcher;

const api = {
  /** Indexes so many papers and stores the index. */
  async build(name: EngineName, count: number): Promise<Built> {
    const papers = invent(count);
    const before = await used();
    const values = await ENGINES[name].build(papers);
    await putValues(name, values);
    const encoder = new TextEncoder();
    const text = papers
      .flatMap((paper) => FIELDS.flatMap((field) => textsOf(paper, field)))
      .reduce((sum, each) => sum + encoder.encode(each).length, 0);
    const buffers = (values as Partial<SegmentRecord>[]).reduce(
      (sum, { data }) => sum + (data?.byteLength ?? 0),
      0,
    );
    return { text, stored: (await used()) - before, buffers };
  },
  /** Loads a stored index: ms until it has answered its first query. */
  async load(name: EngineName, query: string): Promise<number> {
    const begun = performance.now();
    searcher = await ENGINES[name].open(await storedValues(name));
    await searcher(query);
    return performance.now() - begun;
  },
  /** Asks the index loaded: ms for each query, and to how many there was an answer. */
  async ask(queries: string[]): Promise<{ times: number[]; answered: number }> {
    const times: number[] = [];
    let answered = 0;
    for (const query of queries) {
      const begun = performance.now();
      const found = await searcher(query);
      times.push(performance.now() - begun);
      if (found > 0) answered += 1;
    }
    return { times, answered };
  },
  /** Builds our segment of a day's papers, another day each time: ms. */
  days(perDay: number, rounds: number): number[] {
    const papers = invent(perDay * rounds);
    return Array.from({ length: rounds }, (_, i) => {
      const begun = performance.now();
      buildSegment(papers.slice(i * perDay, (i + 1) * perDay));
      return performance.now() - begun;
    });
  },
};
export type SearchPage = typeof api;

function invent(count: number) {
  const texts = inventTexts();
  return Array.from({ length: count }, (_, i) => texts.paper(i));
}

/** Bytes that the browser counts as stored. */
async function used(): Promise<number> {
  return (await navigator.storage.estimate()).usage ?? 0;
}

Object.assign(globalThis, { api });
