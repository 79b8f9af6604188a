// Searches a collection: which papers a query finds, the best first, and why.
import { textAt } from './bytes';
import { memberOf, type Collection } from './collection';
import { Lookup } from './lookup';
import type { Query } from './query';
import type { OwnWords } from './own-words';
import { rank, type Ranked, type Tiers, type Wish } from './ranking';
import { HOW, type How } from './word';

/** A paper found. */
export interface Hit {
  id: string;
  tier: number;
  score: number;
  /** For each word found, the best term for it, of the paper or of the reader's own words. */
  matched: { term: string; how: How }[];
}

export interface Result {
  hits: Hit[];
  /** How many papers were found, of which `hits` are the first. */
  total: number;
  /** No paper has all words: these have some, the more the better. */
  mode: 'all' | 'some';
}

export interface Options {
  /** The most hits: some hundreds. */
  limit: number;
  /** What is left out, and what comes first. `total` is of what is not left out. */
  tiers?: Tiers | undefined;
  /** Words that the reader wrote of papers: they find them too. */
  own?: OwnWords;
}

/** Fewer results than these are few, and a word in fewer papers is rare. */
const FEW = 3;

/**
 * Finds the papers that have all words of a query (all papers, if it has none): as they are; where that brings few
 * results, rare words also as slips of others; where that brings none, all words; where that brings none, the papers
 * that have some of them.
 */
export function search(collection: Collection, query: Query, { limit, tiers, own }: Options): Result {
  const words = [...query.words, ...query.phrases.flatMap((phrase) => phrase.words)];
  const lookups = words.map((word) => new Lookup(collection, word, own));
  const wish: Wish = {
    least: words.length,
    byWords: false,
    limit,
    tiers,
    without: left(collection, query, own),
  };
  let ranking = rank(collection, lookups, wish);
  const rare = lookups.filter(({ papers }) => papers < FEW);
  if (ranking.total < FEW && rare.length > 0) {
    for (const lookup of rare) lookup.addTypos();
    ranking = rank(collection, lookups, wish);
  }
  if (ranking.total === 0) {
    for (const lookup of lookups) if (!rare.includes(lookup)) lookup.addTypos();
    ranking = rank(collection, lookups, wish);
  }
  const some = ranking.total === 0 && words.length > 1;
  if (some) ranking = rank(collection, lookups, { ...wish, least: 1, byWords: true });
  return {
    hits: hitsOf(collection, ranking.best, lookups),
    total: ranking.total,
    mode: some && ranking.total > 0 ? 'some' : 'all',
  };
}

/** The documents that have a word they must not have. */
function left(collection: Collection, { without }: Query, own: OwnWords | undefined): Uint8Array {
  const found = new Uint8Array(collection.documents);
  for (const word of without.words) {
    const { weights } = new Lookup(collection, word, own);
    for (let i = 0; i < weights.length; i++) if (weights[i]! > 0) found[i] = 1;
  }
  return found;
}

/** Hits of the best documents of a ranking. */
export function hitsOf(collection: Collection, best: readonly Ranked[], lookups: readonly Lookup[]): Hit[] {
  return best.map(({ document, tier, score }) => {
    const { segment, base } = memberOf(collection, document);
    const matched = lookups.flatMap(({ weights, via, counts, own }) => {
      if (weights[document] === 0) return [];
      const at = via[document]! >>> 2;
      const term = counts[document] === 0 ? own[at]! : textAt(segment.dictionary, at);
      return { term, how: HOW[via[document]! & 3]! };
    });
    return { id: textAt(segment.ids, document - base), tier, score, matched };
  });
}
