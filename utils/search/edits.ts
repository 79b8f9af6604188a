// How many typing errors lie between two words.
import { LONGEST_TERM } from './tokens';

/** In which places of the word last compared each code unit is, a bit a place. */
const places = new Uint32Array(2 ** 16);
const unitsA = new Uint16Array(LONGEST_TERM);
const unitsB = new Uint16Array(LONGEST_TERM);

/** The edits between two terms, or `undefined` if there are more than `most`. */
export function edits(a: string, b: string, most: number): number | undefined {
  return unitEdits(unitsA, unitsOf(a, unitsA), unitsB, unitsOf(b, unitsB), most);
}

/** Reads the code units of a term into an array: how many. */
export function unitsOf(term: string, into: Uint16Array): number {
  for (let i = 0; i < term.length; i++) into[i] = term.charCodeAt(i);
  return term.length;
}

/**
 * Letters put in, left out, put for another, or two neighbours exchanged, no place touched twice: the optimal string
 * alignment of Damerau (A technique for computer detection and correction of spelling errors, CACM 1964). A column of
 * its table is in two words of bits, which say where it rises and falls from one row to the next: Hyyrö, A bit-vector
 * algorithm for computing Levenshtein and Damerau edit distances, 2003, whose names these are.
 */
export function unitEdits(
  a: Uint16Array,
  lengthA: number,
  b: Uint16Array,
  lengthB: number,
  most: number,
): number | undefined {
  if (lengthA === 0) return lengthB <= most ? lengthB : undefined;
  for (let i = 0; i < lengthA; i++) places[a[i]!]! |= 1 << i;
  const last = 1 << (lengthA - 1);
  let distance = lengthA;
  let [vp, vn, d0, pmBefore] = [-1, 0, 0, 0];
  // What is left of `b` can bring them nearer by one each at most.
  for (let j = 0; j < lengthB && distance - (lengthB - j) <= most; j++) {
    const pm = places[b[j]!]!;
    const exchanged = ((~d0 & pm) << 1) & pmBefore;
    d0 = (((pm & vp) + vp) ^ vp) | pm | vn | exchanged;
    const hp = vn | ~(d0 | vp);
    const hn = d0 & vp;
    if (hp & last) distance += 1;
    else if (hn & last) distance -= 1;
    const shifted = (hp << 1) | 1;
    vp = (hn << 1) | ~(d0 | shifted);
    vn = shifted & d0;
    pmBefore = pm;
  }
  for (let i = 0; i < lengthA; i++) places[a[i]!] = 0;
  return distance <= most ? distance : undefined;
}
