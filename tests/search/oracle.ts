// A search that is as plain as it can be: every paper, every word, every term; what the index is compared with.
import { textOrder } from '../../utils/domain/order';
import type { Paper } from '../../utils/domain/paper';
import { FIELDS, textsOf, type FieldName } from '../../utils/search/fields';
import type { Query } from '../../utils/search/query';
import type { Hit, Result } from '../../utils/search/search';
import { tokens } from '../../utils/search/tokens';
import type { How, Word } from '../../utils/search/word';

/** Of a field, as often as a term counts at most, its boost and its `b`. */
const TUNING: Record<FieldName, [most: number, boost: number, b: number]> = {
  title: [1, 5, 0.4],
  authors: [1, 3, 0.1],
  organization: [1, 3, 0],
  keywords: [3, 2, 0.3],
  abstract: [7, 1, 0.6],
};
const K1 = 1.2;
/** A term that stands for a word. */
interface Meant {
  term: string;
  how: How;
  quality: number;
}

type Terms = Record<FieldName, string[]>;

/** Searches papers of which each is there once. */
export function plainSearch(
  papers: Paper[],
  query: Query,
  { limit, tierOf = () => 1 }: { limit: number; tierOf?: ((id: string) => number) | undefined },
): Result {
  const texts = papers.map((paper) => ({ id: paper.id, terms: termsOf(paper) }));
  const words = [...query.words, ...query.phrases.flatMap((phrase) => phrase.words)];
  const isLeft = (terms: Terms) =>
    query.without.words.some((word) =>
      forms(word).some((form) => word.fields.some((field) => terms[field].includes(form))),
    );
  const answer = (slips: readonly Word[], least: number): Hit[] => {
    const meanings = words.map((word) =>
      meaningsOf(
        word,
        texts.map(({ terms }) => terms),
        slips.includes(word),
      ),
    );
    const found = words.map((word, i) =>
      texts.filter(({ terms }) => meanings[i]!.some(({ term }) => isIn(term, word, terms))),
    );
    return texts
      .filter(({ id, terms }) => tierOf(id) > 0 && !isLeft(terms))
      .map(({ id, terms }) => {
        const hit: Hit = { id, tier: tierOf(id), score: 0, matched: [] };
        for (const [i, word] of words.entries()) {
          const its = meanings[i]!.filter(({ term }) => isIn(term, word, terms));
          if (its.length === 0) continue;
          const weight = its.reduce(
            (sum, meant) => sum + meant.quality * weightOf(meant.term, word, terms, texts),
            0,
          );
          const df = found[i]!.length;
          hit.score += (Math.log(1 + (papers.length - df + 0.5) / (df + 0.5)) * weight) / (K1 + weight);
          const { term, how } = its[0]!;
          hit.matched.push({ term, how });
        }
        return hit;
      })
      .filter(({ matched }) => matched.length >= least);
  };
  const rare = words.filter((word) => {
    const meanings = meaningsOf(
      word,
      texts.map(({ terms }) => terms),
      false,
    );
    return texts.filter(({ terms }) => meanings.some(({ term }) => isIn(term, word, terms))).length < 3;
  });
  let hits = answer([], words.length);
  if (hits.length < 3) hits = answer(rare, words.length);
  if (hits.length === 0) hits = answer(words, words.length);
  let mode: Result['mode'] = 'all';
  if (hits.length === 0 && words.length > 1) {
    hits = answer(words, 1);
    mode = hits.length > 0 ? 'some' : 'all';
  }
  const byWords = (a: Hit, b: Hit) => (mode === 'some' ? b.matched.length - a.matched.length : 0);
  const sorted = hits.toSorted(
    (a, b) => tierOf(b.id) - tierOf(a.id) || byWords(a, b) || b.score - a.score || textOrder(b.id, a.id),
  );
  return { hits: sorted.slice(0, limit), total: hits.length, mode };
}

function termsOf(paper: Paper): Terms {
  return Object.fromEntries(
    FIELDS.map((field) => [
      field,
      textsOf(paper, field).flatMap((text) => tokens(text).map(({ term }) => term)),
    ]),
  ) as Terms;
}

const forms = ({ text, joined }: Word) => (joined === undefined ? [text] : [text, joined]);
const isIn = (term: string, { fields }: Word, terms: Terms) =>
  fields.some((field) => terms[field].includes(term));

/** The terms that stand for a word, the best first, each once. */
function meaningsOf(word: Word, texts: Terms[], typos: boolean): Meant[] {
  const all = [...new Set(texts.flatMap((terms) => FIELDS.flatMap((field) => terms[field])))].toSorted(
    textOrder,
  );
  const meant: Meant[] = forms(word)
    .filter((form) => all.includes(form))
    .map((term) => ({ term, how: 'exact', quality: 1 }));
  const isFound = texts.some((terms) => meant.some(({ term }) => isIn(term, word, terms)));
  if (word.open || (!isFound && !word.strict)) {
    for (const form of forms(word).filter((each) => each.length > 1 || each > '\u2E7F')) {
      for (const term of all) if (term.startsWith(form)) meant.push({ term, how: 'prefix', quality: 0.5 });
    }
  }
  for (const edits of typos && !word.strict ? [1, 2] : []) {
    for (const term of all) {
      const isSlip = forms(word).some(
        (form) => edits <= (form.length < 4 ? 0 : form.length < 8 ? 1 : 2) && distance(form, term) === edits,
      );
      if (isSlip) meant.push({ term, how: 'typo', quality: edits === 1 ? 0.4 : 0.2 });
    }
  }
  return meant.filter(({ term }, i) => meant.findIndex((other) => other.term === term) === i);
}

function weightOf(term: string, { fields }: Word, terms: Terms, texts: { terms: Terms }[]): number {
  return fields.reduce((sum, field) => {
    const [most, boost, b] = TUNING[field];
    const count = Math.min(most, terms[field].filter((each) => each === term).length);
    const average = texts.reduce((all, other) => all + other.terms[field].length, 0) / texts.length || 1;
    return sum + (count * boost) / (1 - b + (b * terms[field].length) / average);
  }, 0);
}

/** Optimal string alignment, straight from its definition; `Infinity` where it is more than `most`. */
export function distance(a: string, b: string, most = 2): number {
  if (Math.abs(a.length - b.length) > most) return Infinity;
  if (a === '' || b === '') return a.length + b.length;
  const [restA, restB] = [a.slice(1), b.slice(1)];
  if (a[0] === b[0]) return distance(restA, restB, most);
  const choices = [[restA, b], [a, restB], [restA, restB]]; // prettier-ignore
  if (a.length > 1 && b.length > 1 && a[0] === b[1] && a[1] === b[0]) choices.push([a.slice(2), b.slice(2)]);
  return 1 + Math.min(...choices.map(([one, other]) => distance(one!, other!, most - 1)));
}
