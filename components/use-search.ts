// A search while it is typed: what is found, its first rows at once, and each row kept true.
import { useEffect, useMemo, useState } from 'preact/hooks';
import { send } from '../utils/commands';
import { subscribe } from '../utils/db/changes';
import { papersOf, type Found } from '../utils/db/find';
import { PAPER } from '../utils/db/library';
import type { ShownPaper } from '../utils/db/queries';
import { failureOf, type Failure } from '../utils/domain/failure';
import { parseQuery, type Query } from '../utils/search/query';
import type { Hit } from '../utils/search/search';
import { pageFinder } from './page-finder';

/** More than anybody reads through; a better query finds better ones. */
const MOST = 100;
/** As many as a window shows. */
const IN_VIEW = 10;

/** What a query found, as far as it is read. */
export interface FoundPapers extends Omit<Found, 'hits'> {
  query: Query;
  rows: ShownPaper[];
  hits: ReadonlyMap<string, Hit>;
}

export interface Search {
  /** Of the last query that was answered; nothing where nothing is asked for. */
  found?: FoundPapers;
  failure?: Failure;
}

/** Searches what is stored for `text`, as it is being typed. */
export function useSearch(text: string): Search {
  const [search, setSearch] = useState<Search>({});
  const [turn, setTurn] = useState(0);
  const query = useMemo(() => parseQuery(text), [text]);
  useEffect(() => {
    if (text.trim() === '') {
      setSearch({});
      return undefined;
    }
    let isOver = false;
    const { found, repaint } = searching(query, (answer) => {
      if (!isOver) setSearch(answer);
    });
    // A paper that is marked keeps its place.
    const ends = [subscribe(PAPER, repaint)];
    void found.then((answer) => {
      if (isOver || !answer || (answer.lacking === 0 && !answer.isDamaged)) return;
      if (answer.isDamaged) void send('mendIndex');
      ends.push(subscribe(['segments'], () => setTurn((now) => now + 1)));
    });
    return () => {
      isOver = true;
      for (const end of ends) end();
    };
  }, [text, turn]);
  return search;
}

/** Asks for a query and tells what is found: the rows in view first. `repaint`: reads the rows again. */
function searching(query: Query, tell: (search: Search) => void) {
  let found: Found | undefined;
  const paint = async ({ hits, ...rest }: Found, count: number) => {
    const rows = await papersOf(hits.slice(0, count));
    tell({ found: { ...rest, query, rows, hits: new Map(hits.map((hit) => [hit.id, hit])) } });
  };
  const fail = (thrown: unknown) => tell({ failure: failureOf(thrown) });
  const find = async () => {
    found = await pageFinder().find(query, MOST);
    await paint(found, IN_VIEW);
    if (found.hits.length > IN_VIEW) await paint(found, MOST);
    return found;
  };
  return {
    found: find().catch(fail),
    repaint: (changed: string[]) => {
      const isAmong = (id: string) => found?.hits.some((hit) => hit.id === id);
      if (found && (changed.length === 0 || changed.some(isAmong))) paint(found, MOST).catch(fail);
    },
  };
}
