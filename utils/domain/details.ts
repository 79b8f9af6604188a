// Details: what one answer for a paper tells beyond its row in a list.
import { isFresh } from './fresh';
import type { Counts } from './paper';

/** A model, a dataset or a Space that names the paper. */
export interface LinkedItem {
  /** `owner/name` on Hugging Face. */
  id: string;
  likes?: number;
  downloads?: number;
}

/** What of one kind is linked to a paper. */
export interface Linked {
  /** How many there are; more than are listed, as a rule. */
  total: number;
  /** A handful, in the source's order, each once. */
  linked: LinkedItem[];
}

/** What somebody wrote about a paper. */
export interface PaperComment {
  /** The name to print. */
  by?: string;
  /** Epoch ms. */
  at?: number;
  /** As it was typed, in lines; never HTML. */
  text: string;
}

/** What a source told of one paper at one moment. Absent means that it did not say: none is a total of 0, or `[]`. */
export interface Details {
  /** The paper's. */
  id: string;
  /** When it was read (epoch ms). */
  at: number;
  models?: Linked;
  datasets?: Linked;
  spaces?: Linked;
  /** The oldest first, replies among them, what was hidden left out. */
  comments?: PaperComment[];
  submitter?: string;
  /** As they stood then. */
  counts?: Counts;
}

/** Whether a paper that is opened at `now` (epoch ms) has to be asked for. */
export function areDue(details: Details | undefined, now: number): boolean {
  return !details || !isFresh(details.at, now);
}
