import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bibtex } from '../../../utils/domain/citations/bibtex';
import { csl } from '../../../utils/domain/citations/csl';
import { citationKeys } from '../../../utils/domain/citations/key';
import { reference } from '../../../utils/domain/citations/reference';
import { ris } from '../../../utils/domain/citations/ris';
import type { Paper } from '../../../utils/domain/paper';
import { hostilePapers } from '../hostile-papers';
import { RECORDINGS, recordedPapers } from '../recorded-papers';
import { asBetterBibtex, author, readByBetterBibtex, readByCitationJs, type Author } from './read-back';

/** What a reader of any of the files has to find. */
function expected(papers: Paper[]) {
  const references = papers.map(reference);
  const keys = citationKeys(references);
  return references.map((one) => ({
    ...one,
    key: keys.get(one.id),
    authors: one.names.map(author),
    date: [one.year, one.month, one.day].filter((part) => part !== undefined),
  }));
}

/** RIS has no particle, and no comma in a team's name. */
function inRis({ family, given, particle, suffix }: Author): Author {
  const whole = given === undefined ? family?.replace(/\s*,\s*/g, ' ').trim() : family;
  return { family: particle ? `${particle} ${whole}` : whole, given, particle: undefined, suffix };
}

/** What Citation.js has to find, but for the type, which each format has its own words for. */
function inCitationJs(papers: Paper[], type: string) {
  return expected(papers).map(({ key, title, authors, date, doi, url, abstract }) => {
    return { key, type, title, authors, date, doi, url, abstract };
  });
}

/** Each format's reader, and what it has to find. */
const formats: [string, (papers: Paper[]) => unknown, (papers: Paper[]) => unknown][] = [
  [
    'BibTeX in Better BibTeX',
    (papers) => readByBetterBibtex(bibtex(papers)),
    (papers) =>
      expected(papers).map(({ key, title, authors, date, eprint, primaryClass, doi, url }) => ({
        type: 'misc',
        authors: authors.map(asBetterBibtex),
        date: date.slice(0, 2),
        archive: 'arXiv',
        key,
        title,
        eprint,
        primaryClass,
        doi,
        url,
      })),
  ],
  [
    'BibTeX in Citation.js',
    (papers) => readByCitationJs(bibtex(papers), '@bibtex/text'),
    (papers) =>
      inCitationJs(papers, 'document').map((one) => ({ ...one, date: one.date.slice(0, 2), abstract: '' })),
  ],
  [
    'RIS in Citation.js',
    (papers) => readByCitationJs(ris(papers), '@ris/file'),
    (papers) =>
      inCitationJs(papers, 'manuscript').map((one) => ({
        ...one,
        authors: one.authors.map(inRis).filter(({ family }) => family !== ''),
      })),
  ],
  [
    'CSL-JSON in Citation.js',
    (papers) => readByCitationJs(csl(papers), '@else/json'),
    (papers) => inCitationJs(papers, 'article'),
  ],
];

describe.skipIf(recordedPapers.length === 0)(
  `every recorded paper (skipped where ${RECORDINGS} is absent)`,
  () => {
    // Ten thousand names: their readers take seconds.
    it.each(formats)('is what it was when read back from %s', { timeout: 60_000 }, (_, read, meant) => {
      expect(read(recordedPapers)).toEqual(meant(recordedPapers));
    });
  },
);

describe('hostile papers', () => {
  it.each(formats)('are what they were when read back from %s', { timeout: 60_000 }, (_, read, meant) => {
    fc.assert(
      fc.property(hostilePapers, (papers) => {
        expect(read(papers)).toEqual(meant(papers));
      }),
    );
  });
});
