// Reading rankings by the reader's wish: what is trending, and what a search at the source finds.
import { rankingOf, searchTimes } from '../db/rankings';
import { settings } from '../db/settings';
import { putRanking } from '../db/write/rankings';
import { Failed, failureAt } from '../domain/failure';
import { isRankingDue, questionOf, searchName, searchWaits, type RankingName } from '../domain/ranking';
import { mirrorOf, type Source } from '../sources/source';
import type { Network } from './network';

/** Reads what is trending, if that is due, or `again`. Throws `Failed` when it could not be read. */
export async function readTrending(
  source: Source,
  network: Network,
  again: boolean,
  now: () => number,
): Promise<void> {
  if (!again && !isRankingDue((await rankingOf('trending'))?.at, now())) return;
  await read(source, network, 'trending', source.trendingPath, now);
}

/**
 * Asks a source for words, unless that was just done: one request. Throws `Failed` when they could not be asked for, and
 * (`no-permission`) unless the reader agreed that they go there.
 */
export async function searchOnline(
  source: Source,
  network: Network,
  words: string,
  now: () => number,
): Promise<void> {
  const { searchesOnline, mirror: chosen } = await settings();
  const mirror = mirrorOf(source, chosen);
  if (!searchesOnline) throw new Failed(failureAt(mirror, { kind: 'no-permission' }));
  const name = searchName(words);
  if (!isRankingDue((await rankingOf(name))?.at, now())) return;
  const until = searchWaits(await searchTimes(), now());
  if (until !== undefined) throw new Failed(failureAt(mirror, { kind: 'rate-limited', until }));
  await read(source, network, name, source.searchPath(questionOf(words)), now);
}

async function read(
  source: Source,
  network: Network,
  name: RankingName,
  path: string,
  now: () => number,
): Promise<void> {
  const reply = await network.get(source, path, 'reader');
  if (reply.kind !== 'body') throw new Failed({ kind: 'unexpected' });
  const { rows, dropped } = source.parse(reply.body);
  // Rows, and none of them a paper: that is no ranking.
  if (rows.length === 0 && dropped > 0) throw new Failed({ kind: 'unexpected' });
  await putRanking(name, rows, now());
}
