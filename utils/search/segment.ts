// A segment of the index: some papers' terms and where they are, in one buffer that is never changed.
import { VarintReader, type Texts } from './bytes';
import { FIELDS } from './fields';

/** A segment as it is stored: a structured clone of it is the same segment. */
export interface SegmentRecord {
  papers: number;
  data: ArrayBuffer;
}

/** A segment to read: its bytes and lengths are views of the stored buffer, its ends sums of what is stored. */
export interface Segment {
  papers: number;
  terms: number;
  /** Ids of the papers in their order; paper `i` is document `i`. */
  ids: Texts;
  /** Terms in their order. */
  dictionary: Texts;
  /** Postings of term `i`: `[postingEnds[i], postingEnds[i + 1])`. */
  postingEnds: Uint32Array;
  postings: Uint8Array;
  /** Terms of field `f` of document `d`: `lengths[d * FIELDS.length + f]`, at most 65,535. */
  lengths: Uint16Array;
}

/** The stored bytes are not those of a segment that this version wrote. */
export class DamagedSegment extends Error {
  override name = 'DamagedSegment';
}

/** "BSSG", and with it the order of bytes: a segment never leaves the browser that wrote it. */
const MAGIC = 0x42535347;
/** Goes up whenever the layout, or what becomes a term, changes: then the index is built anew. */
const VERSION = 1;
/** Words of the header: magic, checksum, version, papers, terms, and the bytes of each part after the lengths. */
const HEADER = 9;

/** The parts of a segment as they are stored, one after another. */
export interface Parts {
  lengths: ArrayLike<number>;
  ids: Uint8Array;
  terms: Uint8Array;
  postings: Uint8Array;
  /** How many bytes each id, each term and the postings of each term have, as varints. */
  sizes: Uint8Array;
}

/** A segment to store. */
export function segmentOf(papers: number, terms: number, parts: Parts): SegmentRecord {
  const bytes = [parts.ids, parts.terms, parts.postings, parts.sizes];
  const sizes = bytes.map(({ length }) => length);
  const data = new ArrayBuffer(bytesOf(papers, sizes));
  const words = new Uint32Array(data);
  words.set([MAGIC, 0, VERSION, papers, terms, ...sizes]);
  new Uint16Array(data, 4 * HEADER).set(parts.lengths);
  let at = 4 * HEADER + 2 * parts.lengths.length;
  for (const part of bytes) {
    new Uint8Array(data, at).set(part);
    at += part.length;
  }
  words[1] = checksum(words);
  return { papers, data };
}

/**
 * Opens a stored segment without copying it. Throws `DamagedSegment` unless the buffer is as it was written: the whole
 * is summed up once (about 10 ms for the 20 MB of 50,000 papers), and what reads it trusts it then.
 */
export function openSegment({ papers, data }: SegmentRecord): Segment {
  if (!(data instanceof ArrayBuffer) || data.byteLength % 4 !== 0 || data.byteLength < 4 * HEADER) {
    throw new DamagedSegment('no segment');
  }
  const words = new Uint32Array(data);
  const [magic, sum, version, stored, terms] = words;
  const sizes = [...words.subarray(5, HEADER)];
  if (magic !== MAGIC || version !== VERSION) throw new DamagedSegment('of no known version');
  if (stored !== papers || bytesOf(papers, sizes) !== data.byteLength)
    throw new DamagedSegment('of another length');
  if (checksum(words) !== sum) throw new DamagedSegment('with another checksum');
  return views(data, papers, terms!, sizes);
}

function bytesOf(papers: number, sizes: readonly number[]): number {
  const bytes = sizes.reduce((sum, size) => sum + size, 4 * HEADER + 2 * papers * FIELDS.length);
  return 4 * Math.ceil(bytes / 4);
}

function views(data: ArrayBuffer, papers: number, terms: number, sizes: readonly number[]): Segment {
  const lengths = new Uint16Array(data, 4 * HEADER, papers * FIELDS.length);
  let at = 4 * HEADER + lengths.byteLength;
  const [ids, termBytes, postings, stored] = sizes.map((size) => {
    at += size;
    return new Uint8Array(data, at - size, size);
  }) as [Uint8Array, Uint8Array, Uint8Array, Uint8Array];
  const reader = new VarintReader(stored);
  return {
    papers,
    terms,
    ids: { bytes: ids, ends: reader.sums(papers) },
    dictionary: { bytes: termBytes, ends: reader.sums(terms) },
    postingEnds: reader.sums(terms),
    postings,
    lengths,
  };
}

/**
 * A sum over all words after itself: FxHash, as Firefox and rustc have it
 * (https://searchfox.org/mozilla-central/source/mfbt/HashFunctions.h). One changed word always changes it.
 */
function checksum(words: Uint32Array): number {
  let sum = 0;
  for (let i = 2; i < words.length; i++) {
    sum = Math.imul(((sum << 5) | (sum >>> 27)) ^ words[i]!, 0x9e3779b9);
  }
  return sum >>> 0;
}
