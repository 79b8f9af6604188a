// Files for the reader: what one is, and what every format of a citation or of a shared list has.
import type { Paper } from './paper';

/** A file for the reader to keep; `type` is its media type. */
export interface TextFile {
  name: string;
  type: string;
  text: string;
}

/** What a file says of itself; its words come from who asks for it. */
export interface About {
  heading: string;
  /** A BCP 47 tag: the language of the heading. */
  language: string;
  /** Epoch ms: when the file is written. */
  at: number;
}

export interface FileFormat<Id extends string = string> {
  id: Id;
  /** Of a file's name, without its dot. */
  extension: string;
  mediaType: string;
  /** The whole file, one entry per paper in their order; each paper is to be there once. */
  write(papers: Paper[], about: About): string;
}
