// How matches are weighed: BM25F.
import { FIELDS, ONCE_IN_ABSTRACT, type FieldName } from './fields';

/**
 * BM25F: occurrences are weighed by field and by the field's length, summed up, and only then saturated.
 * Robertson, Zaragoza, Taylor: Simple BM25 Extension to Multiple Weighted Fields, CIKM 2004;
 * Robertson, Zaragoza: The Probabilistic Relevance Framework: BM25 and Beyond, 2009, section 3.6.
 * `boost`: what an occurrence in the field counts for. `b`: how much a longer field than others' counts against it;
 * a paper is no less by an author because there are many.
 */
const TUNING: Record<FieldName, { boost: number; b: number }> = {
  title: { boost: 5, b: 0.4 },
  authors: { boost: 3, b: 0.1 },
  organization: { boost: 3, b: 0 },
  keywords: { boost: 2, b: 0.3 },
  abstract: { boost: 1, b: 0.6 },
};

/** How soon more of the same word adds little. */
const K1 = 1.2;

/** What an occurrence among the reader's own words counts for: as much as in a title. */
export const OWN_WEIGHT = TUNING.title.boost;

const TUNED = FIELDS.map((name) => TUNING[name]);
const BOOSTS = Float64Array.from(TUNED, ({ boost }) => boost);

/** What one occurrence weighs in a field (by its number) that is so many times as long as the average one. */
export function weightOf(field: number, length: number): number {
  const { boost, b } = TUNED[field]!;
  return boost / (1 - b + b * length);
}

/**
 * What occurrences in a document weigh together: field `f` of document `d` has its weight at `f * documents + d`, so
 * that going through the documents goes straight through a field. `BITS` says which bits of the counts are whose.
 */
export function summed(counts: number, weights: Float64Array, document: number, documents: number): number {
  if (counts === ONCE_IN_ABSTRACT) return weights[4 * documents + document]!;
  return (
    (counts & 1) * weights[document]! +
    ((counts >> 1) & 1) * weights[documents + document]! +
    ((counts >> 2) & 1) * weights[2 * documents + document]! +
    ((counts >> 3) & 3) * weights[3 * documents + document]! +
    (counts >> 5) * weights[4 * documents + document]!
  );
}

/** What occurrences weigh together in fields of average length. */
export function averageWeight(counts: number): number {
  return summed(counts, BOOSTS, 0, 1);
}

/** What a word adds to a paper's score: saturates with the summed weight of its occurrences. */
export function scoreOf(weight: number, rarity: number): number {
  return (rarity * weight) / (K1 + weight);
}

/** How much a word tells that `found` of `papers` have (their inverse document frequency; always above 0). */
export function rarityOf(found: number, papers: number): number {
  return Math.log(1 + (papers - found + 0.5) / (found + 0.5));
}
