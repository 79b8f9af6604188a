// BibTeX and BibLaTeX files, read as far as they can be.
// Readers that know all of TeX weigh some hundred kilobytes, which every page would load; what is wanted here is which
// paper an entry means, and a name for it until its source tells. The grammar, as far as it is read:
// https://man.archlinux.org/man/bt_language.1.en
import { addField, type RawEntry } from './fields';

/** Where an entry begins. */
const START = /(?<!\w)@\s*([a-z]+)\s*[{(]/gi;

/** Entries that hold no work. */
const SKIPPED = new Set(['string', 'preamble', 'comment']);

/**
 * The entries of a file; names of fields are in lower case. Broken ones hold the fields that could be read: never
 * throws, and the time is linear in the length.
 */
export function bibtexEntries(text: string): RawEntry[] {
  // A brace that is missing must not swallow all that follows: an entry ends where a line begins another.
  return text.split(/^(?=[ \t]*@[ \t]*[a-z]+[ \t]*[{(])/im).flatMap(entriesOfPart);
}

function entriesOfPart(text: string): RawEntry[] {
  const entries: RawEntry[] = [];
  const cursor: Cursor = { text, at: 0 };
  for (;;) {
    START.lastIndex = cursor.at;
    const start = START.exec(text);
    if (!start) return entries;
    cursor.at = START.lastIndex;
    const inBraces = start[0].endsWith('{');
    if (!SKIPPED.has(start[1]!.toLowerCase())) entries.push(entryAt(cursor, inBraces ? /\}/y : /\)/y));
    else if (inBraces) group(cursor, '{');
  }
}

/** The entry whose opening sign was just passed. */
function entryAt(cursor: Cursor, end: RegExp): RawEntry {
  const entry: RawEntry = { fields: new Map() };
  const key = keyAt(cursor);
  if (key) entry.key = key;
  while (cursor.at < cursor.text.length) {
    pass(cursor, /[\s,]*/y);
    if (pass(cursor, end)) break;
    // BibTeX knows no comments here, and stumbles; writers put them all the same.
    if (pass(cursor, /%.*/y)) continue;
    const name = pass(cursor, /[^\s,={}()"#]*/y).toLowerCase();
    pass(cursor, /\s*/y);
    if (pass(cursor, /=/y)) {
      const value = valueAt(cursor);
      if (name && value !== undefined) addField(entry, name, value);
    } else if (pass(cursor, /\{/y)) {
      group(cursor, '{');
    } else if (!name) {
      // A stray sign; what is behind it may be whole.
      cursor.at++;
    }
  }
  return entry;
}

function keyAt(cursor: Cursor): string {
  pass(cursor, /\s*/y);
  const { at } = cursor;
  const key = pass(cursor, /[^\s,={}"]*/y);
  pass(cursor, /\s*/y);
  if (!cursor.text.startsWith('=', cursor.at)) return key;
  // No key was given: this is the first field.
  cursor.at = at;
  return '';
}

/** Groups, quotes and words, strung together by `#`; none where the file ends inside one. */
function valueAt(cursor: Cursor): string | undefined {
  const parts: (string | undefined)[] = [];
  do {
    pass(cursor, /\s*/y);
    const opening = pass(cursor, /[{"]/y);
    parts.push(opening ? group(cursor, opening) : pass(cursor, /[^\s,#{}()"]*/y));
    pass(cursor, /\s*/y);
  } while (pass(cursor, /#/y));
  return parts.includes(undefined) ? undefined : parts.join('');
}

/** What is inside the braces or quotes that were just opened; none when nothing closes them. */
function group(cursor: Cursor, opening: string): string | undefined {
  const start = cursor.at;
  const signs = /[{}]|(?<!\\)"/g;
  signs.lastIndex = start;
  let depth = 0;
  for (let sign = signs.exec(cursor.text); sign; sign = signs.exec(cursor.text)) {
    if (depth === 0 && sign[0] === (opening === '{' ? '}' : '"')) {
      cursor.at = signs.lastIndex;
      return cursor.text.slice(start, sign.index);
    }
    if (sign[0] === '{') depth++;
    else if (sign[0] === '}') depth = Math.max(0, depth - 1);
  }
  cursor.at = cursor.text.length;
  return undefined;
}

interface Cursor {
  text: string;
  at: number;
}

/** Passes what a sticky pattern matches here, and gives it. One class of signs each, so none is read twice. */
function pass(cursor: Cursor, pattern: RegExp): string {
  pattern.lastIndex = cursor.at;
  const [passed] = pattern.exec(cursor.text) ?? [''];
  cursor.at += passed.length;
  return passed;
}
