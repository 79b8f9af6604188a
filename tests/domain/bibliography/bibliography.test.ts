import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bibliographyEntries } from '../../../utils/domain/bibliography/bibliography';
import { isPaperId } from '../../../utils/domain/paper';
import { paperIds, waysToWrite } from '../../addresses';

/** The one entry of a BibTeX file with these fields. */
const bibtex = (fields: string) => bibliographyEntries(`@misc{a, title={A}, ${fields}}`).entries[0];
/** The one entry of a RIS file with these lines. */
const ris = (...lines: string[]) =>
  bibliographyEntries(['TY  - JOUR', 'TI  - A', ...lines, 'ER  - '].join('\n')).entries[0];

describe('a bibliography', () => {
  it('in BibTeX names, describes and marks papers', () => {
    const text = `
@string{arxiv = "arXiv"}
@comment{kept by hand}
@misc{okafor2026small,
  title = {{Of {S}mall~Things}: {BERT} \\& 50\\% less, an $O(n^2)$ \\emph{tale}},
  author = {Okafor, Mira and Kurt G{\\"o}del and {Barnes and Noble, Inc.} and King, Jr., Martin and others},
  eprint = {2611.01234v2}, archivePrefix = {arXiv}, primaryClass = {cs.LG},
  annote = {Read
    again}, note = "To appear", keywords = {small things; {LLM}, small things,}
}
@article{nature, title = {Elsewhere}, doi = {10.1038/1}}
@book{, year = 2026}`;
    expect(bibliographyEntries(text)).toEqual({
      entries: [
        {
          id: '2611.01234',
          title: 'Of Small Things: BERT & 50% less, an O(n²) tale',
          authors: ['Mira Okafor', 'Kurt Gödel', 'Barnes and Noble, Inc.', 'Martin King Jr.'],
          key: 'okafor2026small',
          note: 'Read again To appear',
          tags: ['small things', 'LLM'],
        },
        { title: 'Elsewhere', key: 'nature' },
      ],
      refused: 1,
    });
  });

  it('in RIS names, describes and marks papers', () => {
    const text = [
      '\uFEFFTY  - UNPB', 'ID  - okafor2026', 'TI  - Of small', 'things', 'AU  - Okafor, Mira', 'AU  - King, Martin, Jr.', 'A1  - OpenAI',
      'UR  - https://arxiv.org/abs/2611.01234', 'KW  - small things', 'KW  - LLM', 'N1  - Read again', 'N1  - arXiv:2611.01234', 'ER  - ',
      'TY  - JOUR', 'T1  - Elsewhere', 'ER  - ', 'TY  - JOUR', 'PY  - 2026', 'ER  - ',
    ]; // prettier-ignore
    expect(bibliographyEntries(text.join('\r\n'))).toEqual({
      entries: [
        {
          id: '2611.01234',
          title: 'Of small things',
          authors: ['Mira Okafor', 'Martin King Jr.', 'OpenAI'],
          key: 'okafor2026',
          note: 'Read again',
          tags: ['small things', 'LLM'],
        },
        { title: 'Elsewhere' },
      ],
      refused: 1,
    });
  });

  it.each([
    ['an eprint with its archive', 'eprint={2611.01234}, archiveprefix={arXiv}'],
    ['an eprint of BibLaTeX', 'eprint={2611.01234}, eprinttype={arxiv}, eprintclass={cs.LG}'],
    ['an eprint alone', 'eprint={2611.01234v3}'],
    ['an eprint with its name', 'eprint={arXiv:2611.01234}, archiveprefix="arXiv.org"'],
    ['a field of Mendeley', 'arxivId={2611.01234}'],
    ['a DOI', 'doi={10.48550/arXiv.2611.01234}'],
    ['an address of a DOI', 'doi={https://doi.org/10.48550/ARXIV.2611.01234}'],
    ['an address', 'url={https://arxiv.org/pdf/2611.01234v1.pdf}'],
    ['an address of Hugging Face', 'url={https://huggingface.co/papers/2611.01234}'],
    ['an address in TeX', 'howpublished={\\url{https://arxiv.org/abs/2611.01234}, last seen 2026}'],
    ['a journal of Google Scholar', 'journal={arXiv preprint arXiv:2611.01234}'],
    ['a volume of DBLP', 'journal={CoRR}, volume={abs/2611.01234}'],
    ['an eid of ADS', 'journal={arXiv e-prints}, eid={arXiv:2611.01234}, pages={arXiv:2611.99999}'],
    ['a number of Zotero', 'publisher={arXiv}, number={arXiv:2611.01234}'],
    ['a bare number of arXiv', 'publisher={arXiv}, number={2611.01234}'],
    ['a note', 'note={Preprint, arXiv:2611.01234 [cs.LG]}'],
    ['the surest place', 'note={extends arXiv:2611.99999}, url={https://arxiv.org/abs/2611.01234}'],
    ['an eprint before all', 'doi={10.48550/arXiv.2611.99999}, eprint={2611.01234}'],
  ])('finds the id in %s', (_, fields) => {
    expect(bibtex(fields)?.id).toBe('2611.01234');
  });

  it('finds old ids', () => {
    expect(bibtex('eprint={hep-th/9901001}')?.id).toBe('hep-th/9901001');
    expect(bibtex('eprint={math.GT/0309136}, archiveprefix={arXiv}')?.id).toBe('math/0309136');
    expect(bibtex('note={hep-th/9901001}')?.id).toBe('hep-th/9901001');
  });

  it.each([
    ['an eprint of another archive', 'eprint={2611.01234}, archiveprefix={jstor}'],
    ['an eprint of another archive in BibLaTeX', 'eprint={2611.01234}, eprinttype={jstor}'],
    ['pages that look like an id', 'journal={Nature}, pages={1012.1234}'],
    ["another publisher's DOI", 'doi={10.1038/2611.01234}'],
    ['an abstract', 'abstract={We extend arXiv:2611.01234.}'],
    ["the reader's own words", 'annote={Compare arXiv:2611.01234.}'],
    ['a host that looks like it', 'url={https://arxiv.org.evil.example/abs/2611.01234}'],
  ])('takes no id from %s', (_, fields) => {
    expect(bibtex(fields)).toMatchObject({ title: 'A' });
    expect(bibtex(fields)).not.toHaveProperty('id');
  });

  it.each([
    'UR  - https://arxiv.org/abs/2611.01234', 'UR  - https://example.org/a;https://arxiv.org/abs/2611.01234', 'DO  - 10.48550/arXiv.2611.01234',
    'L1  - http://arxiv.org/pdf/2611.01234', 'L2  - arxiv.org/abs/2611.01234', 'AN  - arXiv:2611.01234', 'M1  - arXiv:2611.01234',
    'JO  - arXiv preprint arXiv:2611.01234', 'T2  - arXiv:2611.01234 [cs]', 'JF  - CoRR abs/2611.01234', 'VL  - abs/2611.01234',
    'N1  - arXiv: 2611.01234', 'M1  - 2611.01234\nPB  - arXiv', 'AN  - 2611.01234\nDB  - arXiv.org',
  ])('finds the id in %j', (lines) => {
    expect(ris(...lines.split('\n'))?.id).toBe('2611.01234');
  }); // prettier-ignore

  it.each(['M1  - 1012.1234', 'SP  - arXiv:2611.01234', 'AB  - See arXiv:2611.01234.'])(
    'takes no id from %j',
    (line) => {
      expect(ris(line)).toEqual({ title: 'A' });
    },
  );

  it('keeps what a note says beside an id', () => {
    expect(bibtex('note={See arXiv:2611.01234, the best of the year}')?.note).toBe(
      'See arXiv:2611.01234, the best of the year',
    );
  });

  it.each(['', 'Just words.', '2611.01234', '{"format":"broadsheet-backup"}', '<html>@</html>'])(
    'is not %j',
    (text) => {
      expect(bibliographyEntries(text)).toEqual({ entries: [], refused: 0 });
    },
  );

  it('gives back what was written, in whatever form', () => {
    const word = fc.stringMatching(/^[A-Z][a-z]{1,8}$/).filter((text) => !/^(?:And|Others)$/.test(text));
    const title = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));
    const work = fc.record({
      id: paperIds,
      title,
      authors: fc.array(fc.tuple(word, word), { minLength: 1, maxLength: 4 }),
      key: fc.stringMatching(/^[a-z][a-z0-9:/_-]{0,12}$/),
      tags: fc.uniqueArray(word, { minLength: 1, maxLength: 3 }),
    });
    const form = (id: string) =>
      fc.record({
        place: fc.constantFrom('eprint', 'url', 'doi', 'note', 'volume', 'howpublished'),
        way: waysToWrite(id).filter((way) => !/^\d/.test(way) || way.startsWith('10.48550')),
        marks: fc.constantFrom(['{', '}'], ['"', '"']),
        entry: fc.constantFrom(['{', '}'], ['(', ')'], ['{', ',\n}']),
        line: fc.constantFrom(' ', '\n', '\r\n\t'),
        inverted: fc.boolean(),
      });
    const written = fc.array(
      work.chain((of) => form(of.id).map((as) => ({ of, as }))),
      { minLength: 1, maxLength: 5 },
    );
    fc.assert(
      fc.property(written, (works) => {
        const expected = works.map(({ of }) => ({ ...of, authors: of.authors.map((name) => name.join(' ')) }));
        const names = ({ of, as }: (typeof works)[number]) =>
          of.authors.map(([first, last]) => (as.inverted ? `${last}, ${first}` : `${first} ${last}`));
        const inBibtex = works.map((one) => {
          const { of, as } = one;
          const [open, close] = as.marks;
          const fields = { title: `{${of.title}}`, [as.place]: as.way, author: names(one).join(' and '), keywords: of.tags.join(', ') };
          const texts = Object.entries(fields).map(([name, text]) => `${as.line}${name} =${as.line}${open}${text}${close}`);
          return `@Article${as.entry[0]}${of.key},${texts.join(',')}${as.entry[1]}`;
        });
        expect(bibliographyEntries(inBibtex.join('\n')), inBibtex.join('\n')).toMatchObject({ entries: expected, refused: 0 });
        const inRis = works.map((one) => {
          const { of, as } = one;
          return [
            'TY  - JOUR', `ID  - ${of.key}`, `TI  - ${of.title}`, `UR  - ${as.way}`, ...names(one).map((name) => `AU  - ${name}`),
            ...of.tags.map((tag) => `KW  - ${tag}`), 'ER  - ',
          ].join(as.line === ' ' ? '\n' : as.line.trimEnd() || '\r\n'); // prettier-ignore
        });
        expect(bibliographyEntries(inRis.join('\r\n')), inRis.join('\n')).toEqual({ entries: expected, refused: 0 });
      }),
      { numRuns: 300 },
    ); // prettier-ignore
  });

  it('of anything throws nothing, and tells only of papers', () => {
    const piece = fc.constantFrom(
      '@', '@misc', '@misc{', '@misc(', '@comment{', '@string{', '\n@a{', '{', '}', '(', ')', '"', '#', '=', ',', '\\', '\\"', ' ', '\n', '\r\n',
      'a', 'title', 'title={', 'author={', ' and ', 'eprint={2611.01234', 'url="', 'https://arxiv.org/abs/2611.01234', 'TY  - ', '\nTY  - JOUR\n',
      '\nTI  - ', '\nAU  - a, b, c', '\nUR  - ', '\nER  - \n', '\uFEFF', '\uD83D', '\0', '~', '$', '__proto__={',
    ); // prettier-ignore
    fc.assert(
      fc.property(
        fc.array(fc.oneof({ weight: 9, arbitrary: piece }, fc.string({ unit: 'binary' })), { maxLength: 60 }),
        (pieces) => {
          const { entries, refused } = bibliographyEntries(pieces.join(''));
          expect(refused).toBeGreaterThanOrEqual(0);
          for (const { id, title, authors = ['a'], tags = ['a'], note = 'a' } of entries) {
            expect(id === undefined ? title : isPaperId(id)).toBeTruthy();
            for (const text of [...authors, ...tags, note]) expect(text.trim()).not.toBe('');
          }
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe('a hostile bibliography', () => {
  /** Long enough that a reader whose time is the square of the length would not end. */
  const flood = (piece: string) => piece.repeat(200_000 / piece.length);
  const floods = [
    '{', '}', '"', '(', '@', '@a', '@a{', '\n@a{', '@a{b,', '@a{b,c={', '\n@a{b,c="', '@a{b,c=d', '=', '#', 'a#', ',', ' ', '\n', 'a', 'a ', '\\', '\\"', ' and ',
    'a,', '@ ', '@comment{', '@string(', '\n @', '\n \t', '\nAU  - a', '\nER  - ', '\n   ', '-', '.', '~', 'arXiv:', '$', '{a}',
  ]; // prettier-ignore

  it.each(floods)('that floods BibTeX with %j does not run away, and harms no other entry', (piece) => {
    for (const before of ['', '@misc{b, author={', '@misc{b, title=', '@misc{']) {
      const { entries } = bibliographyEntries(`${before}${flood(piece)}\n@misc{a, eprint={2611.01234}}\n`);
      expect(entries.at(-1)).toEqual({ id: '2611.01234', key: 'a' });
    }
  });

  it.each([...floods, 'TY  - ', '\nTY  - a'])('that floods RIS with %j does neither', (piece) => {
    const whole = 'TY  - JOUR\nUR  - arXiv:2611.01234\nER  - \n';
    for (const before of ['TY  - JOUR\n', 'TY  - JOUR\nN1  - ', 'TY  - JOUR\nAU  - ']) {
      expect(bibliographyEntries(`${before}${flood(piece)}\n${whole}`).entries.at(-1)).toEqual({
        id: '2611.01234',
      });
    }
  });

  it('of ten megabytes of braces is refused', () => {
    expect(bibliographyEntries(`@misc{a, title=${'{'.repeat(10_000_000)}`)).toEqual({
      entries: [],
      refused: 1,
    });
  });

  it('of twenty thousand entries is read', () => {
    const text = Array.from({ length: 20_000 }, (_, n) => `@misc{k${n}, title={A}, eprint={2611.${String(n).padStart(5, '0')}}}`);
    expect(bibliographyEntries(text.join('\n'))).toMatchObject({ entries: { length: 20_000 }, refused: 0 });
  }); // prettier-ignore
});
