// Undo: taking back what the reader did last, by the page where they ask for it.
import { takenBack, type Undo, type UndoChange } from '../../domain/action';
import type { Marks } from '../../domain/mark';
import { write, type Writing } from './transaction';

/**
 * Takes the last action back at `now` (epoch ms), in all the steps it was written in, except where a field was changed
 * since. `by`: which opening of a page does it. Returns the action with what of it was taken back, or nothing.
 */
export function undoLast(by: string, now: number): Promise<Undo | undefined> {
  return write(
    ['marks', 'undo'],
    async (writing) => {
      const { read, put, remove } = writing;
      let last = await read('undo').openCursor(null, 'prev');
      if (!last) return undefined;
      // How many papers it was about is not how many it is taken back from.
      const { papers: _, ...action } = last.value;
      const undone: Undo = { ...action, changes: [] };
      const changes: UndoChange[] = [];
      // Other actions may lie between the steps of one that took its time.
      for (; last; last = undone.batch === undefined ? null : await last.continue()) {
        if (last.value.batch !== undone.batch) continue;
        changes.push(...last.value.changes);
        remove('undo', last.key);
      }
      const stamps = new Map<string, number>();
      const marksOf = new Map<string, Marks>();
      const ids = [...new Set(changes.map(({ id }) => id))];
      const all = await Promise.all(ids.map((id) => read('marks').get(id)));
      for (const marks of all) if (marks) marksOf.set(marks.id, marks);
      for (const change of changes) {
        const marks = marksOf.get(change.id);
        if (marks?.[change.name]?.stamp !== change.stamp) continue;
        undone.changes.push(change);
        const field = takenBack(change, marks, by, now);
        marksOf.set(change.id, { ...marks, [change.name]: field });
        if (change.before) stamps.set(fieldKey(change, change.before.stamp), field.stamp);
      }
      for (const [i, id] of ids.entries()) if (marksOf.get(id) !== all[i]) put('marks', marksOf.get(id)!);
      await restamp(writing, stamps);
      return undone;
    },
    'strict',
  );
}

function fieldKey({ id, name }: UndoChange, stamp: number): string {
  return `${id} ${String(stamp)} ${name}`;
}

/** Lets the actions before, which set the fields that an undo restored, be taken back in their turn. */
async function restamp({ read, put }: Writing<'undo'>, stamps: Map<string, number>): Promise<void> {
  if (stamps.size === 0) return;
  for (let at = await read('undo').openCursor(); at; at = await at.continue()) {
    const undo = at.value;
    const stampOf = (change: UndoChange) => stamps.get(fieldKey(change, change.stamp));
    if (!undo.changes.some((change) => stampOf(change) !== undefined)) continue;
    const changes = undo.changes.map((change) => ({ ...change, stamp: stampOf(change) ?? change.stamp }));
    put('undo', { ...undo, changes }, at.key);
  }
}
