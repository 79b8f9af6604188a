// The reads of the reading list: which papers are on it, and what is known of them and of those that could be.
import type { Undo } from '../domain/action';
import { DAY_MS } from '../domain/day';
import { keptById } from '../domain/kept';
import { isSaved, tagField, type Kept, type Marks } from '../domain/mark';
import type { Row } from '../domain/listing';
import { listed } from './listed';
import { readMarks } from './marks';
import { database } from './open';
import { shown, type ShownPaper } from './queries';

/** The stores whose changes tell of marked papers. */
export const MARKED = ['marks', 'kept'] as const;

/** What are the marks of the papers that the reader saved or dismissed? */
export async function shelvedMarks(): Promise<Marks[]> {
  const { store } = (await database()).transaction('marks');
  const [saved, dismissed] = await Promise.all([
    store.index('savedAt').getAll(),
    store.index('dismissedAt').getAll(),
  ]);
  return [...saved, ...dismissed.filter((marks) => !isSaved(marks))];
}

/** What is known of these papers, as far as they are kept? */
export async function keptOf(ids: readonly string[]): Promise<Kept[]> {
  const { store } = (await database()).transaction('kept');
  return (await Promise.all(ids.map((id) => store.get(id)))).flatMap((kept) => kept ?? []);
}

/** The stores whose changes tell of the last action. */
export const LAST_UNDO = ['undo'] as const;

/** What would Undo take back? */
export async function lastUndo(): Promise<Undo | undefined> {
  return (await (await database()).transaction('undo').store.openCursor(null, 'prev'))?.value;
}

/** Which papers have a tag, saved or not? */
export async function taggedPapers(tag: string): Promise<ShownPaper[]> {
  const all = (await (await database()).getAll('marks')).filter((marks) => marks[tagField(tag)]?.value);
  const kept = new Map((await keptOf(all.map(({ id }) => id))).map((facts) => [facts.paper.id, facts]));
  return all.flatMap((marks) => {
    const facts = kept.get(marks.id);
    return facts ? { ...facts, marks } : [];
  });
}

/**
 * What is known of these papers, in this order, with the marks they have? Of one that is neither kept nor listed only
 * its id: its facts are to be asked for from `now` (epoch ms) on.
 */
export async function paintedOf(ids: readonly string[], now: number): Promise<ShownPaper[]> {
  // Apart from the lists: a read that holds the marks for longer would keep a save waiting.
  const [marks, kept] = await Promise.all([readMarks(ids), keptOf(ids)]);
  const keptPapers = new Map(kept.map((facts) => [facts.paper.id, facts]));
  const others = ids.filter((id) => !keptPapers.has(id));
  const tx = (await database()).transaction(['places', 'listings', 'papers']);
  const stores = { places: tx.objectStore('places'), listings: tx.objectStore('listings') };
  const [submissions, unlisted] = await Promise.all([
    listed(stores, others),
    Promise.all(others.map((id) => tx.objectStore('papers').get(id))),
  ]);
  const rows = new Map(unlisted.flatMap((row): [string, Row][] => (row ? [[row.paper.id, row]] : [])));
  return ids.map((id) => {
    const submission = submissions.get(id);
    const its = marks.get(id);
    if (submission) return shown(submission, its);
    const row = rows.get(id);
    if (row) return shown({ ...row, history: [] }, its);
    return { ...(keptPapers.get(id) ?? keptById(id, now)), ...(its && { marks: its }) };
  });
}

/** Which kept paper's facts have waited longest to be asked for at `now` (epoch ms)? */
export async function mostWanted(now: number): Promise<string | undefined> {
  const index = (await database()).transaction('kept').store.index('wantedAt');
  const due = await index.getKey(IDBKeyRange.upperBound(now));
  // Nothing is put off for so long: the clock ran ahead then.
  return due ?? index.getKey(IDBKeyRange.lowerBound(now + 2 * DAY_MS));
}

/** The stores whose changes tell of one paper. */
export const PAPER = ['marks', 'kept', 'listings', 'papers'] as const;

/** What is known of a paper, and what did the reader do with it? Nothing, where neither is stored. */
export async function paperView(id: string): Promise<ShownPaper | undefined> {
  const [paper] = await paintedOf([id], 0);
  return paper!.marks || paper!.wantedAt === undefined ? paper : undefined;
}
