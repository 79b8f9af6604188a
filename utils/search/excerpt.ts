// The part of a text that shows where it was found.
import type { Range } from './phrase';

/** A part of a text, with what is marked in it. */
export interface Excerpt {
  text: string;
  marked: Range[];
}

/** Characters before the first mark, and of all. */
const BEFORE = 40;
const LENGTH = 150;

/** What stands around the first of some marks, which are in their order, in whole words; with an ellipsis where it was cut. */
export function excerpt(text: string, marked: readonly Range[]): Excerpt {
  const first = marked[0]?.start ?? 0;
  const from = first <= BEFORE ? 0 : afterSpace(text, first - BEFORE, first);
  const last = Math.max(from + LENGTH, marked[0]?.end ?? 0);
  const to =
    last >= text.length ? text.length : beforeSpace(text, last, Math.max(first, marked[0]?.end ?? 0));
  const [head, tail] = [from > 0 ? '…' : '', to < text.length ? '…' : ''];
  return {
    text: head + text.slice(from, to) + tail,
    marked: marked
      .filter(({ start, end }) => start >= from && end <= to)
      .map(({ start, end }) => ({ start: start - from + head.length, end: end - from + head.length })),
  };
}

/** Where the first word after a place begins, at `most` at the latest. */
function afterSpace(text: string, place: number, most: number): number {
  const space = text.indexOf(' ', place);
  return space === -1 || space >= most ? most : space + 1;
}

/** Where the last word before a place ends, at `least` at the earliest. */
function beforeSpace(text: string, place: number, least: number): number {
  const space = text.lastIndexOf(' ', place);
  return space <= least ? Math.max(place, least) : space;
}
