// Terms of a dictionary that a word may be a slip of.
import { decode } from './bytes';
import { unitEdits, unitsOf } from './edits';
import type { Segment } from './segment';
import { LONGEST_TERM } from './tokens';

/** Of each term its length and a bit for each letter in it (letters may share one): what rules most out unread. */
interface Shapes {
  lengths: Uint8Array;
  letters: Uint32Array;
}

/** Made when first needed: five bytes a term, 0.8 MB for the 150,000 of 50,000 papers. */
const shapes = new WeakMap<Segment, Shapes>();

const units = new Uint16Array(LONGEST_TERM);
const wanted = new Uint16Array(LONGEST_TERM);

/** Calls `visit` with each term at 1 to `most` edits from a form, in the order of terms. */
export function eachTypo(
  segment: Segment,
  form: string,
  most: number,
  visit: (term: number, edits: number) => void,
): void {
  const { lengths, letters } = shapesOf(segment);
  const { bytes, ends } = segment.dictionary;
  const length = unitsOf(form, wanted);
  const mine = lettersOf(wanted, length);
  for (let term = 0; term < segment.terms; term++) {
    if (Math.abs(lengths[term]! - length) > most) continue;
    // Each letter that only one of them has takes an edit.
    const its = letters[term]!;
    if (bitsBeyond(mine & ~its, most) || bitsBeyond(its & ~mine, most)) continue;
    const edits = unitEdits(wanted, length, units, decode(bytes, ends[term]!, ends[term + 1]!, units), most);
    if (edits !== undefined && edits > 0) visit(term, edits);
  }
}

function shapesOf(segment: Segment): Shapes {
  const known = shapes.get(segment);
  if (known) return known;
  const made = { lengths: new Uint8Array(segment.terms), letters: new Uint32Array(segment.terms) };
  const { bytes, ends } = segment.dictionary;
  for (let term = 0; term < segment.terms; term++) {
    const length = decode(bytes, ends[term]!, ends[term + 1]!, units);
    made.lengths[term] = length;
    made.letters[term] = lettersOf(units, length);
  }
  shapes.set(segment, made);
  return made;
}

function lettersOf(of: Uint16Array, length: number): number {
  let letters = 0;
  for (let i = 0; i < length; i++) letters |= 1 << (of[i]! & 31);
  return letters;
}

/** Whether more than `most` bits are set. */
function bitsBeyond(bits: number, most: number): boolean {
  let rest = bits;
  for (let i = 0; i < most && rest !== 0; i++) rest &= rest - 1;
  return rest !== 0;
}
