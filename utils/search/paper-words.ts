// The words of a paper, taken apart once to be asked for by many queries.
import type { Paper } from '../domain/paper';
import { countTerms } from './build';
import { FIELDS, textsOf, type FieldName } from './fields';
import { parts } from './phrase';
import type { Token } from './tokens';

export interface PaperWords {
  /** How often each term is in each field, in one byte. */
  counts: ReadonlyMap<string, number>;
  /** The words of each text of a field, in their order. */
  texts: Readonly<Record<FieldName, Token[][]>>;
}

export function wordsOf(paper: Paper): PaperWords {
  const texts = FIELDS.map((field) => [field, textsOf(paper, field).map(parts)] as const);
  return {
    counts: countTerms(paper),
    texts: Object.fromEntries(texts) as Record<FieldName, Token[][]>,
  };
}
