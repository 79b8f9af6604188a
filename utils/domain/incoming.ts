// What is brought in from a file: papers with marks, lines, and what was refused of it.
import type { Bringing, MarkedPaper } from './import';
import type { Known } from './known';
import type { Look } from './mark';
import type { Watch } from './watch';
import type { Settings } from './settings';

/**
 * `unreadable`: an entry of a bibliography without a beginning or an end. `no-id`: it names no paper of arXiv.
 * `odd-marks`: marks of a form that this version does not know. `odd-facts`: what a paper is could not be read, so it
 * is brought by its id alone. `odd-watch`: a watch of such a form. `odd-setting`: a setting was none of what it can be.
 */
export interface Refusal {
  reason: 'unreadable' | 'no-id' | 'odd-marks' | 'odd-facts' | 'odd-watch' | 'odd-setting';
  /** The beginning of it, for the reader to find it; of a setting its name, nothing where none of them could be read. */
  what: string;
}

export interface Incoming {
  bringing: Bringing;
  papers: MarkedPaper[];
  looks: Look[];
  known: Known[];
  watches: Watch[];
  refused: Refusal[];
  /** Of a file that has some. */
  settings?: Partial<Settings>;
}

/**
 * What can be wrong with a file that the reader brings. `large`: too large to be read. `broken`: it ends half way, or
 * was damaged. `foreign`: not one of ours, and no paper in it. `newer`: written by a newer version.
 * `gone`: a copy of ours that was forgotten meanwhile.
 */
export interface FileFailure {
  wrong: 'large' | 'broken' | 'foreign' | 'newer' | 'gone';
}
