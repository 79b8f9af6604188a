// A word that is looked for, and which terms it may stand for.
import { edits } from './edits';
import type { FieldName } from './fields';

/** A word of a query. */
export interface Word {
  text: string;
  /** The whole that hyphens connect it to; found, it stands for the word: `gpt4` for the `gpt` of "GPT-4". */
  joined?: string;
  /** Where it must be. */
  fields: readonly FieldName[];
  /** The reader may still be typing it: it may be the beginning of a term. */
  open: boolean;
  /** It was quoted: it stands for itself alone. */
  strict: boolean;
}

/** How a term matches a word, the best first. */
export const HOW = ['exact', 'prefix', 'typo'] as const;
export type How = (typeof HOW)[number];

/** What an occurrence of a term counts for; one edit more counts half. */
export const QUALITY = { exact: 1, prefix: 0.5, typo: [0.4, 0.2] } as const;

/** The texts of which each stands for the word. */
export function formsOf({ text, joined }: Word): string[] {
  return joined === undefined ? [text] : [text, joined];
}

/** One letter begins too many words to say anything; one sign of Chinese or Japanese is half a word. */
export function canBegin(form: string): boolean {
  return form.length > 1 || form > '\u2E7F';
}

/** How many edits away a form may be from a term: one from 4 characters on, two from 8. */
export function editsOf(form: string): 0 | 1 | 2 {
  if (form.length < 4) return 0;
  return form.length < 8 ? 1 : 2;
}

/** How a term matches a word, if it can at all; a quoted word only as it is, and while open as a beginning. */
export function closeness(word: Word, term: string): How | undefined {
  const how = asWritten(word, term);
  if (how || word.strict) return how;
  return formsOf(word).some((form) => edits(form, term, editsOf(form)) !== undefined) ? 'typo' : undefined;
}

/** The same for who takes no word for a slip of another. */
export function asWritten(word: Word, term: string): Exclude<How, 'typo'> | undefined {
  const forms = formsOf(word);
  if (forms.includes(term)) return 'exact';
  const canBeOpen = word.open || !word.strict;
  return canBeOpen && forms.some((form) => canBegin(form) && term.startsWith(form)) ? 'prefix' : undefined;
}
