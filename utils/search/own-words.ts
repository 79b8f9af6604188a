// The words that the reader wrote of papers, in notes and as tags: a small index of their own, made anew when they change.
import { documentOf, type Collection } from './collection';
import { tokens } from './tokens';

/** Of each term the documents of a collection that have it, each once. */
export type OwnWords = ReadonlyMap<string, readonly number[]>;

/** What the reader wrote, by the papers' ids, as an index of a collection. Papers that it does not have are left out. */
export function ownWords(
  collection: Collection,
  written: Iterable<[id: string, texts: readonly string[]]>,
): OwnWords {
  const words = new Map<string, number[]>();
  for (const [id, texts] of written) {
    const document = documentOf(collection, id);
    if (document === undefined) continue;
    for (const term of new Set(texts.flatMap((text) => tokens(text).map((token) => token.term)))) {
      const documents = words.get(term);
      if (documents) documents.push(document);
      else words.set(term, [document]);
    }
  }
  return words;
}
