// What is stored and shown at a moment, as far as the model test compares it with the moment before.
import { readingList } from '../doing';
import { database } from '../../utils/db/open';
import { dayView } from '../../utils/db/queries';
import type { Day } from '../../utils/domain/day';

export type Stored = Awaited<ReturnType<typeof stored>>;

export async function stored() {
  const db = await database();
  const [listings, arrivals, marked, kept, look, view, list] = await Promise.all([
    db.getAll('listings'),
    db.getAll('arrivals'),
    db.getAllKeys('marks'),
    db.getAll('kept'),
    db.get('looks', 'badgeUntil'),
    dayView(),
    readingList(),
  ]);
  const listed = listings.flatMap((l) => l.submissions.map((s) => [s.paper.id, l.day] as const));
  return {
    listings,
    days: new Map<string, Day>(listed),
    arrivals: new Map(arrivals.map(({ id, arrivedAt }) => [id, arrivedAt])),
    marked: new Set(marked),
    kept: new Map(kept.map(({ paper }) => [paper.id, paper])),
    line: look?.value ?? 0,
    newIds: view.newIds,
    readingList: list,
  };
}
