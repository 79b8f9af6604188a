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

/** Puts papers on the reading list at `now` (epoch ms). Those on it already stay as they are. */
export function save(papers: Kept[], now: number): Promise<void> {
  return setSaved(papers, 'save', now);
}

/** Takes papers off the reading list at `now` (epoch ms). Their marks and facts stay. */
export function unsave(papers: Kept[], now: number): Promise<void> {
  return setSaved(papers, 'unsave', now);
}

function setSaved(papers: Kept[], action: Undo['action'], now: number): Promise<void> {
  return write(
    ['marks', 'kept', 'undo'],
    async (writing) => {
      const { read, put } = writing;
      const stored = await Promise.all(papers.map(({ paper }) => read('marks').get(paper.id)));
      const kept = await Promise.all(papers.map(({ paper }) => read('kept').get(paper.id)));
      const changes: UndoChange[] = [];
      for (const [i, { paper, counts }] of papers.entries()) {
        const marks: Marks = stored[i] ?? { id: paper.id };
        if (isSaved(marks) === (action === 'save')) continue;
        const saved = setField(marks.saved, action === 'save' ? now : undefined, now);
        put('marks', { ...marks, saved });
        put('kept', { paper: { ...kept[i]?.paper, ...paper }, counts });
        const { id, title } = paper;
        const before = marks.saved && { before: marks.saved };
        changes.push({ id, title, name: 'saved', stamp: saved.stamp, ...before });
      }
      if (changes.length > 0) await addUndo(writing, { action, at: now, changes });
    },
    'strict',
  );
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

async function addUndo({ read, put, remove }: Writing<'undo'>, undo: Undo): Promise<void> {
  put('undo', undo);
  const keys = await read('undo').getAllKeys();
  for (const key of keys.slice(0, -MOST_UNDO)) remove('undo', key);
}
