// Builds a segment from papers.
import { textOrder } from '../domain/order';
import type { Paper } from '../domain/paper';
import { encoded } from './bytes';
import { BITS, FIELDS, oneMore, textsOf } from './fields';
import type { SegmentRecord } from './segment';
import { SegmentWriter } from './segment-writer';
import { eachToken } from './tokens';

/**
 * A segment of these papers; of one that comes twice the last is taken. The same papers make the same bytes in
 * whatever order they come.
 */
export function buildSegment(papers: Iterable<Paper>): SegmentRecord {
  const byId = new Map(Array.from(papers, (paper) => [paper.id, paper]));
  const writer = new SegmentWriter();
  /** Of each term its documents and counts, in turn. */
  const index = new Map<string, number[]>();
  const inOrder = [...byId.values()].toSorted((a, b) => textOrder(a.id, b.id));
  for (const [document, paper] of inOrder.entries()) {
    const { counts, lengths } = countTerms(paper);
    writer.paper(encoded(paper.id), lengths);
    for (const [term, its] of counts) {
      const postings = index.get(term);
      if (postings) postings.push(document, its);
      else index.set(term, [document, its]);
    }
  }
  for (const term of [...index.keys()].toSorted(textOrder)) {
    const postings = index.get(term)!;
    for (let i = 0; i < postings.length; i += 2) writer.posting(postings[i]!, postings[i + 1]!);
    writer.term(encoded(term));
  }
  return writer.finish();
}

/** How often each term is in each field of a paper, and how many terms each field has. */
export function countTerms(paper: Paper): { counts: Map<string, number>; lengths: number[] } {
  const counts = new Map<string, number>();
  const lengths = FIELDS.map((field) => {
    const bits = BITS[field];
    let length = 0;
    for (const text of textsOf(paper, field)) {
      eachToken(text, (term) => {
        counts.set(term, oneMore(counts.get(term) ?? 0, bits));
        length += 1;
      });
    }
    return length;
  });
  return { counts, lengths };
}
