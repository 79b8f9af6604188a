// Whether a paper, as it is now, is what a query asks for.
import type { Paper } from '../domain/paper';
import { countTerms } from './build';
import { BITS, FIELDS, textsOf } from './fields';
import { placesOf } from './phrase';
import type { Phrase, Query } from './query';
import { tokens } from './tokens';
import { closeness, type Word } from './word';

/**
 * Asks the paper's own texts, for what the index cannot tell: phrases, and whether it was indexed as it is now. A word
 * may match in any way it can. `mode` is how the search found it, `written` what the reader wrote of it; tags, days and
 * marks are others' to ask.
 */
export function matches(
  paper: Paper,
  query: Query,
  mode: 'all' | 'some' = 'all',
  written: readonly string[] = [],
): boolean {
  const counts = countTerms(paper);
  const own = written.flatMap((text) => tokens(text).map(({ term }) => term));
  const has = (word: Word, isFound: (term: string) => boolean) =>
    counts.entries().some(([term, its]) => word.fields.some((field) => its & BITS[field]) && isFound(term));
  const reads = ({ fields, ...phrase }: Phrase) =>
    fields.some((field) =>
      textsOf(paper, field).some((text) => placesOf(text, { fields, ...phrase }).length > 0),
    );
  const { words, phrases, without } = query;
  const isMatch = (word: Word) => {
    const isFound = (term: string) => closeness(word, term) !== undefined;
    return has(word, isFound) || (word.fields === FIELDS && own.some(isFound));
  };
  const isRead = (phrase: Phrase) =>
    reads(phrase) || (phrase.fields === FIELDS && written.some((text) => placesOf(text, phrase).length > 0));
  const isThere = (word: Word) => {
    const isFound = (term: string) => closeness(word, term) === 'exact';
    return has(word, isFound) || (word.fields === FIELDS && own.some(isFound));
  };
  if (without.phrases.some(isRead) || without.words.some(isThere)) return false;
  if (mode === 'all') return words.every(isMatch) && phrases.every(isRead);
  return words.some(isMatch) || phrases.some(isRead);
}
