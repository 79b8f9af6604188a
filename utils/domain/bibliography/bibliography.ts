// The papers of a bibliography file, BibTeX or RIS: what each entry says of the work, and which paper it means.
import { paperIdOf } from '../address';
import { oneLine } from '../one-line';
import { plainText } from '../plain-text';
import { bibtexEntries } from './bibtex';
import { textsOf, type RawEntry } from './fields';
import { paperIdAmong } from './identity';
import { bibtexNames, risName } from './names';
import { isRis, risEntries } from './ris';

/** A work as a bibliography describes it; title and authors are what stands there until a source tells. */
export interface BibliographyEntry {
  /** The paper's id; none when the entry does not say that the work is on arXiv. */
  id?: string;
  title?: string;
  authors?: string[];
  /** The citation key. */
  key?: string;
  /** One line. */
  note?: string;
  tags?: string[];
}

/** `refused` counts the entries that could not be read: they have neither an id nor a title. */
export interface Bibliography {
  entries: BibliographyEntry[];
  refused: number;
}

/** The entries of a file in its order, whatever its format; none when the text is no bibliography. Never throws. */
export function bibliographyEntries(text: string): Bibliography {
  const all = isRis(text) ? risEntries(text).map(fromRis) : bibtexEntries(text).map(fromBibtex);
  const entries = all.filter(({ id, title }) => id ?? title);
  return { entries, refused: all.length - entries.length };
}

/**
 * Where writers of BibTeX put an arXiv id, the surest first: Google Scholar, DBLP, ADS, Mendeley and Zotero differ.
 * Notes come late, for they may speak of other papers; a publisher only tells that the numbers are arXiv's.
 */
const BIBTEX_PLACES =
  'doi url howpublished journal journaltitle eid volume number pages note publisher'.split(' ');

function fromBibtex(entry: RawEntry): BibliographyEntry {
  const [archive = 'arXiv'] = textsOf(entry, ['archiveprefix', 'eprinttype', 'archive']);
  const eprints = /arxiv/i.test(archive) ? ['eprint', 'arxivid'] : ['arxivid'];
  return made({
    id: paperIdAmong(entry, eprints, true) ?? paperIdAmong(entry, BIBTEX_PLACES),
    title: texText(textsOf(entry, ['title'])[0]),
    authors: textsOf(entry, ['author']).flatMap(bibtexNames).map(texText),
    key: entry.key,
    notes: textsOf(entry, ['annote', 'annotation', 'note', 'comment']).map(texText),
    tags: textsOf(entry, ['keywords', 'keyword'])
      .flatMap((text) => text.split(/[,;]/))
      .map(texText),
  });
}

/** Where writers of RIS put an address, a DOI or an id. */
const RIS_PLACES = ['UR', 'DO', 'L1', 'L2', 'AN', 'M1', 'JO', 'JF', 'T2', 'VL', 'N1', 'PB', 'DB'];

function fromRis(entry: RawEntry): BibliographyEntry {
  return made({
    id: paperIdAmong(entry, RIS_PLACES),
    title: plainText(textsOf(entry, ['TI', 'T1'])[0] ?? ''),
    authors: textsOf(entry, ['AU', 'A1']).map((name) => plainText(risName(name))),
    key: textsOf(entry, ['ID'])[0],
    notes: textsOf(entry, ['N1']).map(plainText),
    tags: textsOf(entry, ['KW']).map(plainText),
  });
}

interface Parts {
  id: string | undefined;
  title: string;
  authors: string[];
  key: string | undefined;
  notes: string[];
  tags: string[];
}

/** The entry without what is empty. */
function made({ id, title, authors, key, notes, tags }: Parts): BibliographyEntry {
  const entry: BibliographyEntry = {};
  if (id) entry.id = id;
  if (title) entry.title = title;
  const named = authors.filter(Boolean);
  if (named.length > 0) entry.authors = named;
  if (key) entry.key = oneLine(key);
  // Some notes are nothing but the id again.
  const note = notes.filter((text) => text && !paperIdOf(text)).join(' ');
  if (note) entry.note = note;
  const words = [...new Set(tags.filter(Boolean))];
  if (words.length > 0) entry.tags = words;
  return entry;
}

/** Plain text without the braces that keep capitals, and with spaces where TeX must not break a line. */
function texText(text = ''): string {
  return plainText(plainText(text.replaceAll(/(?<!\\)~/g, ' ')).replaceAll(/[{}]/g, ''));
}
