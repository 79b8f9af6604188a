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
  const weights = lookups.map((lookup) => lookup.weights);
  // Most documents lack the rarest word: then the others need not be asked.
  const rarestFirst = lookups.toSorted((a, b) => a.papers - b.papers).map((lookup) => lookup.weights);
  const order = (a: Ranked, b: Ranked) =>
    b.tier - a.tier ||
    (wish.byWords && b.words - a.words) ||
    b.score - a.score ||
    compareIds(collection, b.document, a.document);
  const best: Ranked[] = [];
  let total = 0;
  const { without, tiers, limit, least } = wish;
  /** Where all words are asked for: most documents end here. */
  const rarest = least === lookups.length ? rarestFirst[0] : undefined;
  // One for all documents: most are not kept.
  const ranked: Ranked = { document: 0, tier: 1, words: 0, score: 0 };
  for (const { segment, base, outdated } of collection.members) {
    // From the highest id down: so equals do not push each other out.
    for (let i = segment.papers - 1; i >= 0; i--) {
      const document = base + i;
      if (rarest?.[document] === 0) continue;
      const words = wordsIn(document, rarestFirst, least);
      if (words < least || outdated[i] || without[document]) continue;
      if (tiers) ranked.tier = tiers[document]!;
      if (ranked.tier === 0) continue;
      total += 1;
      ranked.document = document;
      ranked.words = words;
      let score = 0;
      for (let j = 0; j < weights.length; j++) score += scoreOf(weights[j]![document]!, rarities[j]!);
      ranked.score = score;
      if (best.length < limit || (limit > 0 && order(ranked, best[limit - 1]!) < 0)) {
        best.splice(placeIn(best, ranked, order), 0, { ...ranked });
        if (best.length > limit) best.pop();
      }
    }
  }
  return { best, total };
}

/** How many of the words a document has; less than `least` if it cannot have so many. `weights`: those of each word. */
function wordsIn(document: number, weights: readonly Float64Array[], least: number): number {
  let words = weights.length;
  for (let i = 0; i < weights.length && words >= least; i++) {
    if (weights[i]![document] === 0) words -= 1;
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
