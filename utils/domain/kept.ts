// What is kept of a paper before its facts are known.
import type { Kept } from './mark';

/** What is kept of a paper that is known by its id alone: its facts are wanted from `now` (epoch ms) on. */
export function keptById(id: string, now: number): Kept {
  return { paper: { id, title: '', abstract: '', authors: [] }, counts: { upvotes: 0 }, wantedAt: now };
}
