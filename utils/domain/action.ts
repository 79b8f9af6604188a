// Actions: what the reader can do with papers, which fields each sets, and what takes it back.
import { setField, type Field } from './field';
import {
  isDismissed,
  isRead,
  isSaved,
  isSeen,
  stateOf,
  tagField,
  type FieldName,
  type MarkName,
  type Marks,
  type Rating,
  type State,
} from './mark';
import { mergeNotes } from './merge';
import { noteText, type Note } from './note';
import { writeNote } from './note-writing';

/** Something the reader does with one or many papers. */
export type Action =
  | { kind: 'save' | 'unsave' | 'dismiss' | 'undismiss' | 'read' | 'unread' | 'see' }
  | { kind: 'state'; state: State }
  | { kind: 'rate'; rating: Rating | undefined }
  | { kind: 'tag' | 'untag'; tag: string }
  | { kind: 'rename-tag'; tag: string; to: string }
  /** `by`: which opening of a page wrote it. */
  | { kind: 'note'; text: string; by: string };

/** One action as it was done, and what takes it back. */
export interface Undo {
  action: Action['kind'] | 'import' | 'restore';
  /** The tag or state it was about. */
  detail?: string;
  /** Epoch ms. */
  at: number;
  /** Names the one action that this is a step of, where it was written in several. */
  batch?: string;
  /** How many papers all steps of it so far were about. */
  papers?: number;
  changes: UndoChange[];
}

export interface UndoChange {
  id: string;
  title: string;
  name: MarkName;
  /** The stamp the action gave: when another is there, the field was changed since and is left alone. */
  stamp: number;
  /** The field before the action, if there was one. */
  before?: Field<unknown> | Note;
}

/** What is to be set: a field to a value or to none. */
type Edit = [name: FieldName, value: unknown];

/**
 * The marks after an action at `now` (epoch ms), and what takes it back; nothing where it changes nothing. `seen`: the
 * marks as the reader had them before their eyes; a note is written over nothing else.
 */
export function act(
  action: Action,
  { id, title }: { id: string; title: string },
  marks: Marks | undefined,
  now: number,
  seen = marks,
): { marks: Marks; undo: UndoChange[] } | undefined {
  const after: Marks = { ...marks, id };
  const undo: UndoChange[] = [];
  const set = <Name extends MarkName>(name: Name, field: NonNullable<Marks[Name]>) => {
    const before = after[name];
    after[name] = field;
    undo.push({ id, title, name, stamp: field.stamp, ...(before && { before }) });
  };
  if (action.kind === 'note' && action.text !== noteText(seen?.note)) {
    const written = writeNote(seen?.note, action.text, action.by, now);
    set('note', marks?.note ? mergeNotes(marks.note, written) : written);
  }
  for (const [name, value] of editsOf(action, marks, now)) {
    if (marks?.[name]?.value !== value) set(name, setField(marks?.[name], value, now) as never);
  }
  return undo.length > 0 ? { marks: after, undo } : undefined;
}

/**
 * What is shown of it on the reading list shall be found there: a state, a tag and a note save the paper too. What the
 * reader takes back by hand they have seen: it is news no more (Undo makes it what it was).
 */
function editsOf(action: Action, marks: Marks | undefined, now: number): Edit[] {
  const saved: Edit[] = isSaved(marks) ? [] : [['saved', now]];
  const seen: Edit[] = marks?.seen?.value === undefined ? [['seen', now]] : [];
  switch (action.kind) {
    case 'save':
      return [...saved, ['dismissed', undefined]];
    case 'unsave':
      return isSaved(marks) ? [['saved', undefined], ...seen] : [];
    case 'dismiss':
      return isDismissed(marks) ? [] : [['dismissed', now]];
    case 'undismiss':
      return isDismissed(marks) ? [['dismissed', undefined], ...seen] : [];
    case 'read':
      return isRead(marks) ? [] : [['read', now]];
    case 'unread':
      return isRead(marks) ? [['read', undefined], ...seen] : [];
    case 'see':
      return isSeen(marks) ? [] : [['seen', now]];
    case 'rate':
      return [['rating', action.rating]];
    case 'state':
      return marks && stateOf(marks) === action.state ? saved : [...saved, ['state', action.state]];
    case 'tag':
      return [...saved, [tagField(action.tag), true]];
    case 'untag':
      return [[tagField(action.tag), undefined]];
    case 'rename-tag':
      return marks?.[tagField(action.tag)]?.value && action.tag !== action.to
        ? [
            [tagField(action.tag), undefined],
            [tagField(action.to), true],
          ]
        : [];
    case 'note':
      return action.text === '' ? [] : saved;
  }
}

/** The tag or state an action is about. */
export function detailOf(action: Action): string | undefined {
  if ('tag' in action) return action.tag;
  return action.kind === 'state' ? action.state : undefined;
}

/** The field as it was before an action, set anew at `now` (epoch ms). `by`: the opening of the page that does it. */
export function takenBack(
  { name, before }: UndoChange,
  marks: Marks,
  by: string,
  now: number,
): Field<unknown> | Note {
  if (name === 'note') return writeNote(marks.note, noteText(before as Note | undefined), by, now);
  return setField(marks[name], (before as Field<unknown> | undefined)?.value, now);
}
