// The upkeep of an index in segments: which are to be one, and what becomes of papers that are gone.
import { textAt } from './bytes';
import { mergeSegments } from './merge';
import { openSegment, type Segment, type SegmentRecord } from './segment';

/**
 * From which of these sizes on, the oldest first, segments are to be merged into one: the first that is not twice as
 * large as all newer ones together. So there are few (the logarithm of the papers), and a paper is written anew as
 * rarely. (O'Neil et al.: The log-structured merge-tree, 1996.)
 */
export function mergeFrom(sizes: readonly number[]): number | undefined {
  let newer = 0;
  let from: number | undefined;
  for (let i = sizes.length - 1; i >= 0; i--) {
    if (newer > 0 && sizes[i]! < 2 * newer) from = i;
    newer += Math.max(1, sizes[i]!);
  }
  return from;
}

/** A segment, and the papers of older ones that are stored no longer. */
export interface Tended {
  segment: Segment;
  gone: readonly string[];
}

/** Opens a segment as it is stored with what is gone. Throws `DamagedSegment`. */
export function openTended({ gone, ...record }: SegmentRecord & { gone: readonly string[] }): Tended {
  return { segment: openSegment(record), gone };
}

/** Segments, the oldest first, as one, without what is gone; and what it says is gone of segments older than these. */
export function mergeTended(tended: readonly Tended[]): { record: SegmentRecord; gone: string[] } {
  const gone = goneFrom(tended);
  const isCurrent = (id: string) => !gone.has(id);
  return {
    record: mergeSegments(
      tended.map(({ segment }) => segment),
      isCurrent,
    ),
    gone: [...gone].toSorted(),
  };
}

/** The papers that are gone after all of these, the oldest first: one that came back later is not. */
export function goneFrom(tended: readonly Tended[]): Set<string> {
  const gone = new Set<string>();
  for (const { segment, gone: left } of tended) {
    for (const id of left) gone.add(id);
    if (gone.size === 0) continue;
    for (let i = 0; i < segment.papers; i++) gone.delete(textAt(segment.ids, i));
  }
  return gone;
}
