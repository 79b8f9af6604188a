// Whether a paper, as it is now, is what a query asks for.
import type { Paper } from '../domain/paper';
import { BITS, FIELDS } from './fields';
import { wordsOf, type PaperWords } from './paper-words';
import { placesIn, placesOf } from './phrase';
import type { Phrase, Query } from './query';
import { tokens } from './tokens';
import { asWritten, closeness, type How, type Word } from './word';

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
  return fits(wordsOf(paper), query, closeness, mode, written);
}

/** The same of a paper taken apart, all of whose words have to be there as they are written or begin so. */
export function matchesAsWritten(words: PaperWords, query: Query): boolean {
  return fits(words, query, asWritten, 'all', []);
}

function fits(
  { counts, texts }: PaperWords,
  { words, phrases, without }: Query,
  closest: (word: Word, term: string) => How | undefined,
  mode: 'all' | 'some',
  written: readonly string[],
): boolean {
  const own = written.flatMap((text) => tokens(text).map(({ term }) => term));
  const has = (word: Word, isFound: (term: string) => boolean) =>
    counts.entries().some(([term, its]) => word.fields.some((field) => its & BITS[field]) && isFound(term));
  const reads = (phrase: Phrase) =>
    phrase.fields.some((field) => texts[field].some((text) => placesIn(text, phrase).length > 0));
  const isMatch = (word: Word) => {
    const isFound = (term: string) => closest(word, term) !== undefined;
    return has(word, isFound) || (word.fields === FIELDS && own.some(isFound));
  };
  const isRead = (phrase: Phrase) =>
    reads(phrase) || (phrase.fields === FIELDS && written.some((text) => placesOf(text, phrase).length > 0));
  const isThere = (word: Word) => {
    const isFound = (term: string) => closest(word, term) === 'exact';
    return has(word, isFound) || (word.fields === FIELDS && own.some(isFound));
  };
  if (without.phrases.some(isRead) || without.words.some(isThere)) return false;
  if (mode === 'all') return words.every(isMatch) && phrases.every(isRead);
  return words.some(isMatch) || phrases.some(isRead);
}
