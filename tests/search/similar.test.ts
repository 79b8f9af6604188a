// Papers like a paper.
import { describe, expect, it } from 'vitest';
import type { Paper } from '../../utils/domain/paper';
import { buildSegment } from '../../utils/search/build';
import { collect } from '../../utils/search/collection';
import { openSegment } from '../../utils/search/segment';
import { similar } from '../../utils/search/similar';
import { row } from '../papers';

const paper = (n: number, title: string, abstract: string, name = 'Mira Okafor'): Paper =>
  row(`2611.0000${String(n)}`, 1, { title, abstract, authors: [{ name }] }).paper;

const papers = [
  paper(1, 'Sparse routing', 'We route tokens to experts with a learned router.'),
  paper(2, 'Routers for experts', 'A router decides which experts see which tokens.', 'Jun Takeda'),
  paper(3, 'Protein design', 'We fold proteins by diffusion.'),
  paper(4, 'Web agents', 'Agents browse with tokens.', 'Lena Fischer'),
];

const like = (to: Paper, ...batches: Paper[][]) =>
  similar(collect(batches.map((batch) => openSegment(buildSegment(batch)))), to, 2).map(({ id }) => id);

describe('the papers like a paper', () => {
  it('share its words, whoever wrote them, and are not itself', () => {
    expect(like(papers[0]!, papers)[0]).toBe('2611.00002');
    expect(like(papers[0]!, papers)).not.toContain('2611.00001');
  });

  it('are the same however the papers are cut into segments', () => {
    expect(like(papers[0]!, papers.slice(2), papers.slice(0, 2))).toEqual(like(papers[0]!, papers));
  });

  it('are found for one that is not in the index', () => {
    expect(like(paper(9, 'Folding proteins', ''), papers)[0]).toBe('2611.00003');
  });

  it('are none where nothing is shared', () => {
    expect(like(paper(9, 'Zyzzyva', 'Xylem.'), papers)).toEqual([]);
    expect(like(papers[0]!)).toEqual([]);
  });
});
