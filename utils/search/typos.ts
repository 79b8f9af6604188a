// Terms of a dictionary that a word may be a slip of.
import { decode, encoded } from './bytes';
import { unitEdits, unitsOf } from './edits';
import type { Segment } from './segment';
import { LONGEST_TERM } from './tokens';

/**
 * Of each term which plain letters and digits it has, a bit each (some share one), and in the highest bits its length less
 * one: what rules most terms out unread. Made when first needed: 0.6 MB for the 160,000 terms of 50,000 papers.
 */
const signatures = new WeakMap<Segment, Uint32Array>();

const LETTER_BITS = 27;
const LETTERS = 2 ** LETTER_BITS - 1;

const units = new Uint16Array(LONGEST_TERM);
const wanted = new Uint16Array(LONGEST_TERM);

/** Calls `visit` with each term at 1 to `most` edits from a form, in the order of terms. */
export function eachTypo(
  segment: Segment,
  form: string,
  most: number,
  visit: (term: number, edits: number) => void,
): void {
  const all = signaturesOf(segment);
  const { bytes, ends } = segment.dictionary;
  const length = unitsOf(form, wanted);
  const mine = signatureOf(encoded(form), 0, encoded(form).length);
  for (let term = 0; term < all.length; term++) {
    // Each letter that only one of them has takes an edit, and an edit is for one of each at most.
    const apart = (mine ^ all[term]!) & LETTERS;
    if (bitsIn(apart) > 2 * most || bitsIn(apart & mine) > most || bitsIn(apart & ~mine) > most) continue;
    if (Math.abs((all[term]! >>> LETTER_BITS) + 1 - length) > most) continue;
    const edits = unitEdits(wanted, length, units, decode(bytes, ends[term]!, ends[term + 1]!, units), most);
    if (edits !== undefined && edits > 0) visit(term, edits);
  }
}

function signaturesOf(segment: Segment): Uint32Array {
  const known = signatures.get(segment);
  if (known) return known;
  const { bytes, ends } = segment.dictionary;
  const made = new Uint32Array(segment.terms);
  for (let term = 0; term < made.length; term++) {
    made[term] = signatureOf(bytes, ends[term]!, ends[term + 1]!);
  }
  signatures.set(segment, made);
  return made;
}

function signatureOf(bytes: Uint8Array, from: number, to: number): number {
  let letters = 0;
  let length = 0;
  for (let at = from; at < to; at++) {
    const byte = bytes[at]!;
    if (byte < 0x80) letters |= 1 << (byte & 31);
    // Not one that continues a character.
    if ((byte & 0xc0) !== 0x80) length += 1;
  }
  return (letters & LETTERS) | ((length - 1) << LETTER_BITS);
}

/** How many bits are set: counted without a branch, as none could be foretold (Warren: Hacker's Delight, section 5-1). */
function bitsIn(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
