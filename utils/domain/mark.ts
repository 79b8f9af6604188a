// Marks: what the reader did with a paper, one stamped field for each thing.
import type { Field } from './field';
import type { Note } from './note';
import { textOrder } from './order';
import type { Counts, Paper } from './paper';

/** How far the reader is with a saved paper; one without a state is to be read. */
export const STATES = ['to-read', 'reading', 'done', 'archived'] as const;
export type State = (typeof STATES)[number];

export type Rating = 'up' | 'down';

/** A tag's field: each tag is one of its own, so that two copies keep both of theirs. */
export type TagField = `tag:${string}`;

/** All marks of one paper. */
export interface Marks {
  id: string;
  /** Its value is `savedAt` (epoch ms), or none. */
  saved?: Field<number>;
  /** Its value is when the reader saw it (epoch ms), or none. */
  seen?: Field<number>;
  /** Its value is when the reader said to have read it (epoch ms), or none. */
  read?: Field<number>;
  /** Its value is when the reader dismissed it (epoch ms), or none. */
  dismissed?: Field<number>;
  state?: Field<State>;
  rating?: Field<Rating>;
  note?: Note;
  [tag: TagField]: Field<true>;
}

/** The fields of marks that hold one value. */
export type FieldName = 'saved' | 'seen' | 'read' | 'dismissed' | 'state' | 'rating' | TagField;

/** Every field of marks. */
export type MarkName = FieldName | 'note';

/** All facts of a marked paper, kept whatever becomes of its listing. */
export interface Kept {
  paper: Paper;
  /** As last known. */
  counts: Counts;
  /** How much the upvotes rose since they were first seen. */
  rise?: number;
  submitter?: string;
  /** Saved by its id alone: when its facts are to be asked for (epoch ms); absent once they are known. */
  wantedAt?: number;
}

/**
 * A line the reader's looking has reached: arrivals up to it are no longer new. `inboxUntil`: up to it all was seen, so
 * that it need not be read again.
 */
export interface Look {
  name: 'badgeUntil' | 'inboxUntil' | 'inboxOpened';
  /** An arrival stamp, never the clock. */
  value: number;
  stamp: number;
}

export function isSaved(marks: Marks | undefined): boolean {
  return marks?.saved?.value !== undefined;
}

export function isDismissed(marks: Marks | undefined): boolean {
  return marks?.dismissed?.value !== undefined;
}

export function isRead(marks: Marks | undefined): boolean {
  return marks?.read?.value !== undefined;
}

/** Whether it is news no more: marked as seen, or the reader did something that says so. */
export function isSeen(marks: Marks | undefined): boolean {
  return marks?.seen?.value !== undefined || isSaved(marks) || isDismissed(marks) || isRead(marks);
}

/** How far the reader is with a saved paper. */
export function stateOf(marks: Marks): State {
  return marks.state?.value ?? 'to-read';
}

/** The names of the fields that marks have. */
export function namesOf(marks: Marks): MarkName[] {
  return Object.keys(marks).filter((name) => name !== 'id') as MarkName[];
}

/** The field of a tag. */
export function tagField(tag: string): TagField {
  return `tag:${tag}`;
}

/** The tags of a paper, by name. */
export function tagsOf(marks: Marks | undefined): string[] {
  if (!marks) return [];
  return namesOf(marks)
    .flatMap((name) => (isTagField(name) && marks[name]?.value ? [name.slice('tag:'.length)] : []))
    .toSorted(textOrder);
}

function isTagField(name: string): name is TagField {
  return name.startsWith('tag:');
}
