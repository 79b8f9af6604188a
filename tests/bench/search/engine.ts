// What every search measured can do, whoever wrote it; and the values that those of others store, in their own way.
import type { Paper } from '../../../utils/domain/paper';

/** Results asked for. */
export const LIMIT = 50;
/** What the fields count for where an engine takes boosts: as ours has them. */
export const BOOSTS = { title: 5, authors: 3, keywords: 2, abstract: 1 };
/** Papers indexed before the page is heard again. */
const SLICE = 500;

/** Answers what was typed: how many results there are, of `LIMIT`. */
export type Searcher = (query: string) => number | Promise<number>;

export interface Engine {
  /** Indexes papers: the values to store, in their order. */
  build(papers: Paper[]): Promise<unknown[]>;
  /** Makes the stored values ready for searches. */
  open(values: unknown[]): Searcher | Promise<Searcher>;
}

/** The texts of a paper for engines that take one text a field. */
export function plainly({ id, title, authors, aiKeywords = [], abstract }: Paper) {
  return {
    id,
    title,
    authors: authors.map(({ name }) => name).join(', '),
    keywords: aiKeywords.join(', '),
    abstract,
  };
}

/** Adds papers one by one, and lets the page answer in between, or the bench takes it for dead. */
export async function addAll(papers: Paper[], add: (paper: Paper) => unknown): Promise<void> {
  for (const [i, paper] of papers.entries()) {
    await add(paper);
    if (i % SLICE === 0) await scheduler.yield();
  }
}
