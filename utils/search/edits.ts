// How many typing errors lie between two words.
import { LONGEST_TERM } from './tokens';

const WIDTH = LONGEST_TERM + 1;
const rows = [new Uint8Array(WIDTH), new Uint8Array(WIDTH), new Uint8Array(WIDTH)];
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
 * alignment of Damerau (A technique for computer detection and correction of spelling errors, CACM 1964), by the
 * table of Wagner and Fischer (The string-to-string correction problem, JACM 1974); given up once a row is beyond `most`.
 */
export function unitEdits(
  a: Uint16Array,
  lengthA: number,
  b: Uint16Array,
  lengthB: number,
  most: number,
): number | undefined {
  if (Math.abs(lengthA - lengthB) > most) return undefined;
  let [before, last, row] = rows as [Uint8Array, Uint8Array, Uint8Array];
  for (let j = 0; j <= lengthB; j++) last[j] = j;
  for (let i = 1; i <= lengthA; i++) {
    row[0] = i;
    let least = i;
    for (let j = 1; j <= lengthB; j++) {
      const same = a[i - 1] === b[j - 1];
      let value = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1));
      if (!same && i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        value = Math.min(value, before[j - 2]! + 1);
      }
      row[j] = value;
      if (value < least) least = value;
    }
    // The next row may come from the one before this by an exchange.
    if (least > most + 1) return undefined;
    [before, last, row] = [last, row, before];
  }
  return last[lengthB]! <= most ? last[lengthB] : undefined;
}
