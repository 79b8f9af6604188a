// What a source ranks, written by the worker alone: the order, and the papers that no listing holds.
import type { Row } from '../../domain/listing';
import { canonical } from '../../domain/order';
import type { RankingName } from '../../domain/ranking';
import { write } from './transaction';

/** So many searches are remembered. */
const MOST_SEARCHES = 50;

/** Writes a ranking as a source told it at `now` (epoch ms). What a listing holds of a paper stays as it is. */
export function putRanking(name: RankingName, rows: Row[], now: number): Promise<void> {
  return write(['rankings', 'papers', 'places', 'unindexed'], async ({ read, put, remove }) => {
    put('rankings', { name, at: now, ids: rows.map(({ paper }) => paper.id) });
    const searches = await read('rankings').getAll(IDBKeyRange.bound('search ', 'search!', false, true));
    const oldest = searches.toSorted((a, b) => b.at - a.at).slice(MOST_SEARCHES);
    for (const search of oldest) remove('rankings', search.name);
    for (const row of rows) {
      const { id } = row.paper;
      const [place, stored] = await Promise.all([read('places').getKey(id), read('papers').get(id)]);
      if (place !== undefined || canonical(stored) === canonical(row)) continue;
      put('papers', row);
      put('unindexed', true, id);
    }
  });
}
