// What a reader types into the search, taken apart.
import type { Day } from '../domain/day';
import { dayOf } from './day-of';
import { tagOf } from '../domain/tag';
import { FIELDS, type FieldName } from './fields';
import { tokens } from './tokens';
import type { Word } from './word';

/** Words that are to follow one another in one text. */
export interface Phrase {
  words: Word[];
  fields: readonly FieldName[];
}

export const TRAITS = ['saved', 'read', 'unread', 'dismissed', 'new'] as const;
export type Trait = (typeof TRAITS)[number];

/** Operators whose values are of a certain form. */
export const FORMED = ['after', 'before', 'is'] as const;
export type Formed = (typeof FORMED)[number];

/** A tag that is asked for; `open`: the last one typed may be its beginning. */
export interface TagWish {
  tag: string;
  open: boolean;
}

/** What a paper must be; the index knows words alone, the rest is for who knows marks and days. */
export interface Query {
  words: Word[];
  phrases: Phrase[];
  tags: TagWish[];
  is: Trait[];
  /** The first day that counts. */
  after?: Day;
  /** The first day that counts no more. */
  before?: Day;
  /** What a paper must not be. */
  without: { words: Word[]; phrases: Phrase[]; tags: TagWish[]; is: Trait[] };
  /** Operators whose values have no meaning: they say nothing. */
  odd: Formed[];
}

/** More than anybody types; of a pasted text the beginning is looked for. */
const MOST_WORDS = 32;
const MOST_PHRASES = 8;
const MOST_CHARACTERS = 2000;

/** `-` for not, `author:`, then a text in quotes (perhaps not closed yet) or one without spaces. */
const PIECE = /(?<not>-?)(?:(?<operator>[a-z]+):)?(?:"(?<quoted>[^"]*)(?<closing>"?)|(?<bare>[^\s"]+))/gi;

/** One piece of what was typed. */
interface Piece {
  not: boolean;
  /** In small letters; none where there is no `…:`. */
  operator: string;
  value: string;
  isQuoted: boolean;
  /** Nothing ends it: the reader may still be typing. */
  isOpen: boolean;
}

const FIELD_OF: Record<string, readonly FieldName[]> = {
  author: ['authors'],
  org: ['organization'],
};

/**
 * Takes any text apart: `words` (the last may be the beginning of one, unless a space follows), `"phrases"`, `author:`,
 * `org:`, `tag:`, `is:`, `after:2024-05-01`, `before:2024-05`, and `-` before any but days. An operator that is not known
 * is words; one without a value, or that may still be typed, says nothing.
 */
export function parseQuery(text: string): Query {
  const query: Query = {
    words: [],
    phrases: [],
    tags: [],
    is: [],
    without: { words: [], phrases: [], tags: [], is: [] },
    odd: [],
  };
  for (const piece of eachPiece(text)) {
    const { operator, value } = piece;
    if (!isOperation(query, piece)) {
      addWords(query, operator === '' ? piece : { ...piece, value: `${operator} ${value}` }, FIELDS);
    }
  }
  for (const words of [query.words, query.without.words]) words.splice(MOST_WORDS);
  for (const phrases of [query.phrases, query.without.phrases]) phrases.splice(MOST_PHRASES);
  return query;
}

/** The pieces of what was typed, in their order. */
export function eachPiece(text: string): Piece[] {
  const line = text.slice(0, MOST_CHARACTERS).replace(/[“”„]/g, '"');
  return [...line.matchAll(PIECE)].map((match) => {
    const { not, operator = '', quoted, closing, bare } = match.groups!;
    return {
      not: not === '-',
      operator: operator.toLowerCase(),
      value: quoted ?? bare!,
      isQuoted: quoted !== undefined,
      isOpen: match.index + match[0].length === line.length && closing !== '"',
    };
  });
}

/** Whether a query asks for phrases, which the index does not know: `matches` is to be asked for each paper found. */
export function hasPhrases({ phrases, without }: Query): boolean {
  return phrases.length > 0 || without.phrases.length > 0;
}

/** Whether a query asks for nothing, however much was typed. */
export function isEmptyQuery({ words, phrases, tags, is, after, before, without }: Query): boolean {
  const { words: noWords, phrases: noPhrases, tags: noTags, is: noTraits } = without;
  const all = [words, phrases, tags, is, noWords, noPhrases, noTags, noTraits];
  return !after && !before && all.every((its) => its.length === 0);
}

/** Takes a piece up if it is an operator's. */
function isOperation(query: Query, piece: Piece): boolean {
  const { not, operator, value } = piece;
  const to = not ? query.without : query;
  if (operator === '') return !piece.isQuoted && /^(?:author|org|tag|is|after|before):$/i.test(value);
  if (Object.hasOwn(FIELD_OF, operator)) {
    addWords(query, piece, FIELD_OF[operator]!);
    return true;
  }
  if (operator === 'tag') {
    const tag = tagOf(value);
    if (tag !== undefined) to.tags.push({ tag, open: piece.isOpen });
    return true;
  }
  const formed = FORMED.find((name) => name === operator);
  if (!formed) return false;
  if (!takeFormed(query, formed, piece) && !piece.isOpen) query.odd.push(formed);
  return true;
}

/** Takes up a value that has to be of a form. Returns whether it is. */
function takeFormed(query: Query, operator: Formed, { not, value }: Piece): boolean {
  if (operator === 'is') {
    const trait = TRAITS.find((each) => each === value.toLowerCase());
    if (trait) (not ? query.without : query).is.push(trait);
    return trait !== undefined;
  }
  const day = dayOf(value);
  if (day === undefined || not) return false;
  if (operator === 'after') query.after = query.after && query.after > day ? query.after : day;
  else query.before = query.before && query.before < day ? query.before : day;
  return true;
}

function addWords(query: Query, { not, value, isQuoted, isOpen }: Piece, fields: readonly FieldName[]): void {
  const words = wordsOf(value, { fields, open: isOpen && !not, strict: isQuoted || not });
  if (words.length === 0) return;
  if (not) {
    // Not "GPT-4" is not: no GPT, and no 4.
    if (words.length > 1) query.without.phrases.push({ words, fields });
    else query.without.words.push(...words);
  } else if (isQuoted) query.phrases.push({ words: words.slice(0, MOST_WORDS), fields });
  else query.words.push(...words);
}

/** The words of a text; only one that reaches its end is open. */
function wordsOf(text: string, its: Pick<Word, 'fields' | 'open' | 'strict'>): Word[] {
  const all = tokens(text);
  return all
    .filter(({ joined }) => !joined)
    .map(({ term, start, end }) => {
      const whole = all.find((other) => other.joined && other.start <= start && other.end >= end);
      return {
        text: term,
        ...(whole && { joined: whole.term }),
        ...its,
        open: its.open && (whole ?? { end }).end === text.length,
      };
    });
}
