// Orama, stored as its documentation advises: JSON, in parts, as that of so many papers is longer than a text can be.
import { create, insert, load, save, search, type RawData } from '@orama/orama';
import { addAll, BOOSTS, LIMIT, plainly, type Engine } from './engine';

function emptyIndex() {
  return create({
    schema: { title: 'string', authors: 'string', keywords: 'string', abstract: 'string' },
    // Else it keeps an order of all texts too, which nothing here asks for.
    sort: { enabled: false },
  });
}

export const orama: Engine = {
  async build(papers) {
    const index = emptyIndex();
    await addAll(papers, (paper) => insert(index, plainly(paper)));
    const { index: its, ...others } = save(index);
    return [others, ...Object.entries(its as object)].map((part) => JSON.stringify(part));
  },
  open(values) {
    const index = emptyIndex();
    const [others, ...its] = (values as string[]).map((json): unknown => JSON.parse(json));
    load(index, { ...(others as RawData), index: Object.fromEntries(its as [string, unknown][]) });
    return async (query) => {
      // `threshold: 0`: all words, as ours asks for.
      const wish = { term: query, limit: LIMIT, boost: BOOSTS, tolerance: 1, threshold: 0 };
      return (await search(index, wish)).hits.length;
    };
  },
};
