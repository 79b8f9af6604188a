// The reads of the search index, and of what a query can ask of papers beyond their words.
import type { Day } from '../domain/day';
import { dayAt } from '../domain/day';
import { collect, type Collection } from '../search/collection';
import { DamagedSegment, openSegment } from '../search/segment';
import { goneFrom, type Tended } from '../search/upkeep';
import { database } from './open';

/** The stored index, opened. */
export interface OpenIndex {
  collection: Collection;
  /** Papers of it that are stored no longer. */
  gone: ReadonlySet<string>;
  lacking: number;
  isDamaged: boolean;
  /** The segments by their keys, the oldest first. */
  segments: ReadonlyMap<number, Tended>;
}

/** Opens the stored index; segments that are the same in `before` are not read again. */
export async function opened(before?: OpenIndex): Promise<OpenIndex> {
  const tx = (await database()).transaction(['segments', 'unindexed']);
  const store = tx.objectStore('segments');
  const segments = new Map<number, Tended>();
  let isDamaged = false;
  const counting = tx.objectStore('unindexed').count();
  // A merged segment takes the key of its last part, and has more papers, or else it is the same.
  const sizes = new Map<number, number>();
  if (before) {
    for (let at = await store.index('papers').openKeyCursor(); at; at = await at.continue()) {
      sizes.set(at.primaryKey, at.key);
    }
  }
  const isKnown = (key: number) => before?.segments.get(key)?.segment.papers === sizes.get(key);
  const keys = before ? [...sizes.keys()].toSorted((a, b) => a - b) : await store.getAllKeys();
  const records = before
    ? await Promise.all(keys.map(async (key) => (isKnown(key) ? undefined : store.get(key))))
    : await store.getAll();
  for (const [i, key] of keys.entries()) {
    const stored = records[i];
    try {
      segments.set(
        key,
        stored ? { segment: openSegment(stored), gone: stored.gone } : before!.segments.get(key)!,
      );
    } catch (thrown) {
      if (!(thrown instanceof DamagedSegment)) throw thrown;
      isDamaged = true;
    }
  }
  const lacking = await counting;
  const tended = [...segments.values()];
  const isSame = before?.segments.size === segments.size && records.every((record) => !record);
  const collection =
    isSame && before ? before.collection : collect(tended.toReversed().map(({ segment }) => segment));
  return { collection, gone: goneFrom(tended), lacking, isDamaged, segments };
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
