// Citation keys: `okafor2026sparse`, the same for a paper in whatever order a selection comes.
import { withPlainLetters } from '../letters';
import type { Reference } from './reference';

/** The key of each paper by its id. Papers that would share one get letters, in the order of their ids. */
export function citationKeys(references: Reference[]): Map<string, string> {
  const inOrder = references.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const sharing = Map.groupBy(inOrder, sharedKey);
  // `grid` with the letter s may be another paper's `grids`.
  const taken = new Set(sharing.keys());
  const keys = new Map<string, string>();
  for (const shared of [...sharing.keys()].toSorted()) {
    const papers = sharing.get(shared)!;
    let count = 0;
    for (const { id } of papers) {
      let key = shared;
      while (papers.length > 1 && taken.has(key)) key = shared + letters(count++);
      taken.add(key);
      keys.set(id, key);
    }
  }
  return keys;
}

/** Names and words longer than this are cut. */
const LONGEST_PART = 30;

/** Words at the start of a title that tell nothing. */
const SMALL_WORDS = new Set(
  (
    'a an the on in of for from to toward towards by with without via at as and or is are be do does can could what ' +
    'when where why who how we you it its this that not no'
  ).split(' '),
);

/** The first author's family name, the year, the title's first word that says something. */
function sharedKey({ id, names: [first], year, title }: Reference): string {
  const name = first && ('literal' in first ? first.literal : first.family);
  const author = asciiWords(name ?? '')
    .join('')
    .slice(0, LONGEST_PART);
  return `${author || 'arxiv'}${year}${wordOf(title, id)}`;
}

/** A title that is only its id, or of no Latin letter, has no word: the id's number stands for it. */
function wordOf(title: string, id: string): string {
  const words = title === `arXiv:${id}` ? [] : asciiWords(title).filter((word) => /[a-z]/.test(word));
  const word = words.find((each) => !SMALL_WORDS.has(each)) ?? words[0];
  return word?.slice(0, LONGEST_PART) ?? id.replace(/^.*[./]/, '');
}

function asciiWords(text: string): string[] {
  const plain = text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '');
  return withPlainLetters(plain)
    .split(/[^a-z\d]+/)
    .filter((word) => word !== '');
}

/** a, b, … z, aa, ab, … */
function letters(count: number): string {
  const last = String.fromCharCode(97 + (count % 26));
  return count < 26 ? last : letters(Math.floor(count / 26) - 1) + last;
}
