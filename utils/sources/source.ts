// The contract of a source: where its lists and its papers are, and how its answers read.
import type { Day } from '../domain/day';
import type { Details } from '../domain/details';
import type { Row, SourceId } from '../domain/listing';

/** What one page of an answer held. */
export interface Feed {
  rows: Row[];
  /** Rows that were no papers; their neighbours stay. */
  dropped: number;
}

export interface Source {
  id: SourceId;
  /** `https://…`, without a path: the host permission and the CSP derive from it. */
  origin: string;
  /** The address of a day's list. */
  url(day: Day): string;
  /** The address of what is trending, and of what a search for words finds; their answers read as lists do. */
  trendingUrl: string;
  searchUrl(words: string): string;
  /** The rows of one answer's JSON. Throws `Failed` (`unexpected`) when it is no list at all. */
  parse(body: unknown): Feed;
  /** The address of one paper. */
  paperUrl(id: string): string;
  /** The row of one paper's JSON. Throws `Failed` (`unexpected`) when it is none, or another than the one of this id. */
  parsePaper(body: unknown, id: string): Row;
  /** The address of all that is told of one paper. */
  detailsUrl(id: string): string;
  /** The row of that answer's JSON, and what it tells beyond it. Throws as `parsePaper` does. */
  parseDetails(body: unknown, id: string): { row: Row; details: Omit<Details, 'at'> };
}
