// One search: what is stored and what Hugging Face found, as one list in which each paper is once.
import { useMemo } from 'preact/hooks';
import type { ShownPaper } from '../utils/db/queries';
import { dayAt } from '../utils/domain/day';
import { matches } from '../utils/search/matches';
import { parseQuery } from '../utils/search/query';
import { isAskedFor } from '../utils/search/tiers';
import { useOnline, type Online } from './use-online';
import { useSearch, type Search } from './use-search';

export interface Searching extends Search {
  text: string;
  online: Online;
  /** The reader's, then the others that are stored, then what only Hugging Face found. */
  rows: ShownPaper[];
  /** The first row that only Hugging Face found. */
  firstOnline: string | undefined;
}

/** `text`: what is typed. */
export function useSearching(text: string): Searching {
  const search = useSearch(text);
  const online = useOnline(text);
  const { found } = search;
  const { ranking } = online;
  const { rows, firstOnline } = useMemo(() => {
    const stored = found?.rows ?? [];
    const others = notStored(text, ranking?.rows ?? [], stored);
    return { rows: [...stored, ...others], firstOnline: others[0]?.paper.id };
  }, [found, ranking]);
  return { ...search, text, online, rows, firstOnline };
}

/** What Hugging Face found and the index did not, without what the query leaves out. */
function notStored(text: string, ranked: ShownPaper[], stored: ShownPaper[]): ShownPaper[] {
  const there = new Set(stored.map(({ paper }) => paper.id));
  const query = parseQuery(text);
  const beside = { ...query, words: [], phrases: [] };
  return ranked.filter(({ paper, marks }) => {
    const day = paper.publishedAt === undefined ? undefined : dayAt(paper.publishedAt);
    return !there.has(paper.id) && isAskedFor(query, marks, day, false) && matches(paper, beside);
  });
}
