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
    const lengths = eachTerm(paper, (term, bits) => {
      const postings = index.get(term);
      if (!postings) index.set(term, [document, oneMore(0, bits)]);
      else if (postings.at(-2) === document) postings.push(oneMore(postings.pop()!, bits));
      else postings.push(document, oneMore(0, bits));
    });
    writer.paper(encoded(paper.id), lengths);
  }
  for (const term of [...index.keys()].toSorted(textOrder)) {
    const postings = index.get(term)!;
    for (let i = 0; i < postings.length; i += 2) writer.posting(postings[i]!, postings[i + 1]!);
    writer.term(encoded(term));
  }
  return writer.finish();
}

/** How often each term is in each field of a paper. */
export function countTerms(paper: Paper): Map<string, number> {
  const counts = new Map<string, number>();
  eachTerm(paper, (term, bits) => counts.set(term, oneMore(counts.get(term) ?? 0, bits)));
  return counts;
}

/** Calls `visit` with each term of a paper and its field's bits, and tells how many terms each field has. */
function eachTerm(paper: Paper, visit: (term: string, bits: number) => void): number[] {
  return FIELDS.map((field) => {
    const bits = BITS[field];
    let length = 0;
    for (const text of textsOf(paper, field)) {
      eachToken(text, (term) => {
        visit(term, bits);
        length += 1;
      });
    }
    return length;
  });
}
