// What a paper itself says to a query, and which parts of its texts are marked.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildSegment } from '../../utils/search/build';
import { collect } from '../../utils/search/collection';
import { marksIn } from '../../utils/search/marks-in';
import { matches } from '../../utils/search/matches';
import { hasPhrases, parseQuery } from '../../utils/search/query';
import { search } from '../../utils/search/search';
import { openSegment } from '../../utils/search/segment';
import { corpora, queries } from './corpora';
import { row } from '../papers';

const { paper } = row('2611.00001', 1, {
  title: 'GPT-4 and mixtures of experts',
  abstract: 'Fine-tuning of large language models, naïvely.',
  authors: [{ name: 'Mira Okafor' }, { name: 'Jun Takeda' }],
  organization: { handle: 'northlake-ai', name: 'Northlake AI' },
  aiKeywords: ['optimal transport', 'routing'],
});

describe('what the reader wrote', () => {
  const written = ['to compare', 'Sinkhorn, again'];
  it.each(['sinkhorn', 'experts sinkh', '"to compare"', 'again "of large language"'])(
    'answers %j too',
    (query) => {
      expect(matches(paper, parseQuery(query), 'all', written)).toBe(true);
      expect(matches(paper, parseQuery(query))).toBe(false);
    },
  );
  it.each(['gpt -sinkhorn', '-"to compare"'])('is left out by %j', (query) => {
    expect(matches(paper, parseQuery(`${query} `), 'all', written)).toBe(false);
    expect(matches(paper, parseQuery(`${query} `))).toBe(true);
  });
  it('is no author', () => {
    expect(matches(paper, parseQuery('author:sinkhorn'), 'all', written)).toBe(false);
  });
});

describe('a paper', () => {
  it.each([
    '', 'gpt4', 'gpt-4', '"GPT 4"', '"mixtures of experts"', '"mixtures of exp', 'mixtrues', 'lang', '"fine tuning"', '"finetuning of large"',
    'naively', 'author:okafor', 'author:"mira okafor"', 'org:northlake', '"optimal transport"', '-survey', '-"of mixtures"', '-author:okafo',
    '-gpt-5', 'tag:x is:saved after:2024',
  ])('is what %j asks for', (query) => {
    expect(matches(paper, parseQuery(`${query} `.replace(/exp $/, 'exp')))).toBe(true);
  }); // prettier-ignore

  it.each([
    'diffusion', '"experts of mixtures"', '"mixtures of exp" ', 'author:northlake', 'author:"okafor jun"', 'org:okafor', '"transport routing"',
    '-mixtures', '-"of experts"', '-gpt-4', '-author:okafor', 'gpt4 diffusion', '"mixtrues"', '"experts fine"',
  ])('is not what %j asks for', (query) => {
    expect(matches(paper, parseQuery(`${query} `))).toBe(false);
  }); // prettier-ignore

  it('may have some words only, where that was all there was', () => {
    expect(matches(paper, parseQuery('gpt4 diffusion'), 'some')).toBe(true);
    expect(matches(paper, parseQuery('gpt4 diffusion -large'), 'some')).toBe(false);
    expect(matches(paper, parseQuery('diffusion "experts of"'), 'some')).toBe(false);
  });

  it('that is found matches, unless it is for a phrase', () => {
    fc.assert(
      fc.property(corpora, queries, (batches, text) => {
        const papers = new Map(batches.flat().map((each) => [each.id, each]));
        const collection = collect(batches.toReversed().map((batch) => openSegment(buildSegment(batch))));
        const query = parseQuery(text);
        const { hits, mode } = search(collection, query, { limit: 12 });
        fc.pre(!hasPhrases(query));
        for (const { id } of hits) expect(matches(papers.get(id)!, query, mode)).toBe(true);
      }),
    );
  });
});

describe('the marks in a text', () => {
  const marked = (text: string, query: string, terms: string[] = []) =>
    marksIn(text, parseQuery(query), { terms }).map(({ start, end }) => text.slice(start, end));

  it.each<[string, string, string[], string[]]>([
    ['Sparse mixtures', 'SPARSE ', [], ['Sparse']],
    ['Über naïve Ideen', 'uber naive ', [], ['Über', 'naïve']],
    ['Sparse sparsity', 'spars', [], ['Sparse', 'sparsity']],
    ['Sparse sparsity', 'sparse ', [], ['Sparse']],
    ['GPT-4 and GPT4', 'gpt4 ', [], ['GPT-4', 'GPT4']],
    ['GPT-4 and GPT', 'gpt-4 ', [], ['GPT-4', 'GPT']],
    ['The transformer', 'transfomer ', [], []],
    ['The transformer', 'transfomer ', ['transformer'], ['transformer']],
    ['gone genes', 'gene ', ['gene'], []],
    ['fine-tuning, tuning', '"fine tuning"', [], ['fine-tuning']],
    ['大语言模型', '语言模', [], ['语言模']],
    ['Okafor', 'author:okafor ', [], []],
    ['large survey', 'large -survey ', [], ['large']],
    ['', 'x', [], []],
  ])('%j are, for %j and %j, %j', (text, query, terms, expected) => {
    expect(marked(text, query, terms)).toEqual(expected);
  });

  it('of a name are those of the author asked for', () => {
    expect(marksIn('Mira Okafor', parseQuery('author:okafor x'), { field: 'authors' })).toEqual([
      { start: 5, end: 11 },
    ]);
  });

  it('lie in the text, in their order, apart', () => {
    fc.assert(
      fc.property(fc.array(queries), queries, (texts, query) => {
        const text = texts.join(' ');
        let last = -1;
        for (const { start, end } of marksIn(text, parseQuery(query))) {
          expect(start).toBeGreaterThanOrEqual(Math.max(0, last));
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
