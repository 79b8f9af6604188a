// Watches: the reader's rules that look for papers as they arrive, and what they caught.
import type { Field } from './field';
import { oneLine } from './one-line';
import type { PatternFault } from './pattern';

export const WATCH_KINDS = ['search', 'author', 'organization', 'keyword', 'upvotes', 'stars'] as const;
export type WatchKind = (typeof WATCH_KINDS)[number];

/** What is looked for in a paper. `words`: a whole word, or several that follow one another. */
export type Sought =
  | { kind: 'search' | 'author' | 'organization'; text: string }
  | { kind: 'keyword'; how: 'words' | 'pattern'; text: string }
  | { kind: 'upvotes' | 'stars'; least: number };

export type WatchRule = Sought & {
  /** Empty where it is called by what it looks for. */
  name: string;
  /** What it finds is caught by no other watch, nor by itself. */
  excludes: boolean;
};

/** A watch as it is stored; a removed one has no value, so that copies can be merged. */
export interface Watch {
  id: string;
  made: Field<WatchRule>;
}

/** A paper that a watch caught: by each once, written by the worker alone. */
export interface Catch {
  /** The watch's id, and the paper's. */
  watch: string;
  paper: string;
  /** When: a stamp as those of arrivals are, later than all of these and of every line before. */
  at: number;
}

/**
 * What can be wrong with a rule. `empty`: it looks for nothing. `long`: longer than anybody types. `own-marks`: it asks
 * for what the reader did with a paper, and one that arrives has no marks. `day`: before or after what is no day.
 * `number`: no whole number from 1 on.
 */
export type WatchFault = 'empty' | 'long' | 'own-marks' | 'day' | 'number' | PatternFault;

/** Whether two rules look for the same, whatever they are called. */
export function seekTheSame(one: WatchRule, other: WatchRule): boolean {
  const sought = (rule: WatchRule) => JSON.stringify(rule, ['kind', 'how', 'text', 'least', 'excludes']);
  return sought(one) === sought(other);
}

/** Those of the catches that a watch which still stands caught. */
export function standingCatches(catches: readonly Catch[], watches: readonly Watch[]): Catch[] {
  const standing = new Set(watches.flatMap(({ id, made }) => (made.value ? id : [])));
  return catches.filter(({ watch }) => standing.has(watch));
}

/** Characters of the longest name and of the longest text. */
const LONGEST_NAME = 80;
const LONGEST_TEXT = 300;

/** A rule as it was typed, in one line and without spaces around it. A pattern's own spaces are part of it. */
export function tidied(rule: WatchRule): WatchRule {
  const name = oneLine(rule.name);
  if (!('text' in rule)) return { ...rule, name };
  const isPattern = rule.kind === 'keyword' && rule.how === 'pattern';
  return { ...rule, name, text: isPattern ? rule.text : oneLine(rule.text) };
}

/** Whether what was typed of a rule is longer than a rule can be. */
export function isLong(rule: WatchRule): boolean {
  return rule.name.length > LONGEST_NAME || ('text' in rule && rule.text.length > LONGEST_TEXT);
}
