// Ranks the documents that lookups found.
import { textAt } from './bytes';
import { compareIds, memberOf, type Collection } from './collection';
import type { Lookup } from './lookup';
import { rarityOf, scoreOf } from './weights';

export interface Ranking {
  /** The best documents first; among equals the higher id. */
  best: number[];
  /** How many there are. */
  total: number;
  scores: Float64Array;
}

/** What a ranking asks for. */
export interface Wish {
  /** How many words a paper must have. */
  least: number;
  /** Whether papers with more of the words come first, whatever the score. */
  byWords: boolean;
  /** How many papers at most: some hundreds, for the best are kept in order as they are found. */
  limit: number;
  isAllowed?: ((id: string) => boolean) | undefined;
  /** 1 for each document that is left out. */
  without?: Uint8Array;
}

export function rank(collection: Collection, lookups: readonly Lookup[], wish: Wish): Ranking {
  const { scores, words } = score(collection, lookups);
  const isBetter = (a: number, b: number) =>
    ((wish.byWords && words[a]! - words[b]!) || scores[a]! - scores[b]! || compareIds(collection, a, b)) > 0;
  const best: number[] = [];
  let total = 0;
  for (const { segment, base, outdated } of collection.members) {
    // From the highest id down: so equals do not push each other out.
    for (let i = segment.papers - 1; i >= 0; i--) {
      const document = base + i;
      if (words[document]! < wish.least || outdated[i] || wish.without?.[document]) continue;
      if (wish.isAllowed && !wish.isAllowed(textAt(segment.ids, i))) continue;
      total += 1;
      if (best.length < wish.limit || (best.length > 0 && isBetter(document, best.at(-1)!))) {
        best.splice(placeIn(best, document, isBetter), 0, document);
        if (best.length > wish.limit) best.pop();
      }
    }
  }
  return { best, total, scores };
}

/** The score of each document, and how many of the words it has. */
function score(
  collection: Collection,
  lookups: readonly Lookup[],
): { scores: Float64Array; words: Uint8Array } {
  const scores = new Float64Array(collection.documents);
  const words = new Uint8Array(collection.documents);
  for (const { weights, papers } of lookups) {
    const rarity = rarityOf(papers, collection.papers);
    for (let document = 0; document < weights.length; document++) {
      const weight = weights[document]!;
      if (weight === 0) continue;
      scores[document]! += scoreOf(weight, rarity);
      words[document]! += 1;
    }
  }
  return { scores, words };
}

function placeIn(
  best: readonly number[],
  document: number,
  isBetter: (a: number, b: number) => boolean,
): number {
  let low = 0;
  let high = best.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isBetter(document, best[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The id of a document. */
export function idOf(collection: Collection, document: number): string {
  const { segment, base } = memberOf(collection, document);
  return textAt(segment.ids, document - base);
}
