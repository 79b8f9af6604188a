// Plain text in lines, such as a comment's: its line breaks stay, and each line is what it looks like.
import { oneLine } from './one-line';

/** Far above what people write under a paper: a bound for hostile answers. */
export const LONGEST_LINES = 10_000;

const LINE_BREAK = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/;

/**
 * Lines of plain text, one empty line between them at most; empty when nothing of it can be seen. The signs of
 * Markdown stay, and nothing is taken for TeX: in code and addresses its signs mean something else.
 */
export function plainLines(text: string): string {
  const lines = text.slice(0, LONGEST_LINES).split(LINE_BREAK).map(oneLine);
  return lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
