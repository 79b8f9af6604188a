// Which paper an entry of a bibliography means.
import { paperIdOf } from '../address';
import { tokensOf } from '../pasted';
import { textsOf, type RawEntry } from './fields';

/**
 * The id of the paper that the named fields of an entry mean, the first field first. A bare number such as 1012.1234
 * is an id only where `isArxiv` says so or one of the fields speaks of arXiv: it could be pages or a price.
 */
export function paperIdAmong(entry: RawEntry, names: string[], isArxiv = false): string | undefined {
  const texts = textsOf(entry, names);
  const numbers = isArxiv || texts.some((text) => /arxiv/i.test(text));
  for (const text of texts) {
    for (const token of tokensOf(text)) {
      const id = numbers || !/^\d{4}\./.test(token) ? paperIdOf(token) : undefined;
      if (id) return id;
    }
  }
  return undefined;
}
