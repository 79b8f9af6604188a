// What is brought in from a file: papers with marks, lines, and what was refused of it.
import type { Bringing, MarkedPaper } from './import';
import type { Look } from './mark';
import type { Watch } from './watch';

/**
 * `unreadable`: an entry of a bibliography without a beginning or an end. `no-id`: it names no paper of arXiv.
 * `odd-marks`: marks of a form that this version does not know. `odd-facts`: what a paper is could not be read, so it
 * is brought by its id alone. `odd-watch`: a watch of such a form.
 */
export interface Refusal {
  reason: 'unreadable' | 'no-id' | 'odd-marks' | 'odd-facts' | 'odd-watch';
  /** The beginning of it, for the reader to find it. */
  what: string;
}

export interface Incoming {
  bringing: Bringing;
  papers: MarkedPaper[];
  looks: Look[];
  watches: Watch[];
  refused: Refusal[];
}

/**
 * What can be wrong with a file that the reader brings. `large`: too large to be read. `broken`: it ends half way, or
 * was damaged. `foreign`: not one of ours, and no paper in it. `newer`: written by a newer version.
 * `gone`: a copy of ours that was forgotten meanwhile.
 */
export interface FileFailure {
  wrong: 'large' | 'broken' | 'foreign' | 'newer' | 'gone';
}
