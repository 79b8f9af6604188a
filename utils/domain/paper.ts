// What a paper is: the facts a source tells of it, and the counts that move.

/** An author as the source names them; `user` is their handle there, once they claimed the paper. */
export interface Author {
  name: string;
  user?: string;
}

/** Who stands behind a paper: `handle` is the source's id for it, `name` is what to print. */
export interface Organization {
  handle: string;
  name: string;
}

/** The facts of a paper. Everything but the first four can be absent: the feed's fields come and go. */
export interface Paper {
  /** arXiv id without its version: `2611.01234`, or old-style `hep-th/9901001`. */
  id: string;
  /** Empty as long as only its id is known. */
  title: string;
  abstract: string;
  authors: Author[];
  /** Epoch ms; print its UTC date. */
  publishedAt?: number;
  organization?: Organization;
  /** `owner/name` on GitHub. */
  repository?: string;
  /** An `https:` address. */
  projectPage?: string;
  aiSummary?: string;
  aiKeywords?: string[];
  /** Epoch ms. */
  withdrawnAt?: number;
}

/** The numbers a source shows beside a paper, at one moment. */
export interface Counts {
  upvotes: number;
  comments?: number;
  /** Stars of the repository. */
  stars?: number;
}

/** arXiv ids: new style since 2007, old style (archive, perhaps a subject class) before. */
const ARXIV_ID = /^(?:\d{4}\.\d{4,5}|[a-z]{1,9}(?:-[a-z]{1,9})?(?:\.[A-Z]{2})?\/\d{7})$/;

/** Whether a text is an arXiv id without a version, and so safe to build addresses from. */
export function isPaperId(text: string): boolean {
  return ARXIV_ID.test(text);
}

/** The page that opening a paper leads to. */
export function paperPage(id: string): string {
  return `https://huggingface.co/papers/${id}`;
}
