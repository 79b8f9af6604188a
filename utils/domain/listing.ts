// A listing: a source's papers of one day, and how a new answer is merged into it.
import type { Day } from './day';
import { remember, rise, type CountsPoint } from './history';
import type { Kept } from './mark';
import type { Counts, Paper } from './paper';

/** The sources there are; each has an adapter of the same name. */
export type SourceId = 'hugging-face';

/** A paper's row in one answer. */
export interface Row {
  paper: Paper;
  counts: Counts;
  /** Epoch ms. */
  submittedAt?: number;
  submitter?: string;
}

/** A paper's place in a listing. */
export interface Submission extends Row {
  history: CountsPoint[];
  /** Epoch ms of the full answer that first lacked it; a later full answer confirms that it is gone. */
  missingAt?: number;
}

export interface Listing {
  source: SourceId;
  day: Day;
  submissions: Submission[];
}

/** All that one answer for a day held. `full`: what it lacks is not there, for every page and every row was read. */
export interface Answer {
  rows: Row[];
  full: boolean;
}

/** Most upvotes first; the id decides between equals, so the order does not wander. */
export function byUpvotes(a: Pick<Row, 'paper' | 'counts'>, b: Pick<Row, 'paper' | 'counts'>): number {
  return b.counts.upvotes - a.counts.upvotes || (a.paper.id < b.paper.id ? 1 : -1);
}

/**
 * The submissions of a day after an answer at `at` (epoch ms). Facts and counts are overwritten; rows that vanished
 * leave when a later full answer lacks them too; an empty answer removes nothing. Submissions that did not change
 * are the same objects, and so is the whole when none did.
 * @param moved submissions of earlier days that are listed again here: they keep their history
 */
export function merge(
  stored: Submission[],
  { rows, full }: Answer,
  at: number,
  moved: ReadonlyMap<string, Submission> = new Map(),
): Submission[] {
  const left = new Map(rows.map((row) => [row.paper.id, row]));
  const merged: Submission[] = [];
  for (const old of stored) {
    const row = left.get(old.paper.id);
    left.delete(old.paper.id);
    if (row) merged.push(updated(old, row, at));
    else if (!full || rows.length === 0) merged.push(old);
    else if (old.missingAt === undefined) merged.push({ ...old, missingAt: at });
  }
  for (const row of left.values()) {
    const before = moved.get(row.paper.id)?.history ?? [];
    merged.push({ ...row, history: remember(before, row.counts, at) });
  }
  const same = merged.length === stored.length && merged.every((s, i) => s === stored[i]);
  return same ? stored : merged;
}

/** The submissions of a day after the source said that nothing changed since its last full answer. */
export function confirm(stored: Submission[]): Submission[] {
  const present = stored.filter((s) => s.missingAt === undefined);
  return present.length === stored.length ? stored : present;
}

function updated(old: Submission, row: Row, at: number): Submission {
  const submission: Submission = { ...row, history: remember(old.history, row.counts, at) };
  return isSame(old, submission) ? old : submission;
}

/** Both were built by the same code in the same order, so equal text is equal content. */
function isSame(a: Submission, b: Submission): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** What is kept of a marked paper after its list said this of it; facts that the list has lost stay. */
export function keptFrom(kept: Kept, { paper, counts, submitter, history }: Submission): Kept {
  const { wantedAt: _, ...facts } = kept;
  return {
    ...facts,
    paper: { ...kept.paper, ...paper },
    counts: { ...kept.counts, ...counts },
    rise: rise(history, counts),
    ...(submitter !== undefined && { submitter }),
  };
}
