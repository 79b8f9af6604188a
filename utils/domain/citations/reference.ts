// What a citation says of a paper, whatever its format: cleaned once, and never without a title or a year.
import { arxivPage } from '../link';
import { oneLine } from '../one-line';
import type { Paper } from '../paper';
import { splitName, type Name } from './name';

export interface Reference {
  /** The paper's id. */
  id: string;
  /** The id as arXiv writes it in a reference: old ids without their subject class. */
  eprint: string;
  doi: string;
  url: string;
  title: string;
  names: Name[];
  /** The names as they are printed. */
  authors: string[];
  abstract: string;
  year: number;
  /** From 1. */
  month?: number;
  day?: number;
  /** arXiv's class, which only some old ids tell. */
  primaryClass?: string;
}

/** A paper as a citation sees it. */
export function reference(paper: Paper): Reference {
  const { id } = paper;
  const eprint = id.replace(/\.[A-Z]{2}\//, '/');
  const primaryClass = classOf(id);
  const authors = paper.authors.map(({ name }) => oneLine(name)).filter((name) => name !== '');
  return {
    id,
    eprint,
    // https://info.arxiv.org/help/doi.html
    doi: `10.48550/arXiv.${eprint}`,
    url: arxivPage(id),
    title: oneLine(paper.title) || `arXiv:${id}`,
    names: authors.flatMap((name) => splitName(name) ?? []),
    authors,
    abstract: oneLine(paper.abstract),
    ...(dateOf(paper.publishedAt) ?? monthOf(id)),
    ...(primaryClass !== undefined && { primaryClass }),
  };
}

/** More names than this are cut in a line that people read. */
const MOST_NAMES = 10;

/** The names of a paper in one line; empty where none is known. */
export function byline({ authors }: Reference): string {
  const shown = authors.length > MOST_NAMES ? [...authors.slice(0, MOST_NAMES), 'et al.'] : authors;
  return shown.join(', ');
}

function dateOf(publishedAt: number | undefined) {
  const date = new Date(publishedAt ?? Number.NaN);
  const year = date.getUTCFullYear();
  // A year of other than four digits would be no year to BibTeX.
  if (!(year >= 1000 && year <= 9999)) return undefined;
  return { year, month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** Ids begin with the year and month of the submission; the first are of 1991. https://info.arxiv.org/help/arxiv_identifier.html */
function monthOf(id: string): { year: number; month?: number } {
  const digits = id.slice(id.indexOf('/') + 1);
  const yy = Number(digits.slice(0, 2));
  const month = Number(digits.slice(2, 4));
  const year = id.includes('/') && yy > 90 ? 1900 + yy : 2000 + yy;
  return month >= 1 && month <= 12 ? { year, month } : { year };
}

/** Archives that are divided into classes, and so are none themselves. */
const DIVIDED = new Set(['cond-mat', 'cs', 'math', 'nlin', 'physics', 'q-bio']);

function classOf(id: string): string | undefined {
  const archive = id.includes('/') ? id.slice(0, id.indexOf('/')) : undefined;
  return archive === undefined || DIVIDED.has(archive) ? undefined : archive;
}
