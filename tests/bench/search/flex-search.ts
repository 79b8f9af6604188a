// FlexSearch, stored as its documentation advises: in the parts it exports. It knows no relevance and no slips.
import { Document } from 'flexsearch';
import { addAll, LIMIT, plainly, type Engine } from './engine';

type Plain = ReturnType<typeof plainly>;

function emptyIndex(): Document<Plain> {
  return new Document<Plain>({
    tokenize: 'forward',
    document: { id: 'id', index: ['title', 'authors', 'keywords', 'abstract'] },
  });
}

export const flexSearch: Engine = {
  async build(papers) {
    const index = emptyIndex();
    await addAll(papers, (paper) => index.add(plainly(paper)));
    const parts: [key: string, json: string][] = [];
    index.export((key, json) => void parts.push([key, json]));
    return parts;
  },
  open(parts) {
    const index = emptyIndex();
    for (const [key, json] of parts as [string, string][]) index.import(key, json);
    return (query) => index.search(query, { limit: LIMIT, merge: true }).length;
  },
};
