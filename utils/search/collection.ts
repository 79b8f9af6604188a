// Several segments searched as one: which of their documents are current, and how long fields are on average.
import { bytesAt, compareTexts, encoded, placeOf, type Texts } from './bytes';
import { FIELDS } from './fields';
import type { Segment } from './segment';
import { weightsFor, type Weights } from './weights';

/** A segment within a collection. */
export interface Member {
  segment: Segment;
  /** The number of its first document among all. */
  base: number;
  /** 1 where a newer segment has the same paper. */
  outdated: Uint8Array;
}

export interface Collection {
  members: Member[];
  /** Documents of all members, the outdated too. */
  documents: number;
  /** Papers there are. */
  papers: number;
  weights: Weights;
  /** Where postings of one term are read to, again and again. */
  postings: Uint32Array;
}

/** Segments, the newest first, made ready for searches; to be made again when they change (some ms at 50,000 papers). */
export function collect(segments: readonly Segment[]): Collection {
  let base = 0;
  const members = segments.map((segment, i) => {
    const member = { segment, base, outdated: new Uint8Array(segment.papers) };
    for (const newer of segments.slice(0, i)) markOutdated(member.outdated, segment.ids, newer.ids);
    base += segment.papers;
    return member;
  });
  const postings = new Uint32Array(Math.max(0, ...segments.map(({ papers }) => papers)));
  return { members, documents: base, postings, ...measure(members) };
}

/** Looks the ids of the shorter list up in the other. */
function markOutdated(outdated: Uint8Array, older: Texts, newer: Texts): void {
  if (newer.ends.length <= older.ends.length) {
    for (let i = 0; i < newer.ends.length - 1; i++) {
      const { at, found } = placeOf(bytesAt(newer, i), older);
      if (found) outdated[at] = 1;
    }
  } else {
    for (let i = 0; i < older.ends.length - 1; i++) {
      if (placeOf(bytesAt(older, i), newer).found) outdated[i] = 1;
    }
  }
}

/** How many papers are current, and what the lengths of their fields make of an occurrence. */
function measure(members: readonly Member[]): { papers: number; weights: Weights } {
  const sums = FIELDS.map(() => 0);
  let papers = 0;
  let longest = 0;
  for (const { segment, outdated } of members) {
    for (let document = 0; document < segment.papers; document++) {
      if (outdated[document]) continue;
      papers += 1;
      for (let field = 0; field < FIELDS.length; field++) {
        const length = segment.lengths[document * FIELDS.length + field]!;
        sums[field]! += length;
        if (length > longest) longest = length;
      }
    }
  }
  // Lengths are divided by the averages.
  return {
    papers,
    weights: weightsFor(
      longest,
      sums.map((sum) => sum / papers || 1),
    ),
  };
}

/** The document that is a paper now, if one is. */
export function documentOf({ members }: Collection, id: string): number | undefined {
  for (const { segment, base } of members) {
    const { at, found } = placeOf(encoded(id), segment.ids);
    if (found) return base + at;
  }
  return undefined;
}

/** The member that has a document. */
export function memberOf({ members }: Collection, document: number): Member {
  return members.find(({ segment, base }) => document < base + segment.papers)!;
}

/** Compares the ids of two documents. */
export function compareIds(collection: Collection, a: number, b: number): number {
  const [ofA, ofB] = [memberOf(collection, a), memberOf(collection, b)];
  if (ofA === ofB) return a - b;
  return compareTexts(ofA.segment.ids, a - ofA.base, ofB.segment.ids, b - ofB.base);
}
