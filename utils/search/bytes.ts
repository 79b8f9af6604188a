// Bytes of a segment: texts and numbers in them, written and compared.

/** Bytes that grow as they are written. */
export class ByteWriter {
  length = 0;
  #bytes = new Uint8Array(4096);

  byte(value: number): void {
    this.#room(1);
    this.#bytes[this.length++] = value;
  }

  /** A number from 0 to 2³²−1, seven bits a byte, the lowest first. */
  varint(value: number): void {
    let rest = value;
    this.#room(5);
    for (; rest > 127; rest >>>= 7) this.#bytes[this.length++] = (rest & 127) | 128;
    this.#bytes[this.length++] = rest;
  }

  copy(from: Uint8Array): void {
    this.#room(from.length);
    this.#bytes.set(from, this.length);
    this.length += from.length;
  }

  /** What was written. */
  get written(): Uint8Array {
    return this.#bytes.subarray(0, this.length);
  }

  #room(more: number): void {
    if (this.length + more <= this.#bytes.length) return;
    const larger = new Uint8Array(2 * (this.length + more));
    larger.set(this.written);
    this.#bytes = larger;
  }
}

/** Reads numbers that were written one after another, and sums them up: `count` sums after a 0. */
export class VarintReader {
  #at = 0;
  readonly #bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  sums(count: number): Uint32Array {
    const sums = new Uint32Array(count + 1);
    for (let i = 0; i < count; i++) {
      let value = 0;
      let byte = 128;
      for (let shift = 0; byte > 127; shift += 7) {
        byte = this.#bytes[this.#at++]!;
        value |= (byte & 127) << shift;
      }
      sums[i + 1] = sums[i]! + value;
    }
    return sums;
  }
}

/**
 * A text in bytes: UTF-8 of each code unit by itself (CESU-8, https://www.unicode.org/reports/tr26/), so that bytes
 * are in the order of texts, and any text comes back.
 */
export function encoded(text: string): Uint8Array {
  const bytes = new Uint8Array(3 * text.length);
  let length = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x80) bytes[length++] = unit;
    else if (unit < 0x800) {
      bytes[length++] = 0xc0 | (unit >> 6);
      bytes[length++] = 0x80 | (unit & 63);
    } else {
      bytes[length++] = 0xe0 | (unit >> 12);
      bytes[length++] = 0x80 | ((unit >> 6) & 63);
      bytes[length++] = 0x80 | (unit & 63);
    }
  }
  return bytes.subarray(0, length);
}

/** Reads the code units of `[from, to)` into an array: how many. */
export function decode(bytes: Uint8Array, from: number, to: number, into: Uint16Array): number {
  let length = 0;
  for (let at = from; at < to && length < into.length;) {
    const first = bytes[at++]!;
    if (first < 0x80) into[length++] = first;
    else if (first < 0xe0) into[length++] = ((first & 31) << 6) | (bytes[at++]! & 63);
    else into[length++] = ((first & 15) << 12) | ((bytes[at++]! & 63) << 6) | (bytes[at++]! & 63);
  }
  return length;
}

/** A list of texts within one array of bytes: text `i` is `[ends[i], ends[i + 1])`. */
export interface Texts {
  bytes: Uint8Array;
  ends: Uint32Array;
}

export function textAt({ bytes, ends }: Texts, i: number): string {
  const units = new Uint16Array(ends[i + 1]! - ends[i]!);
  const length = decode(bytes, ends[i]!, ends[i + 1]!, units);
  let text = '';
  for (let j = 0; j < length; j++) text += String.fromCharCode(units[j]!);
  return text;
}

/** The bytes of a text of a list. */
export function bytesAt({ bytes, ends }: Texts, i: number): Uint8Array {
  return bytes.subarray(ends[i], ends[i + 1]);
}

/** Compares a text of one list with a text of another. */
export function compareTexts(a: Texts, i: number, b: Texts, j: number): number {
  return compareBytes(a.bytes, a.ends[i]!, a.ends[i + 1]!, b.bytes, b.ends[j]!, b.ends[j + 1]!);
}

/**
 * Goes through lists in order at once: calls `visit` with each text's lists, by their numbers, and the places in all
 * lists so far.
 */
export function eachText(
  lists: readonly Texts[],
  visit: (having: readonly number[], at: readonly number[]) => void,
): void {
  const at = lists.map(() => 0);
  const having: number[] = [];
  for (;;) {
    having.length = 0;
    for (let i = 0; i < lists.length; i++) {
      if (at[i]! >= lists[i]!.ends.length - 1) continue;
      const least = having[0];
      const order = least === undefined ? 0 : compareTexts(lists[i]!, at[i]!, lists[least]!, at[least]!);
      if (order < 0) having.length = 0;
      if (order <= 0) having.push(i);
    }
    if (having.length === 0) return;
    visit(having, at);
    for (const i of having) at[i]! += 1;
  }
}

/** Where in a list in order a text is, or would be. */
export function placeOf(text: Uint8Array, { bytes, ends }: Texts): { at: number; found: boolean } {
  let low = 0;
  let high = ends.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const order = compareBytes(bytes, ends[middle]!, ends[middle + 1]!, text, 0, text.length);
    if (order === 0) return { at: middle, found: true };
    if (order < 0) low = middle + 1;
    else high = middle;
  }
  return { at: low, found: false };
}

function compareBytes(
  a: Uint8Array,
  aFrom: number,
  aTo: number,
  b: Uint8Array,
  bFrom: number,
  bTo: number,
): number {
  const shared = Math.min(aTo - aFrom, bTo - bFrom);
  for (let i = 0; i < shared; i++) {
    const difference = a[aFrom + i]! - b[bFrom + i]!;
    if (difference !== 0) return difference;
  }
  return aTo - aFrom - (bTo - bFrom);
}
