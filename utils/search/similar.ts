// Papers like a paper: those that share the words which tell it from others.
import { textOrder } from '../domain/order';
import type { Paper } from '../domain/paper';
import { countTerms } from './build';
import { encoded, placeOf } from './bytes';
import { documentOf, type Collection } from './collection';
import { BITS, type FieldName } from './fields';
import { Lookup } from './lookup';
import { readPostings } from './postings';
import { rank } from './ranking';
import { hitsOf, type Hit } from './search';
import { averageWeight, rarityOf } from './weights';
import type { Word } from './word';

/** Who wrote a paper does not say what it is about. */
const TOPICAL: readonly FieldName[] = ['title', 'keywords', 'abstract'];

/** So many of the paper's terms are looked for. */
const TERMS = 20;

/**
 * The papers most like this one, itself left out: ranked by its 20 terms of highest tf-idf. (Weighting by tf-idf:
 * Salton, Buckley: Term-weighting approaches in automatic text retrieval, 1988.)
 */
export function similar(collection: Collection, paper: Paper, limit: number): Hit[] {
  const itself = documentOf(collection, paper.id);
  const lookups = countTerms(paper)
    .entries()
    .filter(([, counts]) => TOPICAL.some((field) => counts & BITS[field]))
    .map(([term, counts]) => ({
      term,
      value: averageWeight(counts) * rarityOfTerm(collection, term, itself),
    }))
    .filter(({ value }) => value > 0)
    .toArray()
    .toSorted((a, b) => b.value - a.value || textOrder(a.term, b.term))
    .slice(0, TERMS)
    .map(({ term }) => new Lookup(collection, wordOf(term)));
  const without = new Uint8Array(collection.documents);
  if (itself !== undefined) without[itself] = 1;
  const ranking = rank(collection, lookups, { least: 1, byWords: false, limit, without });
  return hitsOf(collection, ranking.best, lookups);
}

/** 0 for a term that no other paper has: it says much of this one, and leads nowhere. */
function rarityOfTerm({ members, papers, postings }: Collection, term: string, itself?: number): number {
  let others = 0;
  for (const { segment, base, outdated } of members) {
    const { at, found } = placeOf(encoded(term), segment.dictionary);
    const count = found ? readPostings(segment, at, postings) : 0;
    for (let i = 0; i < count; i++) {
      const document = postings[i]! >>> 8;
      if (!outdated[document] && base + document !== itself) others += 1;
    }
  }
  return others > 0 ? rarityOf(others, papers) : 0;
}

function wordOf(text: string): Word {
  return { text, fields: TOPICAL, open: false, strict: true };
}
