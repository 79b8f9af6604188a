// Merges segments into one, from their bytes alone.
import { bytesAt, eachText, textAt } from './bytes';
import { FIELDS } from './fields';
import { readPostings } from './postings';
import { openSegment, type Segment, type SegmentRecord } from './segment';
import { SegmentWriter } from './segment-writer';

/** So many are merged at once; of more, as many groups first. */
const WIDTH = 16;

/**
 * One segment of all papers of these, the oldest first: of a paper in several the newest is kept, and none that is not
 * `isCurrent`. The bytes are those of a segment built from these papers. The time grows with the bytes read.
 */
export function mergeSegments(
  segments: readonly Segment[],
  isCurrent: (id: string) => boolean = () => true,
): SegmentRecord {
  if (segments.length > WIDTH) return mergeSegments(grouped(segments), isCurrent);
  const writer = new SegmentWriter();
  const numbers = mergePapers(segments, isCurrent, writer);
  mergeTerms(segments, numbers, writer);
  return writer.finish();
}

function grouped(segments: readonly Segment[]): Segment[] {
  const size = Math.ceil(segments.length / WIDTH);
  return Array.from({ length: Math.ceil(segments.length / size) }, (_, i) =>
    openSegment(mergeSegments(segments.slice(i * size, (i + 1) * size))),
  );
}

/** Writes the papers: which document of the result each document of each segment becomes, -1 where it is left out. */
function mergePapers(
  segments: readonly Segment[],
  isCurrent: (id: string) => boolean,
  writer: SegmentWriter,
): Int32Array[] {
  const numbers = segments.map(({ papers }) => new Int32Array(papers).fill(-1));
  const lists = segments.map(({ ids }) => ids);
  let written = 0;
  eachText(lists, (having, at) => {
    const newest = having.at(-1)!;
    const { ids, lengths } = segments[newest]!;
    const document = at[newest]!;
    if (!isCurrent(textAt(ids, document))) return;
    writer.paper(
      bytesAt(ids, document),
      lengths.subarray(document * FIELDS.length, (document + 1) * FIELDS.length),
    );
    numbers[newest]![document] = written++;
  });
  return numbers;
}

function mergeTerms(
  segments: readonly Segment[],
  numbers: readonly Int32Array[],
  writer: SegmentWriter,
): void {
  const lists = segments.map(({ dictionary }) => dictionary);
  const papers = segments.map((segment) => segment.papers);
  const read = new Uint32Array(Math.max(0, ...papers));
  /** The postings of a term in the numbers of the result. */
  const gathered = new Uint32Array(papers.reduce((sum, count) => sum + count, 0));
  eachText(lists, (having, at) => {
    let length = 0;
    for (const i of having) {
      const count = readPostings(segments[i]!, at[i]!, read);
      for (let j = 0; j < count; j++) {
        const number = numbers[i]![read[j]! >>> 8]!;
        if (number !== -1) gathered[length++] = number * 256 + (read[j]! & 255);
      }
    }
    if (having.length > 1) gathered.subarray(0, length).sort();
    for (let i = 0; i < length; i++) writer.posting(gathered[i]! >>> 8, gathered[i]! & 255);
    writer.term(bytesAt(lists[having[0]!]!, at[having[0]!]!));
  });
}
