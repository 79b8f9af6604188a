// Ranks the documents that lookups found.
import { compareIds, type Collection } from './collection';
import type { Lookup } from './lookup';
import { rarityOf, scoreOf } from './weights';

/** A document with how many of the words it has, and its score. */
export interface Ranked {
  document: number;
  tier: number;
  words: number;
  score: number;
}

/** What a ranking asks for. */
export interface Wish {
  /** How many words a paper must have. */
  least: number;
  /** Whether papers with more of the words come first, whatever the score. */
  byWords: boolean;
  /** How many papers at most: some hundreds, for the best are kept in order as they are found. */
  limit: number;
  /** 1 for each document that is left out. */
  without: Uint8Array;
  /** The tier of each document; 1, where none are told. */
  tiers?: Tiers | undefined;
}

/** What stands before what: by document, the higher the earlier, whatever the score; one of tier 0 is left out. */
export type Tiers = Uint8Array;

/** The documents of the highest tier first, of those the best; among equals the higher id; and how many there are in all. */
export function rank(
  collection: Collection,
  lookups: readonly Lookup[],
  wish: Wish,
): { best: Ranked[]; total: number } {
  const rarities = lookups.map(({ papers }) => rarityOf(papers, collection.papers));
  // Most documents lack the rarest word: then the others need not be asked.
  const rarestFirst = lookups.toSorted((a, b) => a.papers - b.papers);
  const order = (a: Ranked, b: Ranked) =>
    b.tier - a.tier ||
    (wish.byWords && b.words - a.words) ||
    b.score - a.score ||
    compareIds(collection, b.document, a.document);
  const best: Ranked[] = [];
  let total = 0;
  const { without, tiers } = wish;
  for (const { segment, base, outdated } of collection.members) {
    // From the highest id down: so equals do not push each other out.
    for (let i = segment.papers - 1; i >= 0; i--) {
      const document = base + i;
      const words = wordsIn(document, rarestFirst, wish.least);
      const tier = tiers ? tiers[document]! : 1;
      if (words < wish.least || tier === 0 || outdated[i] || without[document]) continue;
      total += 1;
      let score = 0;
      for (let j = 0; j < lookups.length; j++) score += scoreOf(lookups[j]!.weights[document]!, rarities[j]!);
      const ranked = { document, tier, words, score };
      if (best.length < wish.limit || (best.length > 0 && order(ranked, best.at(-1)!) < 0)) {
        best.splice(placeIn(best, ranked, order), 0, ranked);
        if (best.length > wish.limit) best.pop();
      }
    }
  }
  return { best, total };
}

/** How many of the words a document has; less than `least` if it cannot have so many. */
function wordsIn(document: number, lookups: readonly Lookup[], least: number): number {
  let words = lookups.length;
  for (let i = 0; i < lookups.length && words >= least; i++) {
    if (lookups[i]!.weights[document] === 0) words -= 1;
  }
  return words;
}

function placeIn(best: readonly Ranked[], ranked: Ranked, order: (a: Ranked, b: Ranked) => number): number {
  let low = 0;
  let high = best.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (order(ranked, best[middle]!) < 0) high = middle;
    else low = middle + 1;
  }
  return low;
}
