// The reads of watches: which there are, and what they caught.
import type { Caught } from '../domain/digest';
import { isDismissed } from '../domain/mark';
import { standingCatches, type Catch, type Watch, type WatchRule } from '../domain/watch';
import { paintedOf } from './library';
import { database } from './open';
import type { ShownPaper } from './queries';

/** A watch that stands, with how many papers it caught. */
export interface StandingWatch {
  id: string;
  rule: WatchRule;
  caught: number;
}

/** The stores whose changes tell of watches and of what they caught. */
export const WATCHES = ['watches', 'catches'] as const;

/** Which watches are there? */
export async function standingWatches(): Promise<StandingWatch[]> {
  const { watches, catches } = await allOf();
  const counts = new Map<string, number>();
  for (const { watch } of catches) counts.set(watch, (counts.get(watch) ?? 0) + 1);
  return watches.flatMap(({ id, made: { value } }) =>
    value ? { id, rule: value, caught: counts.get(id) ?? 0 } : [],
  );
}

/** Which watches that still stand caught each paper? By the papers' ids. */
export async function catchers(): Promise<Map<string, WatchRule[]>> {
  const { watches, catches } = await allOf();
  const rules = new Map(watches.map(({ id, made }) => [id, made.value]));
  const catching = new Map<string, WatchRule[]>();
  for (const { watch, paper } of catches) {
    const rule = rules.get(watch);
    if (rule) catching.set(paper, [...(catching.get(paper) ?? []), rule]);
  }
  return catching;
}

async function allOf(): Promise<{ watches: Watch[]; catches: Catch[] }> {
  const tx = (await database()).transaction(WATCHES);
  const [watches, catches] = await Promise.all([
    tx.objectStore('watches').getAll(),
    tx.objectStore('catches').getAll(),
  ]);
  return { watches, catches };
}

/** What a watch caught, as a page shows it. */
export interface CaughtView {
  /** Nothing, where there is no such watch. */
  rule?: WatchRule;
  /** What was caught last comes first. */
  rows: ShownPaper[];
  /** How many more papers there are, which the reader dismissed. */
  dismissedCount: number;
}

/** The stores whose changes a view of what was caught has to follow. */
export const CAUGHT = [...WATCHES, 'listings', 'papers', 'marks', 'kept'] as const;

/** What did a watch catch? */
export async function caughtView(id: string): Promise<CaughtView> {
  const tx = (await database()).transaction(WATCHES);
  const [watch, catches] = await Promise.all([
    tx.objectStore('watches').get(id),
    tx.objectStore('catches').getAll(IDBKeyRange.bound([id], [id, []])),
  ]);
  const rule = watch?.made.value;
  if (!rule) return shownOf([]);
  return { rule, ...(await shownOf(catches.toSorted((a, b) => a.at - b.at))) };
}

/** What did watches that still stand catch after one moment and up to another (epoch ms)? */
export async function caughtBetween(after: number, until: number): Promise<CaughtView> {
  return shownOf((await standingSince(after)).filter(({ at }) => at <= until));
}

/** Which papers did watches that still stand catch, ever and after a moment (epoch ms)? By their ids. */
export async function caughtIds(after: number): Promise<Caught> {
  const catches = await standingSince(0);
  const idsOf = (some: readonly Catch[]) => new Set(some.map(({ paper }) => paper));
  return { ever: idsOf(catches), since: idsOf(catches.filter(({ at }) => at > after)) };
}

/** What watches that still stand caught after a moment (epoch ms), the last last. */
async function standingSince(after: number): Promise<Catch[]> {
  const tx = (await database()).transaction(WATCHES);
  const [watches, catches] = await Promise.all([
    tx.objectStore('watches').getAll(),
    tx.objectStore('catches').index('at').getAll(IDBKeyRange.lowerBound(after, true)),
  ]);
  return standingCatches(catches, watches);
}

/** The papers of catches, the last first. Of one that was forgotten since there is nothing to show. */
export async function shownOf(
  catches: readonly Catch[],
): Promise<Pick<CaughtView, 'rows' | 'dismissedCount'>> {
  // Of what several caught, the first catch tells its place.
  const ids = [...new Set(catches.map(({ paper }) => paper))].toReversed();
  const all = (await paintedOf(ids, 0)).filter(({ paper }) => paper.title !== '');
  const rows = all.filter(({ marks }) => !isDismissed(marks));
  return { rows, dismissedCount: all.length - rows.length };
}
