// A ranking: papers in the order that a source put them in.
import { isFresh } from './fresh';

/** What is ranked: what is trending there, or what a search there found. */
export type RankingName = 'trending' | `search ${string}`;

export interface Ranking {
  name: RankingName;
  /** When the source said so (epoch ms). */
  at: number;
  /** The ids of the papers, the first first. */
  ids: string[];
}

/** The API takes no longer question (characters). */
const LONGEST_QUESTION = 250;

/** The words of a search as a source is asked for them: one space between two, cut where it takes no more. */
export function questionOf(words: string): string {
  return words.trim().replace(/\s+/g, ' ').slice(0, LONGEST_QUESTION).trim();
}

/** The ranking of what a search for words found at the source. */
export function searchName(words: string): RankingName {
  return `search ${questionOf(words)}`;
}

/** Whether a ranking is to be asked for at `now`. `at`: when it was told last, if it was (both epoch ms). */
export function isRankingDue(at: number | undefined, now: number): boolean {
  return at === undefined || !isFresh(at, now);
}

/** Reported: 50 searches in 5 minutes, apart from the other requests. Some are left to the reader's other tabs. */
const MOST_SEARCHES = 45;
const WINDOW = 5 * 60_000;

/** Until when (epoch ms) a search has to wait that is asked for at `now`, after those asked for at these times. */
export function searchWaits(times: readonly number[], now: number): number | undefined {
  const recent = times.filter((at) => at <= now && at > now - WINDOW).toSorted((a, b) => b - a);
  const first = recent[MOST_SEARCHES - 1];
  return first === undefined ? undefined : first + WINDOW;
}
