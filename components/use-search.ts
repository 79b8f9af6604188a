// A search while it is typed: what is found, its first rows at once, and each row kept true.
import { useEffect, useMemo, useState } from 'preact/hooks';
import { send } from '../utils/commands';
import { subscribe } from '../utils/db/changes';
import type { Found } from '../utils/db/find';
import { papersOf } from '../utils/db/found-papers';
import { PAPER } from '../utils/db/library';
import type { ShownPaper } from '../utils/db/queries';
import { failureOf, type Failure } from '../utils/domain/failure';
import { isEmptyQuery, parseQuery, type Formed, type Query } from '../utils/search/query';
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

interface Answer {
  /** Of the last query that was answered; nothing where nothing is asked for. */
  found?: FoundPapers;
  failure?: Failure;
  /** More was stored since: another search would find other papers perhaps. */
  isOld?: boolean;
}

export interface Search extends Answer {
  /** Whether what was typed asks for nothing yet, and which of its operators have no meaning. */
  isEmpty: boolean;
  odd: readonly Formed[];
  onAgain: () => void;
}

/** Searches what is stored for `text`, as it is being typed. */
export function useSearch(text: string): Search {
  const [answer, setAnswer] = useState<Answer>({});
  const [turn, setTurn] = useState(0);
  const query = useMemo(() => parseQuery(text), [text]);
  const isEmpty = isEmptyQuery(query);
  const onAgain = () => setTurn((now) => now + 1);
  useEffect(() => {
    if (isEmpty) {
      setAnswer({});
      return undefined;
    }
    let isOver = false;
    const { found, repaint } = searching(query, (next) => {
      if (!isOver) setAnswer(next);
    });
    // A paper that is marked keeps its place.
    const ends = [subscribe(PAPER, repaint)];
    void found.then((first) => {
      if (isOver || !first) return;
      if (first.isDamaged) void send('mendIndex');
      const isPart = first.lacking > 0 || first.isDamaged;
      // What is whole stays as it is while it is read: what came since is a word away.
      const later = () => (isPart ? onAgain() : setAnswer((now) => ({ ...now, isOld: true })));
      ends.push(subscribe(['segments'], later));
    });
    return () => {
      isOver = true;
      for (const end of ends) end();
    };
  }, [text, turn]);
  return { ...answer, isEmpty, odd: query.odd, onAgain };
}

/** Asks for a query and tells what is found: the rows in view first. `repaint`: reads the rows again. */
function searching(query: Query, tell: (answer: Answer) => void) {
  let found: Found | undefined;
  const paint = async (its: Found, count: number) => {
    found = its;
    const { hits, ...rest } = its;
    const rows = await papersOf(hits.slice(0, count));
    if (found === its)
      tell({ found: { ...rest, query, rows, hits: new Map(hits.map((hit) => [hit.id, hit])) } });
  };
  const fail = (thrown: unknown) => tell({ failure: failureOf(thrown) });
  const find = async () => {
    const all = await pageFinder().find(query, MOST, (newest) => paint(newest, IN_VIEW));
    await paint(all, IN_VIEW);
    if (all.hits.length > IN_VIEW) await paint(all, MOST);
    return all;
  };
  return {
    found: find().catch(fail),
    repaint: (changed: string[]) => {
      const isAmong = (id: string) => found?.hits.some((hit) => hit.id === id);
      if (found && (changed.length === 0 || changed.some(isAmong))) paint(found, MOST).catch(fail);
    },
  };
}
