// Our own search: its segments as buffers, in one or in several of them.
import type { Paper } from '../../../utils/domain/paper';
import { buildSegment } from '../../../utils/search/build';
import { collect } from '../../../utils/search/collection';
import { mergeSegments } from '../../../utils/search/merge';
import { parseQuery } from '../../../utils/search/query';
import { search } from '../../../utils/search/search';
import { openSegment, type Segment, type SegmentRecord } from '../../../utils/search/segment';
import { LIMIT, type Engine, type Searcher } from './engine';
import { storedValues } from './store';

const SEGMENTS = 8;

/** Its segments as daily reading leaves them: each holds half of the papers older than the next, the oldest half first. */
export const ours: Engine = {
  async build(papers) {
    return halved(papers, SEGMENTS).map((some) => buildSegment(some));
  },
  open: openAll,
};

/** The same segments merged into one, which has the bytes of one built from all papers: to be built after them. */
export const oursInOne: Engine = {
  async build() {
    return [mergeSegments(segmentsOf(await storedValues('ours')))];
  },
  open: openAll,
};

function openAll(values: unknown[]): Searcher {
  const collection = collect(segmentsOf(values).toReversed());
  return (query) => search(collection, parseQuery(query), { limit: LIMIT }).hits.length;
}

function segmentsOf(values: unknown[]): Segment[] {
  return (values as SegmentRecord[]).map((record) => openSegment(record));
}

function halved(papers: Paper[], parts: number): Paper[][] {
  if (parts === 1) return [papers];
  const middle = Math.ceil(papers.length / 2);
  return [papers.slice(0, middle), ...halved(papers.slice(middle), parts - 1)];
}
