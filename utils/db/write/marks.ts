// What the reader did, written by the page where they did it.
import { act, detailOf, type Action, type Undo, type UndoChange } from '../../domain/action';
import type { Kept, Marks } from '../../domain/mark';
import { mergeKept, mergeMarks } from '../../domain/merge';
import type { Note } from '../../domain/note';
import { canonical } from '../../domain/order';
import type { ShownPaper } from '../queries';
import { keepAsListed } from './keep';
import { write, type Writing } from './transaction';

/** How many actions can be taken back. */
const MOST_UNDO = 100;

/**
 * Does an action with papers as they were painted, at `now` (epoch ms). Their facts are kept from then on. Returns what takes it back.
 *
 * Writes at once from what was painted, and commits in the turn of the click, because a popup may close in that turn:
 * a transaction that first waited for a read was lost then in 13 of 20 closings of Chromium. Where the database held
 * something else than was painted, written by another page meanwhile, that is put right afterwards. (What stays possible: another
 * page changes the same paper within the milliseconds before its news is painted here, and this page closes in the
 * turn of the click.)
 */
export async function mark(action: Action, papers: ShownPaper[], now: number): Promise<Undo> {
  const changes = papers.map((painted) => act(action, painted.paper, painted.marks, now));
  const detail = detailOf(action);
  const undo: Undo = {
    action: action.kind,
    ...(detail !== undefined && { detail }),
    at: now,
    changes: changes.flatMap((change) => change?.undo ?? []),
  };
  const replaced = await write(
    ['marks', 'kept', 'undo', 'known'],
    ({ read, put, commit }) => {
      const before = Promise.all(
        papers.map(({ paper: { id } }) => Promise.all([read('marks').get(id), read('kept').get(id)])),
      );
      // An abort is told by the write itself.
      before.catch(() => {});
      for (const [i, change] of changes.entries()) {
        if (!change) continue;
        put('marks', change.marks);
        // A paper that has marks is kept already, perhaps with facts that its list has lost since.
        if (!papers[i]!.marks) put('kept', factsOf(papers[i]!));
      }
      if (undo.changes.length > 0) put('undo', undo);
      if (action.kind === 'save') put('known', { name: 'save', stamp: now });
      commit();
      return before;
    },
    'strict',
  );
  // What the reader wanted is written: a failure of the mending must not say otherwise.
  await mend(action, papers, replaced, undo).catch(() => {});
  return undo;
}

/** What is kept of a paper: all that a row tells of it but its marks. */
function factsOf(row: ShownPaper): Kept {
  const { marks: _, ...kept } = row;
  return kept;
}

/** Puts right what was written over marks or facts that another page had changed; forgets the oldest undo. */
function mend(
  action: Action,
  papers: ShownPaper[],
  replaced: [Marks | undefined, Kept | undefined][],
  undo: Undo,
): Promise<void> {
  return write(['marks', 'kept', 'undo', 'places', 'listings', 'unindexed'], async (writing) => {
    const { read, put } = writing;
    const changes: UndoChange[] = [];
    for (const [i, painted] of papers.entries()) {
      const [marks, kept] = replaced[i] ?? [];
      const blind = act(action, painted.paper, painted.marks, undo.at);
      if (isSame(marks, painted.marks)) {
        changes.push(...(blind?.undo ?? []));
        continue;
      }
      const change = act(action, painted.paper, marks, undo.at, painted.marks ?? { id: painted.paper.id });
      changes.push(...(change?.undo ?? []));
      const right = change?.marks ?? marks;
      const there = await read('marks').get(painted.paper.id);
      // Unless it was taken back, or changed again, in the meantime.
      if (right && there)
        put('marks', isSame(there, blind?.marks ?? marks) ? right : mergeMarks(there, right));
      if (kept && !painted.marks) put('kept', mergeKept(kept, factsOf(painted)));
    }
    await keepAsListed(
      writing,
      papers.flatMap(({ marks, paper }) => (marks ? [] : paper.id)),
    );
    const written = await keyOf(read('undo'), undo);
    // Where it is no longer there, it was taken back already.
    const isTakenBack = undo.changes.length > 0 && written === undefined;
    if (!isTakenBack) await putUndo(writing, action, written, { ...undo, changes });
    await forgetOldest(writing);
  });
}

/** Writes what takes an action back where it was written; a note typed on is one action with what was typed before. */
async function putUndo(
  { read, put, remove }: Writing<'undo'>,
  action: Action,
  key: number | undefined,
  undo: Undo,
): Promise<void> {
  const earlier =
    action.kind === 'note' && key !== undefined
      ? await read('undo').openCursor(IDBKeyRange.upperBound(key, true), 'prev')
      : undefined;
  const typed = earlier && action.kind === 'note' && typedOn(earlier.value, undo, action.by);
  if (typed) put('undo', typed, earlier.key);
  if (!typed && undo.changes.length > 0) put('undo', undo, key);
  else if (key !== undefined) remove('undo', key);
}

/** A pause in typing longer than this (ms) begins a new action. */
const PAUSE = 60_000;

/** The action before with what was typed since, where it was the same note by the same opening of a page. */
function typedOn(before: Undo, { at, changes }: Undo, by: string): Undo | undefined {
  const [change] = changes;
  const old = before.changes.find(({ name }) => name === 'note');
  const isSameNote = before.action === 'note' && old && old.id === change?.id && changes.length === 1;
  const texts = (change?.before as Note | undefined)?.texts;
  const isSameWriter = texts?.some((text) => text.by === by && text.stamp === old?.stamp);
  if (!isSameNote || !isSameWriter || at - before.at > PAUSE) return undefined;
  return {
    ...before,
    at,
    changes: before.changes.map((c) => (c === old ? { ...old, stamp: change!.stamp } : c)),
  };
}

/** Forgets what lies too far back; all steps of an action are forgotten together. */
async function forgetOldest({ read, remove }: Writing<'undo'>): Promise<void> {
  const keys = await read('undo').getAllKeys();
  if (keys.length <= MOST_UNDO) return;
  let at = await read('undo').openCursor(IDBKeyRange.upperBound(keys.at(-MOST_UNDO)), 'prev');
  const batch = at?.value.batch;
  do at = (await at?.continue()) ?? null;
  while (at && batch !== undefined && at.value.batch === batch);
  if (at) remove('undo', IDBKeyRange.upperBound(at.key));
}

/** The key that an action's undo was stored under, if it was. */
async function keyOf(store: ReturnType<Writing<'undo'>['read']>, undo: Undo): Promise<number | undefined> {
  if (undo.changes.length === 0) return undefined;
  let at = await store.openCursor(null, 'prev');
  while (at && !isSame(at.value, undo)) at = await at.continue();
  return at?.key;
}

function isSame(a: unknown, b: unknown): boolean {
  return canonical(a) === canonical(b);
}
