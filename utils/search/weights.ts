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

/** What an occurrence weighs by the field and the field's length: in field `f` of `l` terms `values[f * lengths + l]`. */
export interface Weights {
  values: Float64Array;
  lengths: number;
}

/** The weights in fields of up to so many terms, of which each has so many on average. */
export function weightsFor(longest: number, averages: readonly number[]): Weights {
  const lengths = longest + 1;
  const values = new Float64Array(FIELDS.length * lengths);
  for (const [field, { boost, b }] of TUNED.entries()) {
    for (let length = 0; length < lengths; length++) {
      values[field * lengths + length] = boost / (1 - b + b * (length / averages[field]!));
    }
  }
  return { values, lengths };
}

/**
 * What occurrences in a document weigh together; the lengths of its fields are in `lengths` from `at` on. `BITS` says
 * which bits of the counts are whose.
 */
export function summed(
  counts: number,
  { values, lengths: row }: Weights,
  lengths: Uint16Array,
  at: number,
): number {
  if (counts === ONCE_IN_ABSTRACT) return values[4 * row + lengths[at + 4]!]!;
  return (
    (counts & 1) * values[lengths[at]!]! +
    ((counts >> 1) & 1) * values[row + lengths[at + 1]!]! +
    ((counts >> 2) & 1) * values[2 * row + lengths[at + 2]!]! +
    ((counts >> 3) & 3) * values[3 * row + lengths[at + 3]!]! +
    (counts >> 5) * values[4 * row + lengths[at + 4]!]!
  );
}

/** What occurrences weigh together in fields of average length. */
export function averageWeight(counts: number): number {
  return summed(counts, AVERAGE, EACH_ONE, 0);
}

const EACH_ONE = new Uint16Array(FIELDS.length).fill(1);
const AVERAGE = weightsFor(1, [...EACH_ONE]);

/** What a word adds to a paper's score: saturates with the summed weight of its occurrences. */
export function scoreOf(weight: number, rarity: number): number {
  return (rarity * weight) / (K1 + weight);
}

/** How much a word tells that `found` of `papers` have (their inverse document frequency; always above 0). */
export function rarityOf(found: number, papers: number): number {
  return Math.log(1 + (papers - found + 0.5) / (found + 0.5));
}
