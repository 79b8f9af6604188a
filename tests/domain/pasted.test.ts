import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pastedIds } from '../../utils/domain/pasted';
import { paperIds, waysToWrite } from '../addresses';

describe('what was pasted', () => {
  it.each([
    ['nothing', '', []],
    ['one link', 'https://arxiv.org/abs/2611.01234', ['2611.01234']],
    ['ids in order, each once', '2611.00002 2611.00001v3\narXiv:2611.00002', ['2611.00002', '2611.00001']],
    ['a list with commas', '2611.00001, 2611.00002;2611.00003,hep-th/9901001', ['2611.00001', '2611.00002', '2611.00003', 'hep-th/9901001']],
    ['links in words', 'Read (https://arxiv.org/abs/2611.00001), then hf.co/papers/2611.00002. Is it 2611.00003?', ['2611.00001', '2611.00002', '2611.00003']],
    ['a name apart from its id', 'arXiv: 2611.00001 [cs.LG] 14 Nov 2026', ['2611.00001']],
    ['Markdown', '- [A paper](https://arxiv.org/abs/2611.00001 "Title")\n* **2611.00002**\n1. <https://hf.co/papers/2611.00003>\n2) _2611.00004_', ['2611.00001', '2611.00002', '2611.00003', '2611.00004']],
    ['a link named by its id', '[2611.00001](https://arxiv.org/abs/2611.00001v2)', ['2611.00001']],
    ['a table', '|2611.00001|https://arxiv.org/pdf/2611.00002.pdf|', ['2611.00001', '2611.00002']],
    ['quotes', `“2611.00001” '2611.00002' «2611.00003» \`2611.00004\``, ['2611.00001', '2611.00002', '2611.00003', '2611.00004']],
    ['JSON', '["2611.00001",{"id":"2611.00002"}]', ['2611.00001', '2611.00002']],
    ['TeX', '\\url{https://arxiv.org/abs/2611.00001}', ['2611.00001']],
    ['Chinese', '论文：2611.00001、2611.00002。', ['2611.00001', '2611.00002']],
    ['Windows lines', '2611.00001\r\n2611.00002\r\n', ['2611.00001', '2611.00002']],
    ['a DOI', 'doi:10.48550/arXiv.2611.00001', ['2611.00001']],
    ['years, counts and names of models', 'In 2026 GPT-4 and Llama-3.1-8B had 1,000,000 (24/7) on cs.LG, 3.5 and/or v2 #12', []],
  ])('%s', (_, text, ids) => {
    expect(pastedIds(text)).toEqual({ ids, others: [] });
  }); // prettier-ignore

  it.each([
    ['links elsewhere', 'see https://example.org/a?b=1. and www.example.org, github.com/owner/name', ['https://example.org/a?b=1', 'www.example.org', 'github.com/owner/name']],
    ['a page of arXiv that is no paper', 'https://arxiv.org/list/cs.LG/recent', ['https://arxiv.org/list/cs.LG/recent']],
    ['an id with a digit too few or too many', '2611.0123 2611.012345 hep-th/990100', ['2611.0123', '2611.012345', 'hep-th/990100']],
    ['an id of no month', 'arXiv:2613.00001', ['arXiv:2613.00001']],
    ['a name of arXiv without an id', 'arXiv:123', ['arXiv:123']],
    ['an id without its point', '261101234', ['261101234']],
    ["another publisher's DOI", '10.1000/xyz', ['10.1000/xyz']],
    ['each once', 'https://example.org https://example.org', ['https://example.org']],
  ])('tells of %s', (_, text, others) => {
    expect(pastedIds(text)).toEqual({ ids: [], others });
  }); // prettier-ignore

  it('holds all papers of a list, whatever stands between them', () => {
    const separator = fc.constantFrom(
      ' ',
      '\n',
      ', ',
      ';',
      '\r\n- ',
      ' and ',
      '" "',
      '> <',
      ')\n* [a paper](',
      '\t',
      '. ',
    );
    const list = fc.array(
      fc.tuple(
        paperIds.chain((id) => fc.tuple(fc.constant(id), waysToWrite(id))),
        separator,
      ),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(list, (items) => {
        const text = items.map(([[, way], after]) => way + after).join('');
        expect(pastedIds(text), text).toEqual({ ids: [...new Set(items.map(([[id]]) => id))], others: [] });
      }),
      { numRuns: 500 },
    );
  });

  it('holds ids that can be pasted again, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const { ids } = pastedIds(text);
        expect(pastedIds(ids.join(' '))).toEqual({ ids, others: [] });
      }),
    );
  });

  it.each([
    '.', 'a', '1', 'a.', '.a', '-', 'http://', '/', ' ', ' .x', '2611.', 'a/1', '{', ':/', 'a.bc/ ', `${'.'.repeat(1_999)}x `,
  ])(
    'is read from two megabytes of %j without running away',
    (piece) => {
      const text = piece.repeat(2_000_000 / piece.length);
      expect(pastedIds(`2611.00001 ${text} 2611.00002`).ids).toEqual(['2611.00001', '2611.00002']);
    },
  ); // prettier-ignore

  it('holds a hundred thousand papers', () => {
    const ids = Array.from(
      { length: 100_000 },
      (_, n) => `${2501 + Math.floor(n / 50_000)}.${String(n % 50_000).padStart(5, '0')}`,
    );
    expect(pastedIds(ids.map((id) => `https://arxiv.org/abs/${id}v1`).join('\n')).ids).toEqual(ids);
  });
});
