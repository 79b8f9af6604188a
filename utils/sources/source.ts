// The contract of a source: where its lists and its papers are, and how its answers read.
import type { Day } from '../domain/day';
import type { Details } from '../domain/details';
import type { Row, SourceId } from '../domain/listing';
import type { Mirror, MirrorChoice } from '../domain/mirror';

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
  /** Other origins that answer the same paths: optional host permissions and the CSP derive from them. */
  mirrors: readonly Mirror[];
  /** Where a day's list is, at any of these origins: a path with its query, as all of the following are. */
  path(day: Day): string;
  /** Where what is trending is, and what a search for words finds; their answers read as lists do. */
  trendingPath: string;
  searchPath(words: string): string;
  /** The rows of one answer's JSON. Throws `Failed` (`unexpected`) when it is no list at all. */
  parse(body: unknown): Feed;
  /** Where one paper is. */
  paperPath(id: string): string;
  /** The row of one paper's JSON. Throws `Failed` (`unexpected`) when it is none, or another than the one of this id. */
  parsePaper(body: unknown, id: string): Row;
  /** Where all is that is told of one paper. */
  detailsPath(id: string): string;
  /** The row of that answer's JSON, and what it tells beyond it. Throws as `parsePaper` does. */
  parseDetails(body: unknown, id: string): { row: Row; details: Omit<Details, 'at'> };
}

/** The mirror that a source is asked at where the reader chose this; none where it is asked itself. */
export function mirrorOf({ mirrors }: Source, chosen: MirrorChoice): Mirror | undefined {
  return mirrors.find((mirror) => mirror === chosen);
}
