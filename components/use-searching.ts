// One search: what is stored and what Hugging Face found, as one list in which each paper is once.
import { useMemo } from 'preact/hooks';
import type { ShownPaper } from '../utils/db/queries';
import { dayAt } from '../utils/domain/day';
import { matches } from '../utils/search/matches';
import { parseQuery } from '../utils/search/query';
import { isAskedFor, writtenIn } from '../utils/search/tiers';
import { useOnline, type Online } from './use-online';
import { useSearch, type Search } from './use-search';

export interface Searching extends Search {
  text: string;
  online: Online;
  /** The reader's, then the others that are stored, then what only Hugging Face found. */
  rows: ShownPaper[];
  /** The first row that only Hugging Face found. */
  firstOnline: string | undefined;
  /** How many papers Hugging Face found that the query leaves out. */
  leftOut: number;
}

/** `text`: what is typed. */
export function useSearching(text: string): Searching {
  const search = useSearch(text);
  const online = useOnline(text);
  const { found } = search;
  const { ranking } = online;
  const { rows, firstOnline, leftOut } = useMemo(() => {
    const others = ranking?.rows.filter(({ paper }) => !found?.hits.has(paper.id)) ?? [];
    const right = others.filter((row) => isLeftIn(row, text));
    return {
      rows: [...(found?.rows ?? []), ...right],
      firstOnline: right[0]?.paper.id,
      leftOut: others.length - right.length,
    };
  }, [found, ranking, text]);
  return { ...search, text, online, rows, firstOnline, leftOut };
}

/** Whether what Hugging Face found is what a query asks for beyond words. */
function isLeftIn({ paper, marks }: ShownPaper, text: string): boolean {
  const query = parseQuery(text);
  const day = paper.publishedAt === undefined ? undefined : dayAt(paper.publishedAt);
  const beside = { ...query, words: [], phrases: [] };
  return isAskedFor(query, marks, day, false) && matches(paper, beside, 'all', marks && writtenIn(marks));
}
