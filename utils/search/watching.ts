// Watches at work: what a rule finds, and which watches catch a paper.
import type { Day } from '../domain/day';
import type { Counts, Paper } from '../domain/paper';
import { compiled, patternFault, TRIED } from '../domain/pattern';
import { isLong, type Watch, type WatchFault, type WatchRule } from '../domain/watch';
import type { FieldName } from './fields';
import { matchesAsWritten } from './matches';
import { wordsOf, type PaperWords } from './paper-words';
import { placesIn } from './phrase';
import { parseQuery, type Query } from './query';
import { isAskedFor } from './tiers';
import { tokens } from './tokens';

/** A listed paper that watches are asked about. */
export interface Candidate {
  paper: Paper;
  counts: Counts;
  /** The day of its list. */
  day: Day;
  /** Its words, taken apart when first asked for. */
  words: () => PaperWords;
}

export function candidate(paper: Paper, counts: Counts, day: Day): Candidate {
  let words: PaperWords | undefined;
  return { paper, counts, day, words: () => (words ??= wordsOf(paper)) };
}

/** Where keywords are looked for. */
const TEXTS = ['title', 'keywords', 'abstract'] as const;

/** What is wrong with a rule, if anything is. */
export function faultIn(rule: WatchRule): WatchFault | undefined {
  if (isLong(rule)) return 'long';
  if ('least' in rule) return Number.isSafeInteger(rule.least) && rule.least > 0 ? undefined : 'number';
  if (rule.kind === 'keyword' && rule.how === 'pattern') {
    return rule.text.trim() === '' ? 'empty' : patternFault(rule.text);
  }
  if (rule.kind === 'search') return queryFault(watchedQuery(rule.text));
  return terms(rule.text).length > 0 ? undefined : 'empty';
}

/** What a rule finds; one with a fault, as a file may bring it, finds nothing. */
export function finderOf(rule: WatchRule): (candidate: Candidate) => boolean {
  if (faultIn(rule) !== undefined) return () => false;
  switch (rule.kind) {
    case 'search': {
      const query = watchedQuery(rule.text);
      return ({ words, day }) => isAskedFor(query, undefined, day, false) && matchesAsWritten(words(), query);
    }
    case 'author':
      return named(rule.text, 'authors');
    case 'organization':
      return named(rule.text, 'organization');
    case 'keyword':
      return rule.how === 'pattern' ? patterned(rule.text) : worded(rule.text);
    case 'upvotes':
    case 'stars':
      return ({ counts }) => has(rule, counts);
  }
}

/** Asks all watches about papers. `before`: a paper's counts until now, where it is listed already. */
export function watcher(watches: readonly Watch[]): (candidate: Candidate, before?: Counts) => string[] {
  const standing = watches.flatMap(({ id, made: { value } }) =>
    value ? [{ id, rule: value, finds: finderOf(value) }] : [],
  );
  const excluding = standing.filter(({ rule }) => rule.excludes);
  const catching = standing.filter(({ rule }) => !rule.excludes);
  return (asked, before) => {
    const caught = catching.filter(
      ({ rule, finds }) => (!before || ('least' in rule && !has(rule, before))) && finds(asked),
    );
    if (caught.length === 0 || excluding.some(({ finds }) => finds(asked))) return [];
    return caught.map(({ id }) => id);
  };
}

/** A search as a watch means it: nothing of it is still being typed. */
function watchedQuery(text: string): Query {
  return parseQuery(`${text} `);
}

function queryFault({
  words,
  phrases,
  tags,
  is,
  after,
  before,
  without,
  odd,
}: Query): WatchFault | undefined {
  const isOfMarks = [tags, is, without.tags, without.is].some((marks) => marks.length > 0);
  if (isOfMarks || odd.includes('is')) return 'own-marks';
  if (odd.length > 0) return 'day';
  const asked = [...words, ...phrases, ...without.words, ...without.phrases];
  return asked.length > 0 || after || before ? undefined : 'empty';
}

/** Whether a count has come to what is asked for. */
function has({ kind, least }: WatchRule & { kind: 'upvotes' | 'stars' }, counts: Counts): boolean {
  return (counts[kind] ?? 0) >= least;
}

function terms(text: string): string[] {
  return tokens(text).flatMap(({ term, joined }) => (joined ? [] : term));
}

/** Finds who has all words of a name, in whatever order they are written. */
function named(name: string, field: FieldName): (candidate: Candidate) => boolean {
  const wanted = terms(name);
  return ({ words }) =>
    words().texts[field].some((text) => wanted.every((word) => text.some(({ term }) => term === word)));
}

/** Finds words that follow one another, and one word only as a whole. */
function worded(text: string): (candidate: Candidate) => boolean {
  const words = terms(text).map((term) => ({ text: term, fields: TEXTS, open: false, strict: true }));
  const phrase = { words, fields: TEXTS };
  return ({ words: its }) =>
    TEXTS.some((field) => its().texts[field].some((part) => placesIn(part, phrase).length > 0));
}

function patterned(source: string): (candidate: Candidate) => boolean {
  const pattern = compiled(source);
  return ({ paper: { title, abstract, aiKeywords = [] } }) =>
    [title, ...aiKeywords, abstract].some((text) => pattern.test(text.slice(0, TRIED)));
}
