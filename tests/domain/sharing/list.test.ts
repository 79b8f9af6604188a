import { describe, expect, it } from 'vitest';
import { list } from '../../../utils/domain/sharing/list';
import { row } from '../../papers';

describe('a list to share', () => {
  it('has a line for each paper', () => {
    const papers = [
      row('2611.01234', 1, { title: 'Sparse *LLMs*', authors: [{ name: 'Mira Okafor' }, { name: 'A_B' }] })
        .paper,
      row('hep-th/9901001', 1, { title: '', authors: [] }).paper,
    ];
    expect(list(papers, { heading: 'To read\n# now' })).toBe(`# To read \\# now

- [Sparse \\*LLMs\\*](https://huggingface.co/papers/2611.01234) — Mira Okafor, A\\_B, 2026, arXiv:2611.01234
- [arXiv:hep-th/9901001](https://huggingface.co/papers/hep-th/9901001) — 1999, arXiv:hep-th/9901001
`);
  });

  it('keeps a hostile title inside its link', () => {
    const { paper } = row('2611.01234', 1, { title: 'a](javascript:alert(1))\n\n- [b', authors: [] });
    expect(list([paper], { heading: '' }).split('\n').slice(2)).toEqual([
      '- [a\\](javascript:alert(1)) - \\[b](https://huggingface.co/papers/2611.01234) — 2026, arXiv:2611.01234',
      '',
    ]);
  });
});
