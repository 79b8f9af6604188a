// Marks: what the reader did with a paper, one stamped field for each thing.
import type { Counts, Paper } from './paper';

/** A field's value with when it was set; taking it away is a value too, so copies can be merged. */
export interface Field<Value> {
  value?: Value;
  /** Epoch ms, or one more than the field's last stamp when the clock ran behind. */
  stamp: number;
}

/** All marks of one paper. */
export interface Marks {
  id: string;
  /** Its value is `savedAt` (epoch ms), or none. */
  saved?: Field<number>;
  /** Its value is when the reader saw it (epoch ms), or none. */
  seen?: Field<number>;
}

/** The fields of marks, and what each holds. */
export type MarkName = Exclude<keyof Marks, 'id'>;

/** The facts of a marked paper, kept whatever becomes of its listing. */
export interface Kept {
  paper: Paper;
  /** As they stood when it was marked. */
  counts: Counts;
}

/** A line the reader's looking has reached: arrivals up to it are no longer new. */
export interface Look {
  name: 'badgeUntil';
  /** An arrival stamp, never the clock. */
  value: number;
  stamp: number;
}

/** One action of the reader and what takes it back. */
export interface Undo {
  action: 'save' | 'unsave';
  /** Epoch ms. */
  at: number;
  changes: UndoChange[];
}

export interface UndoChange {
  id: string;
  title: string;
  name: MarkName;
  /** The stamp the action gave: when another is there, the field was changed since and is left alone. */
  stamp: number;
  /** The field before the action, if there was one. */
  before?: Field<number>;
}

/** A field set to a value (or to none) now. */
export function setField<Value>(
  old: Field<Value> | undefined,
  value: Value | undefined,
  now: number,
): Field<Value> {
  const stamp = Math.max(now, (old?.stamp ?? -Infinity) + 1);
  return value === undefined ? { stamp } : { value, stamp };
}

export function isSaved(marks: Marks | undefined): boolean {
  return marks?.saved?.value !== undefined;
}
