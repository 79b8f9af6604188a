// The stored search index as one segment, and the one that the stored papers would make if it were built now.
import { database } from '../../utils/db/open';
import type { Paper } from '../../utils/domain/paper';
import { buildSegment } from '../../utils/search/build';
import type { SegmentRecord } from '../../utils/search/segment';
import { mergeTended, openTended } from '../../utils/search/upkeep';

/** All stored segments as one, and what the index is still to be told. */
export async function wholeIndex(): Promise<{ record: SegmentRecord; lacks: unknown[] }> {
  const db = await database();
  const stored = await db.getAll('segments');
  return { record: mergeTended(stored.map(openTended)).record, lacks: await db.getAllKeys('unindexed') };
}

/** An index of all papers that are stored, a listing's words before others'. */
export async function freshIndex(): Promise<{ record: SegmentRecord; lacks: unknown[] }> {
  const db = await database();
  const listings = await db.getAll('listings');
  const rows = [
    ...(await db.getAll('kept')),
    ...(await db.getAll('papers')),
    ...listings.flatMap(({ submissions }) => submissions),
  ];
  const papers = new Map<string, Paper>();
  for (const { paper } of rows) if (paper.title !== '') papers.set(paper.id, paper);
  return { record: buildSegment(papers.values()), lacks: [] };
}
