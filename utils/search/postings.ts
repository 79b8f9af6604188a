// The postings of a term: the documents it is in, in their order, and how often it is in each field.
import type { ByteWriter } from './bytes';
import { ONCE_IN_ABSTRACT } from './fields';
import type { Segment } from './segment';

/**
 * Reads the postings of a term into an array, from its beginning: how many. Each becomes its document times 256, plus its
 * counts. It is stored as the gap since the last document, doubled, as a varint; plus one if a byte of counts follows,
 * else the term is once in the abstract.
 */
export function readPostings({ postings, postingEnds }: Segment, term: number, into: Uint32Array): number {
  const end = postingEnds[term + 1]!;
  let document = -1;
  let length = 0;
  for (let at = postingEnds[term]!; at < end;) {
    let value = postings[at++]!;
    if (value > 127) {
      value &= 127;
      for (let shift = 7, byte = 128; byte > 127; shift += 7) {
        byte = postings[at++]!;
        value |= (byte & 127) << shift;
      }
    }
    document += (value >>> 1) + 1;
    into[length++] = document * 256 + (value & 1 ? postings[at++]! : ONCE_IN_ABSTRACT);
  }
  return length;
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
