// The reads of rankings: what a source put in which order, with what is known of its papers.
import { isDismissed } from '../domain/mark';
import type { Ranking, RankingName } from '../domain/ranking';
import type { Standing } from '../domain/status';
import { paintedOf } from './library';
import { database } from './open';
import { DAILY, standingOf, type ShownPaper } from './queries';
import { sourceState } from './sources';

/** A ranking as a page shows it. */
export interface RankingView {
  name: RankingName;
  /** When the source said so (epoch ms); absent where it was never asked. */
  at?: number;
  /** In the source's order. */
  rows: ShownPaper[];
  /** How many more papers it has, which the reader dismissed. */
  dismissedCount: number;
  standing: Standing;
}

/** The stores whose changes a ranking's view has to follow. */
export const RANKING = ['rankings', 'listings', 'papers', 'marks', 'sources'] as const;

/** What does a source rank under a name? */
export async function rankingView(name: RankingName): Promise<RankingView> {
  const [ranking, state] = await Promise.all([rankingOf(name), sourceState(DAILY)]);
  const rows = await paintedOf(ranking?.ids ?? [], 0);
  return {
    name,
    ...(ranking && { at: ranking.at }),
    rows: rows.filter((row) => !isDismissed(row.marks)),
    dismissedCount: rows.filter((row) => isDismissed(row.marks)).length,
    standing: standingOf(state),
  };
}

/** What did a source say last, if it did? */
export async function rankingOf(name: RankingName): Promise<Ranking | undefined> {
  return (await database()).get('rankings', name);
}

/** When were the searches made that are remembered (epoch ms)? */
export async function searchTimes(): Promise<number[]> {
  const all = await (await database()).getAll('rankings');
  return all.filter(({ name }) => name !== 'trending').map(({ at }) => at);
}
