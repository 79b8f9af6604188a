// A ranking: papers in the order that a source put them in.

/** What is ranked: what is trending there, or what a search there found. */
export type RankingName = 'trending' | `search ${string}`;

export interface Ranking {
  name: RankingName;
  /** When the source said so (epoch ms). */
  at: number;
  /** The ids of the papers, the first first. */
  ids: string[];
}
