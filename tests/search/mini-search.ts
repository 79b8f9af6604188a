// MiniSearch with the fields and boosts of our index, its queries as its documentation advises where slips are likely.
import MiniSearch, { type Options } from 'minisearch';
import type { Paper } from '../../utils/domain/paper';
import { FIELDS, textsOf, type FieldName } from '../../utils/search/fields';

const OPTIONS: Options<Paper> = {
  fields: [...FIELDS],
  extractField: (paper, field) => (field === 'id' ? paper.id : textsOf(paper, field as FieldName).join(' ')),
  searchOptions: {
    boost: { title: 5, authors: 3, organization: 3, keywords: 2 },
    fuzzy: 0.2,
    prefix: (_, i, terms) => i === terms.length - 1,
  },
};

/** An index without papers. */
export function emptyMiniSearch(): MiniSearch<Paper> {
  return new MiniSearch(OPTIONS);
}

/** An index from the JSON it was stored as. */
export function miniSearchFrom(json: string): MiniSearch<Paper> {
  return MiniSearch.loadJSON(json, OPTIONS);
}
