// What a source ranks, written by the worker alone: the order, and the papers that no listing holds.
import type { Row } from '../../domain/listing';
import { canonical } from '../../domain/order';
import type { RankingName } from '../../domain/ranking';
import { withFacts } from './facts';
import { putKept } from './growth';
import { write } from './transaction';

/** So many searches are remembered. */
const MOST_SEARCHES = 50;

/** Writes a ranking as a source told it at `now` (epoch ms). What a listing holds of a paper stays as it is. */
export function putRanking(name: RankingName, rows: Row[], now: number): Promise<void> {
  const stores = ['rankings', 'papers', 'places', 'kept', 'marks', 'growth', 'unindexed'] as const;
  return write([...stores], async (writing) => {
    const { read, put, remove } = writing;
    put('rankings', { name, at: now, ids: rows.map(({ paper }) => paper.id) });
    const searches = await read('rankings').getAll(IDBKeyRange.bound('search ', 'search!', false, true));
    const others = searches.filter((search) => search.name !== name).toSorted((a, b) => b.at - a.at);
    for (const search of others.slice(MOST_SEARCHES - 1)) remove('rankings', search.name);
    const known = await Promise.all(
      rows.map(async ({ paper: { id } }) => ({
        place: await read('places').getKey(id),
        stored: await read('papers').get(id),
        kept: await read('kept').get(id),
      })),
    );
    for (const [i, row] of rows.entries()) {
      const { place, stored, kept } = known[i]!;
      // Its list tells more, and is read again by itself.
      if (place !== undefined) continue;
      if (kept && canonical(withFacts(kept, row)) !== canonical(kept))
        await putKept(writing, kept, withFacts(kept, row), now);
      if (canonical(stored) === canonical(row)) continue;
      put('papers', row);
      put('unindexed', true, row.paper.id);
    }
  });
}
