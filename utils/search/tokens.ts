// The words of a text as the index knows them, and where they stand in it.
import { withPlainLetters } from '../domain/letters';

/** Characters of the longest term; what is longer is cut. */
export const LONGEST_TERM = 32;

/** A term and the part of the text it was made of: `[start, end)` in code units. */
export interface Token {
  term: string;
  start: number;
  end: number;
  /** Of the parts before it, which hyphens connect: `gpt4` after the `gpt` and the `4` of "GPT-4". */
  joined: boolean;
}

/** Scripts written without spaces, and the mark that lengthens a vowel in them. */
const CJK = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー`;

const WORD = new RegExp(String.raw`([${CJK}]+)|[[\p{L}\p{N}]--[${CJK}]][[\p{L}\p{N}\p{M}]--[${CJK}]]*`, 'gv');

const HYPHEN = /[-\u2010\u2011]/;

/** The terms of a text, in its order. */
export function tokens(text: string): Token[] {
  const found: Token[] = [];
  eachToken(text, (term, start, end, joined) => found.push({ term, start, end, joined }));
  return found;
}

/** The same for those who read whole libraries: calls `visit` instead of making objects. */
export function eachToken(
  text: string,
  visit: (term: string, start: number, end: number, joined: boolean) => void,
): void {
  let compound = '';
  let parts = 0;
  let from = 0;
  let to = 0;
  const endCompound = () => {
    if (parts > 1) visit(capped(compound), from, to, true);
    parts = 0;
  };
  WORD.lastIndex = 0;
  for (let match = WORD.exec(text); match; match = WORD.exec(text)) {
    const start = match.index;
    const [word, run] = match;
    if (run !== undefined) {
      endCompound();
      eachPair(run, start, visit);
      continue;
    }
    const term = capped(folded(word));
    if (parts === 0 || start !== to + 1 || !HYPHEN.test(text[to]!)) {
      endCompound();
      compound = '';
      from = start;
    }
    parts += 1;
    to = start + word.length;
    if (compound.length < LONGEST_TERM) compound += term;
    if (term !== '') visit(term, start, to, false);
  }
  endCompound();
}

/** Where no spaces show the words, each two neighbours are one; a sign alone is its own. */
function eachPair(
  run: string,
  start: number,
  visit: (term: string, start: number, end: number, joined: boolean) => void,
): void {
  const signs = Array.from(run);
  let at = start;
  for (let i = 0; i < Math.max(1, signs.length - 1); i++) {
    const pair = signs[i]! + (signs[i + 1] ?? '');
    // Accents make other letters of these: they stay.
    const term = pair.normalize('NFKC').replace(/[^\p{L}\p{N}]+/gu, '');
    if (term !== '') visit(term, at, at + pair.length, false);
    at += signs[i]!.length;
  }
}

/** A word without case, accents and the other ways to write the same letter. */
function folded(word: string): string {
  if (/^[!-~]*$/.test(word)) return word.toLowerCase();
  const letters = word
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase()
    .replaceAll('ς', 'σ');
  return withPlainLetters(letters).normalize('NFC');
}

function capped(term: string): string {
  return term.length <= LONGEST_TERM ? term : term.slice(0, LONGEST_TERM).replace(/[\uD800-\uDBFF]$/, '');
}
