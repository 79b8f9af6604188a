// The reads of the search index, and of what a query can ask of papers beyond their words.
import { dayAt, type Day } from '../domain/day';
import { collect, type Collection } from '../search/collection';
import { DamagedSegment } from '../search/segment';
import { goneFrom, openTended, type Tended } from '../search/upkeep';
import { database } from './open';
import type { StoredSegment } from './schema';

/** The stored index, or its newest part, opened. */
export interface OpenIndex {
  collection: Collection;
  /** Papers of it that are stored no longer. */
  gone: ReadonlySet<string>;
  lacking: number;
  isDamaged: boolean;
  /** Whether older segments were left unread. */
  isPart: boolean;
  /** The segments by their keys, the oldest first. */
  segments: ReadonlyMap<number, Tended>;
}

/**
 * Opens the stored index; segments that are the same in `before` are not read again. `most`: only the newest segments, of
 * so many papers together.
 */
export async function opened(before?: OpenIndex, most = Infinity): Promise<OpenIndex> {
  const tx = (await database()).transaction(['segments', 'unindexed']);
  const counting = tx.objectStore('unindexed').count();
  const store = tx.objectStore('segments');
  const stored: { key: number; papers: number; known: Tended | undefined }[] = [];
  for (let at = await store.index('papers').openKeyCursor(); at; at = await at.continue()) {
    // A merged segment takes the key of its last part, and has more papers, or else it is the same.
    const known = before?.segments.get(at.primaryKey);
    const isSame = known?.segment.papers === at.key;
    stored.push({ key: at.primaryKey, papers: at.key, known: isSame ? known : undefined });
  }
  const newestFirst = stored.toSorted((a, b) => b.key - a.key);
  let papers = 0;
  const inOrder = newestFirst.filter((its) => (papers += its.papers) <= most).toReversed();
  const read = await Promise.all(
    inOrder.map(async ({ key, known }) => [key, known ?? whole(await store.get(key))] as const),
  );
  const segments = new Map(read.flatMap(([key, tended]) => (tended ? [[key, tended]] : [])));
  const tended = [...segments.values()];
  const isSame = before?.segments.size === segments.size && inOrder.every(({ known }) => known);
  return {
    collection:
      isSame && before ? before.collection : collect(tended.toReversed().map(({ segment }) => segment)),
    gone: goneFrom(tended),
    lacking: await counting,
    isDamaged: segments.size < read.length,
    isPart: inOrder.length < stored.length,
    segments,
  };
}

/** A stored segment, opened; nothing where it is damaged. */
function whole(stored: StoredSegment | undefined): Tended | undefined {
  try {
    return stored && openTended(stored);
  } catch (thrown) {
    if (!(thrown instanceof DamagedSegment)) throw thrown;
    return undefined;
  }
}

/** On which day is each paper: that of its list, else that of its publication? */
export async function daysOfPapers(): Promise<Map<string, Day>> {
  const tx = (await database()).transaction(['places', 'papers', 'kept']);
  const [ids, places, papers, kept] = await Promise.all([
    tx.objectStore('places').getAllKeys(),
    tx.objectStore('places').getAll(),
    tx.objectStore('papers').getAll(),
    tx.objectStore('kept').getAll(),
  ]);
  const published = [...kept, ...papers].flatMap(({ paper: { id, publishedAt } }): [string, Day][] =>
    publishedAt === undefined ? [] : [[id, dayAt(publishedAt)]],
  );
  return new Map([...published, ...ids.map((id, i): [string, Day] => [id, places[i]!.day])]);
}

/** Which papers arrived after the inbox's line? */
export async function arrivedIds(): Promise<Set<string>> {
  const tx = (await database()).transaction(['arrivals', 'looks']);
  const line = (await tx.objectStore('looks').get('inboxUntil'))?.value ?? 0;
  const since = IDBKeyRange.lowerBound(line, true);
  const arrivals = await tx.objectStore('arrivals').index('arrivedAt').getAll(since);
  return new Set(arrivals.map(({ id }) => id));
}
