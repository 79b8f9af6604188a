// Finding papers: by the stored index and the reader's marks, opened when first asked, and followed from then on.
import type { Day } from '../domain/day';
import type { Marks } from '../domain/mark';
import type { Paper } from '../domain/paper';
import { ownWords, type OwnWords } from '../search/own-words';
import { hasPhrases, type Query } from '../search/query';
import { search, type Hit, type Result } from '../search/search';
import { similar } from '../search/similar';
import { tiersFor, writtenIn } from '../search/tiers';
import { subscribe } from './changes';
import { readThrough } from './found-papers';
import { arrivedIds, daysOfPapers, opened, type OpenIndex } from './index-reads';
import { readMarks } from './marks';
import { database } from './open';

/** What was found. */
export interface Found {
  /** The best first; what the reader saved, tagged or noted before all else. */
  hits: Hit[];
  /** How many papers there are, of which these are the best. */
  total: number;
  /** How many more have the words of a phrase and were not looked at for the phrase itself. */
  unread: number;
  mode: Result['mode'];
  /** How many lists and single papers are stored that the index lacks. */
  lacking: number;
  /** Whether a part of the index could not be read: what it held is not found. */
  isDamaged: boolean;
  /** Whether only the newest papers were searched yet. */
  isPart: boolean;
}

export interface Finder {
  /**
   * The best papers for a query, so many at most. Throws `Failed` (a failure of the storage). `onNewest`: is called with
   * those of the newest papers where the others are still to be read, which waits for it.
   */
  find(query: Query, most: number, onNewest?: (found: Found) => Promise<void>): Promise<Found>;
  /** The papers most like one. */
  similarTo(paper: Paper, most: number): Promise<Hit[]>;
  /** Lets go of the index. */
  end(): void;
}

/** The most papers whose texts are read for a phrase. */
const MOST_READ = 2000;

/** So many papers are read sooner than anybody sees. */
const NEWEST = 5_000;

/** What a finder holds, each until it changes. */
interface Held {
  index?: OpenIndex | undefined;
  isIndexOld: boolean;
  marks?: Map<string, Marks>;
  /** The papers whose marks changed since they were read. */
  changed: Set<string>;
  own?: OwnWords | undefined;
  days?: Map<string, Day> | undefined;
}

/** A finder of what this database holds; nothing is read before it is asked. */
export function createFinder(): Finder {
  const held: Held = { isIndexOld: true, changed: new Set() };
  const ends = [
    subscribe(['segments', 'unindexed'], () => {
      held.isIndexOld = true;
    }),
    subscribe(['marks'], (ids) => {
      for (const id of ids) held.changed.add(id);
    }),
    subscribe(['places', 'papers'], () => {
      held.days = undefined;
    }),
  ];
  // One after the other: what is held is read once.
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <Result>(job: () => Promise<Result>): Promise<Result> => {
    const turn = last.then(job, job);
    last = turn.catch(() => {});
    return turn;
  };
  return {
    find: (query, most, onNewest) =>
      inTurn(async () => {
        if (onNewest && !held.index) {
          const newest = await find(held, query, most, NEWEST);
          if (!newest.isPart) return newest;
          if (newest.hits.length > 0 && areCertain(newest, query)) await onNewest(newest);
        }
        return find(held, query, most);
      }),
    similarTo: (paper, most) =>
      inTurn(async () => similar((await indexOf(held)).collection, paper, most).filter(isThere(held))),
    end: () => ends.forEach((end) => end()),
  };
}

/**
 * Whether what was found among the newest papers is found among all of them: where a word was taken for another, that
 * another paper may have it as it is.
 */
function areCertain({ hits, mode }: Found, { words, phrases }: Query): boolean {
  const all = [...words, ...phrases.flatMap((phrase) => phrase.words)];
  return (
    mode === 'all' &&
    hits.every(({ matched }) =>
      matched.every(({ how }, i) => how === 'exact' || (how === 'prefix' && all[i]!.open)),
    )
  );
}

async function find(held: Held, query: Query, most: number, newest?: number): Promise<Found> {
  const isNewAsked = [...query.is, ...query.without.is].includes('new');
  const [{ collection, isDamaged, isPart, lacking }, marks, arrived] = await Promise.all([
    indexOf(held, newest),
    marksOf(held),
    isNewAsked ? arrivedIds() : undefined,
  ]);
  if (query.after || query.before) held.days ??= await daysOfPapers();
  held.own ??= ownWords(
    collection,
    marks.values().map((its) => [its.id, writtenIn(its)]),
  );
  const tiers = tiersFor(collection, query, { marks, days: held.days, arrived });
  const limit = hasPhrases(query) ? MOST_READ : most;
  const { hits, total, mode } = search(collection, query, { limit, tiers, own: held.own });
  const there = hits.filter(isThere(held));
  const found = { mode, lacking, isDamaged, isPart };
  if (!hasPhrases(query))
    return { ...found, hits: there, total: total - (hits.length - there.length), unread: 0 };
  const { verified, read } = await readThrough(there, query, mode, most);
  const unread = total - hits.length + there.length - read;
  return { ...found, hits: verified.slice(0, most), total: verified.length, unread };
}

/** Whether a paper that was found is still stored, as far as the index knows. */
function isThere({ index }: Held): (hit: Hit) => boolean {
  return ({ id }) => !index!.gone.has(id);
}

/** `newest`: its newest papers do, so many. */
async function indexOf(held: Held, newest?: number): Promise<OpenIndex> {
  if (held.index && !held.isIndexOld) return held.index;
  held.isIndexOld = false;
  try {
    const index = await opened(held.index, newest);
    // Then the others are to be read.
    held.isIndexOld ||= index.isPart;
    if (index.collection !== held.index?.collection) held.own = undefined;
    held.index = index;
    return index;
  } catch (thrown) {
    held.isIndexOld = true;
    throw thrown;
  }
}

async function marksOf(held: Held): Promise<Map<string, Marks>> {
  if (!held.marks) {
    held.changed.clear();
    const all = await (await database()).getAll('marks');
    held.marks = new Map(all.map((marks) => [marks.id, marks]));
  } else if (held.changed.size > 0) {
    const ids = [...held.changed];
    held.changed.clear();
    for (const [id, marks] of await readMarks(ids)) {
      if (marks) held.marks.set(id, marks);
      else held.marks.delete(id);
    }
    held.own = undefined;
  }
  return held.marks;
}
