import { describe, expect, it } from 'vitest';
import { citationFormats } from '../../../utils/domain/citations';
import { row } from '../../papers';

const papers = [
  row('2611.01234', 1, {
    title: 'Sparse LLMs at 50% of the Cost',
    abstract: 'It is cheap.',
    authors: [{ name: 'Mira Okafor' }, { name: 'Jan van den Berg Jr.' }, { name: 'Gemma Team' }],
    publishedAt: Date.UTC(2026, 10, 19),
  }).paper,
  row('hep-th/9901001', 1, { title: '', abstract: '', authors: [] }).paper,
];

const written = (id: string) => citationFormats.find((format) => format.id === id)!.write(papers);

const BIBTEX = `@misc{okafor2026sparse,
  title = {Sparse {LLMs} at 50\\% of the Cost},
  author = {Okafor, Mira and van den Berg, Jr., Jan and {Gemma Team}},
  year = {2026},
  month = nov,
  eprint = {2611.01234},
  archivePrefix = {arXiv},
  doi = {10.48550/arXiv.2611.01234},
  url = {https://arxiv.org/abs/2611.01234},
}

@misc{arxiv19999901001,
  title = {{arXiv}:hep-th/9901001},
  year = {1999},
  month = jan,
  eprint = {hep-th/9901001},
  archivePrefix = {arXiv},
  primaryClass = {hep-th},
  doi = {10.48550/arXiv.hep-th/9901001},
  url = {https://arxiv.org/abs/hep-th/9901001},
}
`;

const RIS = `TY  - UNPB
ID  - okafor2026sparse
TI  - Sparse LLMs at 50% of the Cost
AU  - Okafor, Mira
AU  - van den Berg, Jan, Jr.
AU  - Gemma Team
PY  - 2026
DA  - 2026/11/19
PB  - arXiv
AN  - arXiv:2611.01234
DO  - 10.48550/arXiv.2611.01234
UR  - https://arxiv.org/abs/2611.01234
AB  - It is cheap.
ER  - 
TY  - UNPB
ID  - arxiv19999901001
TI  - arXiv:hep-th/9901001
PY  - 1999
DA  - 1999/01
PB  - arXiv
AN  - arXiv:hep-th/9901001
DO  - 10.48550/arXiv.hep-th/9901001
UR  - https://arxiv.org/abs/hep-th/9901001
ER  - 
`.replaceAll('\n', '\r\n');

const CSL = [
  {
    id: 'okafor2026sparse',
    type: 'article',
    title: 'Sparse LLMs at 50% of the Cost',
    author: [
      { family: 'Okafor', given: 'Mira' },
      { family: 'Berg', given: 'Jan', suffix: 'Jr.', 'non-dropping-particle': 'van den' },
      { literal: 'Gemma Team' },
    ],
    issued: { 'date-parts': [[2026, 11, 19]] },
    publisher: 'arXiv',
    number: 'arXiv:2611.01234',
    DOI: '10.48550/arXiv.2611.01234',
    URL: 'https://arxiv.org/abs/2611.01234',
    abstract: 'It is cheap.',
  },
  {
    id: 'arxiv19999901001',
    type: 'article',
    title: 'arXiv:hep-th/9901001',
    author: [],
    issued: { 'date-parts': [[1999, 1]] },
    publisher: 'arXiv',
    number: 'arXiv:hep-th/9901001',
    DOI: '10.48550/arXiv.hep-th/9901001',
    URL: 'https://arxiv.org/abs/hep-th/9901001',
  },
];

const MARKDOWN = `Mira Okafor, Jan van den Berg Jr., Gemma Team (2026). [Sparse LLMs at 50% of the Cost](https://arxiv.org/abs/2611.01234). arXiv:2611.01234.

(1999). [arXiv:hep-th/9901001](https://arxiv.org/abs/hep-th/9901001). arXiv:hep-th/9901001.
`;

const TEXT = `Mira Okafor, Jan van den Berg Jr., Gemma Team (2026). Sparse LLMs at 50% of the Cost. arXiv:2611.01234. https://arxiv.org/abs/2611.01234
(1999). arXiv:hep-th/9901001. arXiv:hep-th/9901001. https://arxiv.org/abs/hep-th/9901001
`;

describe('the formats of a citation', () => {
  it('are five, each with an id and a file ending of its own', () => {
    expect(citationFormats.map(({ id }) => id)).toEqual(['bibtex', 'ris', 'csl', 'markdown', 'text']);
    expect(citationFormats.map(({ extension }) => extension)).toEqual(['bib', 'ris', 'json', 'md', 'txt']);
    for (const { mediaType } of citationFormats) expect(mediaType).toMatch(/^(application|text)\/[\w.+-]+$/);
  });

  it.each([
    ['bibtex', BIBTEX],
    ['ris', RIS],
    ['markdown', MARKDOWN],
    ['text', TEXT],
  ])('write a whole file: %s', (id, file) => {
    expect(written(id)).toBe(file);
  });

  it('write a whole file: csl', () => {
    expect(JSON.parse(written('csl'))).toEqual(CSL);
  });

  it.each(['bibtex', 'ris', 'markdown', 'text'])('write an empty file of no papers: %s', (id) => {
    expect(citationFormats.find((format) => format.id === id)!.write([])).toBe('');
  });
});
