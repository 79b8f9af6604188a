// The postings of a term: the documents it is in, in their order, and how often it is in each field.
import type { ByteWriter } from './bytes';
import { ONCE_IN_ABSTRACT } from './fields';
import type { Segment } from './segment';

/**
 * Reads the postings of a term one by one. Each is the gap since the last document, doubled, as a varint; plus one if
 * a byte of counts follows, else the term is once in the abstract.
 */
export class Postings {
  /** The document reached by `next`. */
  document = -1;
  counts = 0;
  readonly #bytes: Uint8Array;
  readonly #end: number;
  #at: number;

  constructor({ postings, postingEnds }: Segment, term: number) {
    this.#bytes = postings;
    this.#at = postingEnds[term]!;
    this.#end = postingEnds[term + 1]!;
  }

  /** Goes on to the next document: whether there is one. */
  next(): boolean {
    let at = this.#at;
    if (at >= this.#end) return false;
    const bytes = this.#bytes;
    let value = bytes[at++]!;
    if (value > 127) {
      value &= 127;
      for (let shift = 7; ; shift += 7) {
        const byte = bytes[at++]!;
        value |= (byte & 127) << shift;
        if (byte < 128) break;
      }
    }
    this.document += (value >>> 1) + 1;
    this.counts = value & 1 ? bytes[at++]! : ONCE_IN_ABSTRACT;
    this.#at = at;
    return true;
  }
}

/** Writes a posting of a term; `last` is the document of the one before, or -1. */
export function writePosting(to: ByteWriter, last: number, document: number, counts: number): void {
  const gap = 2 * (document - last - 1);
  if (counts === ONCE_IN_ABSTRACT) to.varint(gap);
  else {
    to.varint(gap + 1);
    to.byte(counts);
  }
}
