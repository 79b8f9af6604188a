// What the reader did, written by the page where they did it.
import {
  isSaved,
  setField,
  type Kept,
  type Look,
  type Marks,
  type Undo,
  type UndoChange,
} from '../../domain/mark';
import { write, type Writing } from './transaction';

/** How many actions can be taken back. */
const MOST_UNDO = 100;

/** A paper to mark, with the marks it had when it was painted. */
export interface Painted extends Kept {
  marks?: Marks;
}

/** Puts papers on the reading list at `now` (epoch ms). Those on it already stay as they are. */
export function save(papers: Painted[], now: number): Promise<void> {
  return setSaved(papers, 'save', now);
}

/** Takes papers off the reading list at `now` (epoch ms). Their marks and facts stay. */
export function unsave(papers: Painted[], now: number): Promise<void> {
  return setSaved(papers, 'unsave', now);
}

/**
 * Writes at once from what was painted, and commits in the turn of the click, because a popup may close in that turn:
 * a transaction that first waited for a read was lost then in 13 of 20 closings of Chromium. Where the database held
 * something else than was painted, written by another page meanwhile, that is put right afterwards. (What stays possible: another
 * page changes the same paper within the milliseconds before its news is painted here, and this page closes in the
 * turn of the click.)
 */
async function setSaved(papers: Painted[], action: Undo['action'], now: number): Promise<void> {
  const changes = papers.flatMap((painted) => changeOf(painted, painted.marks, action, now) ?? []);
  const undo: Undo = { action, at: now, changes: changes.map((change) => change.undo) };
  const replaced = await write(
    ['marks', 'kept', 'undo'],
    ({ read, put, commit }) => {
      const before = Promise.all(
        papers.map(({ paper: { id } }) => Promise.all([read('marks').get(id), read('kept').get(id)])),
      );
      // An abort is told by the write itself.
      before.catch(() => {});
      for (const change of changes) {
        put('marks', change.marks);
        // A paper that has marks is kept already, perhaps with facts that its list has lost since.
        if (change.isFirst) put('kept', change.kept);
      }
      if (changes.length > 0) put('undo', undo);
      commit();
      return before;
    },
    'strict',
  );
  // What the reader wanted is written: a failure of the mending must not say otherwise.
  await mend(papers, replaced, undo).catch(() => {});
}

interface Change {
  marks: Marks;
  kept: Kept;
  undo: UndoChange;
  /** The paper had no marks before. */
  isFirst: boolean;
}

/** What saving or unsaving a paper with these marks changes, if anything. */
function changeOf(
  { paper, counts }: Kept,
  marks: Marks | undefined,
  action: Undo['action'],
  now: number,
): Change | undefined {
  if (isSaved(marks) === (action === 'save')) return undefined;
  const { id, title } = paper;
  const saved = setField(marks?.saved, action === 'save' ? now : undefined, now);
  return {
    marks: { ...marks, id, saved },
    kept: { paper, counts },
    isFirst: marks === undefined,
    undo: { id, title, name: 'saved', stamp: saved.stamp, ...(marks?.saved && { before: marks.saved }) },
  };
}

/** Puts right what was written over marks or facts that another page had changed; forgets the oldest undo. */
function mend(
  papers: Painted[],
  replaced: [Marks | undefined, Kept | undefined][],
  undo: Undo,
): Promise<void> {
  return write(['marks', 'kept', 'undo'], async ({ read, put, remove }) => {
    const changes: UndoChange[] = [];
    for (const [i, painted] of papers.entries()) {
      const [marks, kept] = replaced[i] ?? [];
      const change = changeOf(painted, marks, undo.action, undo.at);
      if (change) changes.push(change.undo);
      const right = change?.marks ?? marks;
      const blind = changeOf(painted, painted.marks, undo.action, undo.at);
      const written = blind ? blind.undo.stamp : marks?.saved?.stamp;
      // Unless it was taken back, or changed again, in the meantime.
      const untouched = (await read('marks').get(painted.paper.id))?.saved?.stamp === written;
      if (right && untouched && !isSame(marks, painted.marks)) put('marks', right);
      const facts = painted.marks ? kept?.paper : painted.paper;
      const paper = { ...kept?.paper, ...painted.paper };
      if (change && !isSame(paper, facts)) put('kept', { paper, counts: painted.counts });
      // Marked by another page already, so this action was none; but its facts were written over those of the other.
      if (!change && blind?.isFirst && kept) put('kept', kept);
    }
    const keys = await read('undo').getAllKeys();
    for (const key of keys.slice(0, -MOST_UNDO)) remove('undo', key);
    if (isSame(changes, undo.changes)) return;
    const written = await keyOf(read('undo'), undo);
    if (changes.length > 0) put('undo', { ...undo, changes }, written);
    else if (written !== undefined) remove('undo', written);
  });
}

/** The key that an action's undo was stored under, if it was. */
async function keyOf(store: ReturnType<Writing<'undo'>['read']>, undo: Undo): Promise<number | undefined> {
  let at = await store.openCursor(null, 'prev');
  while (at && !isSame(at.value, undo)) at = await at.continue();
  return at?.key;
}

/** Both were built by the same code in the same order, or come from the database as they were put. */
function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Takes the last action back at `now` (epoch ms), except where a field was changed since. Returns it, or nothing. */
export function undoLast(now: number): Promise<Undo | undefined> {
  return write(
    ['marks', 'undo'],
    async (writing) => {
      const { read, put, remove } = writing;
      const last = await read('undo').openCursor(null, 'prev');
      if (!last) return undefined;
      const undo = last.value;
      remove('undo', last.key);
      for (const change of undo.changes) {
        const { id, name, stamp, before } = change;
        const marks = await read('marks').get(id);
        if (marks?.[name]?.stamp !== stamp) continue;
        const field = setField(marks[name], before?.value, now);
        put('marks', { ...marks, [name]: field });
        await restamp(writing, change, field.stamp);
      }
      return undo;
    },
    'strict',
  );
}

/** Lets the action before, which set the field that an undo restored, be taken back in its turn. */
async function restamp({ read, put }: Writing<'undo'>, undone: UndoChange, stamp: number): Promise<void> {
  const { id, name, before } = undone;
  const isBefore = (c: UndoChange) => c.id === id && c.name === name && c.stamp === before?.stamp;
  for (let at = await read('undo').openCursor(); at; at = await at.continue()) {
    const undo = at.value;
    if (!undo.changes.some(isBefore)) continue;
    put('undo', { ...undo, changes: undo.changes.map((c) => (isBefore(c) ? { ...c, stamp } : c)) }, at.key);
  }
}

/** Moves a line forward to an arrival stamp at `now` (epoch ms); a line never moves back. */
export function look(name: Look['name'], value: number, now: number): Promise<void> {
  return write(['looks'], async ({ read, put }) => {
    const old = await read('looks').get(name);
    if (old && old.value >= value) return;
    put('looks', { name, ...setField(old, value, now), value });
  });
}
