// A day's submissions as they are written: with the places of their papers, what is kept of them, and the search index.
import type { Day } from '../../domain/day';
import { keptFrom, type SourceId, type Submission } from '../../domain/listing';
import type { Paper } from '../../domain/paper';
import { isSameText } from '../../search/fields';
import { putKept } from './growth';
import { HOLDERS, index, storedPapers } from './segments';
import type { Writing } from './transaction';

/** The stores that writing a day needs. */
export const DAY_STORES = [
  'sources',
  'reads',
  ...HOLDERS,
  'arrivals',
  'marks',
  'looks',
  'segments',
  'settings',
  'watches',
  'catches',
  'growth',
] as const;

/**
 * What is written of a day at `now` (epoch ms), with the papers whose words change: by their ids, none where they left
 * their list.
 */
export type DayWriting = Writing<(typeof DAY_STORES)[number]> & {
  words: Map<string, Paper | undefined>;
  now: number;
  /** The one stamp of all that arrives and is caught with it. */
  stamp: () => Promise<number>;
};

/** The submissions of a day as they are stored. */
export async function submissionsOf({ read }: DayWriting, source: SourceId, day: Day): Promise<Submission[]> {
  return (await read('listings').get([source, day]))?.submissions ?? [];
}

/**
 * Writes a day's submissions, their places and what is kept of them where that differs from what is stored; an empty
 * day has no record.
 */
export async function putSubmissions(
  writing: DayWriting,
  source: SourceId,
  day: Day,
  stored: Submission[],
  submissions: Submission[],
): Promise<void> {
  if (submissions === stored) return;
  const { read, put, remove, words, now } = writing;
  const same = new Set(stored);
  const changed = submissions.filter((submission) => !same.has(submission));
  if (submissions.length > 0) put('listings', { source, day, submissions });
  else remove('listings', [source, day]);
  const before = new Set(stored.map((s) => s.paper.id));
  const after = new Set(submissions.map((s) => s.paper.id));
  for (const id of before) {
    if (after.has(id)) continue;
    remove('places', id);
    words.set(id, undefined);
  }
  const texts = new Map(stored.map(({ paper }) => [paper.id, paper]));
  for (const { paper } of changed) {
    const known = texts.get(paper.id);
    if (!known || !isSameText(known, paper)) words.set(paper.id, paper);
  }
  for (const id of after) {
    if (before.has(id)) continue;
    put('places', { source, day }, id);
    remove('papers', id);
  }
  const kept = await Promise.all(changed.map(({ paper }) => read('kept').get(paper.id)));
  for (const [i, submission] of changed.entries()) {
    if (kept[i]) await putKept(writing, kept[i], keptFrom(kept[i], submission), now);
  }
}

/** Takes submissions out of the earlier days that hold them. */
export async function takeFrom(writing: DayWriting, source: SourceId, taken: { id: string; day: Day }[]) {
  const moved = new Map<string, Submission>();
  for (const day of new Set(taken.map((t) => t.day))) {
    const stored = await submissionsOf(writing, source, day);
    const ids = new Set(taken.filter((t) => t.day === day).map((t) => t.id));
    for (const s of stored) if (ids.has(s.paper.id)) moved.set(s.paper.id, s);
    await putSubmissions(
      writing,
      source,
      day,
      stored,
      stored.filter((s) => !ids.has(s.paper.id)),
    );
  }
  return moved;
}

/** Adds what changed to the search index. What left its list may be stored elsewhere. */
export async function indexWords(writing: DayWriting): Promise<void> {
  const left = [...writing.words].flatMap(([id, paper]) => (paper ? [] : id));
  const { papers, gone } = await storedPapers(writing, left);
  index(writing, [...papers, ...[...writing.words.values()].filter((paper) => paper !== undefined)], gone);
}
