// Tags as they are written.
import { oneLine } from './one-line';

/** Characters of the longest tag. */
const LONGEST = 60;

/**
 * What was typed as a tag: white space and control characters as single spaces, cut to a length; nothing of what nobody sees.
 * One of `known` that differs by case alone is meant.
 */
export function tagOf(typed: string, known: readonly string[] = []): string | undefined {
  const tag = typed
    .normalize('NFC')
    // Two signs without a shape of their own belong to words: Persian is written with them, and some emoji.
    .replace(/[\s\p{Cc}\p{Cs}]+|(?![\u200C\u200D])\p{Cf}+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim()
    .slice(0, LONGEST)
    .replace(/[\s\uD800-\uDBFF]+$/, '');
  if (oneLine(tag) === '') return undefined;
  return known.find((other) => other.toLowerCase() === tag.toLowerCase()) ?? tag;
}
