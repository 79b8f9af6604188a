// The read for a watch that is being made: what it would be asked about.
import { addDays, listDay } from '../domain/day';
import { wordsOf } from '../search/paper-words';
import type { Candidate } from '../search/watching';
import { database } from './open';
import { DAILY } from './queries';

/** Days of lists that show what a watch would have caught. */
const SAMPLED_DAYS = 30;

/** What was listed in the last days up to `now` (epoch ms), ready to be asked for by one rule after the other? */
export async function recentCandidates(now: number): Promise<Candidate[]> {
  const { store } = (await database()).transaction('listings');
  const today = listDay(now);
  const days = IDBKeyRange.bound([DAILY, addDays(today, 1 - SAMPLED_DAYS)], [DAILY, today]);
  const candidates: Candidate[] = [];
  // List by list: a page draws and hears keys between them.
  for (let at = await store.openCursor(days, 'prev'); at; at = await at.continue()) {
    const { day, submissions } = at.value;
    for (const { paper, counts } of submissions) {
      const words = wordsOf(paper);
      candidates.push({ paper, counts, day, words: () => words });
    }
  }
  return candidates;
}
