import { expect, it } from 'vitest';
import { datasetPage, links, modelPage, profilePage, spacePage } from '../../utils/domain/link';
import { isPaperId } from '../../utils/domain/paper';
import { row } from '../papers';

it('builds the links of a paper from its id and what the border let through', () => {
  const { paper } = row('2611.01234', 1, {
    repository: 'northlake/sparse',
    projectPage: 'https://sparse.example.org/a',
  });
  expect(links(paper)).toEqual([
    { to: 'hugging-face', url: 'https://huggingface.co/papers/2611.01234' },
    { to: 'arxiv', url: 'https://arxiv.org/abs/2611.01234' },
    { to: 'pdf', url: 'https://arxiv.org/pdf/2611.01234' },
    { to: 'html', url: 'https://arxiv.org/html/2611.01234' },
    { to: 'alphaxiv', url: 'https://www.alphaxiv.org/abs/2611.01234' },
    { to: 'semantic-scholar', url: 'https://api.semanticscholar.org/arXiv:2611.01234' },
    { to: 'google-scholar', url: 'https://scholar.google.com/scholar_lookup?arxiv_id=2611.01234' },
    { to: 'code', url: 'https://github.com/northlake/sparse' },
    { to: 'project', url: 'https://sparse.example.org/a', host: 'sparse.example.org' },
  ]);
  expect(links(row('2611.01234').paper)).toHaveLength(7);
});

it('builds the links of an old paper with the slash of its id', () => {
  for (const { url } of links(row('hep-th/9901001').paper)) {
    expect(url.endsWith('hep-th/9901001')).toBe(true);
    expect(new URL(url).href).toBe(url);
  }
});

it('builds the pages of whom and what a paper names on Hugging Face', () => {
  expect(profilePage('northlake-ai')).toBe('https://huggingface.co/northlake-ai');
  expect(modelPage('northlake-ai/Sparse.8b_it')).toBe('https://huggingface.co/northlake-ai/Sparse.8b_it');
  expect(datasetPage('mira/cases')).toBe('https://huggingface.co/datasets/mira/cases');
  expect(spacePage('mira/demo')).toBe('https://huggingface.co/spaces/mira/demo');
});

it.each([
  '', '.', '..', '-a', 'a b', 'a?b', 'a#b', 'a%2e', 'a\\b', '\u202Ea', 'a\n', 'é', 'x'.repeat(101), '//evil.example', 'https://evil.example/',
])('builds no page of the handle %j, nor of an id with it', (handle) => {
  expect(profilePage(handle)).toBeUndefined();
  for (const page of [modelPage, datasetPage, spacePage]) {
    for (const id of [handle, `${handle}/a`, `a/${handle}`]) expect(page(id)).toBeUndefined();
  }
}); // prettier-ignore

it('builds no page of an id with less or more than an owner and a name', () => {
  expect(profilePage('a/b')).toBeUndefined();
  for (const page of [modelPage, datasetPage, spacePage]) {
    for (const id of ['a', 'a/', '/a', 'a/b/c', 'a//b']) expect(page(id)).toBeUndefined();
  }
});

it.each([
  ['2611.01234', true],
  ['0704.0001', true],
  ['hep-th/9901001', true],
  ['math.GT/0309136', true],
  ['2611.01234v2', false],
  ['2611.012345', false],
  ['../../etc', false],
  ['2611.01234?x', false],
  ['', false],
])('%s is a paper id: %s', (text, expected) => {
  expect(isPaperId(text)).toBe(expected);
});
