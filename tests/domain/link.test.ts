import { expect, it } from 'vitest';
import { links } from '../../utils/domain/link';
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
    { to: 'code', url: 'https://github.com/northlake/sparse' },
    { to: 'project', url: 'https://sparse.example.org/a', host: 'sparse.example.org' },
  ]);
  expect(links(row('2611.01234').paper)).toHaveLength(3);
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
