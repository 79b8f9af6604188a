// What is typed into the searches measured: words of the papers, as readers type them.
import { randomFrom } from '../../feed/generated.ts';
import { mistyped } from '../../search/mistyped.ts';
import type { Texts } from './texts.ts';

/** Queries of each kind: one to three words, the beginning of a word, two words of which one has a typo. */
const PER_KIND = 40;

/** Queries for the words of `papers` papers, the same for the same papers; their last word is always still being typed. */
export function inventQueries(texts: Texts, papers: number): string[] {
  const random = randomFrom('queries');
  const below = (end: number) => Math.floor(random() * end);
  /** Different words of one paper, the title's and the abstract's alike, that say something of it. */
  const words = (count: number): string[] => {
    const { title, abstract } = texts.paper(below(papers));
    const all = `${title} ${abstract}`.toLowerCase().match(/(?<![\w-])[a-z]{4,}(?![\w-])/g)!;
    const telling = [...new Set(all)].filter((word) => !texts.isCommon(word));
    return Array.from({ length: count }, () => telling.splice(below(telling.length), 1)[0]!);
  };
  const kinds: (() => string)[] = [
    () => words(1).join(' '),
    () => words(2).join(' '),
    () => words(3).join(' '),
    () => words(1).map((word) => word.slice(0, 2 + below(word.length - 2)))[0]!,
    () => words(2).map((word, i) => (i === 0 ? mistyped(word, random) : word)).join(' '),
  ]; // prettier-ignore
  return Array.from({ length: PER_KIND }, () => kinds.map((query) => query())).flat();
}
