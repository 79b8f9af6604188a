// Tags: how they are written, and which a paper has.
import { namesOf, type Marks, type TagField } from './mark';
import { textOrder } from './order';

/** Characters of the longest tag. */
const LONGEST = 60;

/** The field of a tag. */
export function tagField(tag: string): TagField {
  return `tag:${tag}`;
}

/** The tags of a paper, by name. */
export function tagsOf(marks: Marks | undefined): string[] {
  if (!marks) return [];
  return namesOf(marks)
    .flatMap((name) => (isTagField(name) && marks[name]?.value ? [name.slice('tag:'.length)] : []))
    .toSorted(textOrder);
}

function isTagField(name: string): name is TagField {
  return name.startsWith('tag:');
}

/**
 * What was typed as a tag: white space and control characters as single spaces, cut to a length; nothing of nothing.
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
  if (tag === '') return undefined;
  return known.find((other) => other.toLowerCase() === tag.toLowerCase()) ?? tag;
}
