// Two copies of what the reader made as one: whichever comes first, and however often.
import type { Known } from './known';
import { namesOf, type Kept, type Look, type Marks } from './mark';
import type { Note, NoteText } from './note';
import { canonical, textOrder } from './order';
import type { Watch } from './watch';

/**
 * The marks of one paper in two copies as one, field by field: the later stamp wins, the value decides between equals,
 * and of notes written apart both are kept. Commutative, associative, idempotent.
 */
export function mergeMarks(a: Marks, b: Marks): Marks {
  const names = [...new Set([...namesOf(a), ...namesOf(b)])].toSorted(textOrder);
  const merged = names.map((name) => {
    if (name === 'note') return [name, a.note && b.note ? mergeNotes(a.note, b.note) : (a.note ?? b.note)];
    return [name, later(a[name], b[name])];
  });
  return { id: a.id, ...Object.fromEntries(merged) } as Marks;
}

function later<Stamped extends { stamp: number }>(
  a: Stamped | undefined,
  b: Stamped | undefined,
): Stamped | undefined {
  if (!a || !b) return a ?? b;
  if (a.stamp !== b.stamp) return a.stamp > b.stamp ? a : b;
  return fuller(a, b);
}

/**
 * The facts of one paper in two copies as one. They carry no stamps: of each fact the fuller is taken, so none is
 * lost, and nothing is wanted that one copy has. Commutative, associative, idempotent.
 */
export function mergeKept(a: Kept, b: Kept): Kept {
  const { wantedAt: _, ...facts } = join(a, b);
  const isWanted = a.wantedAt !== undefined && b.wantedAt !== undefined;
  return {
    ...facts,
    paper: join(a.paper, b.paper),
    counts: join(a.counts, b.counts),
    ...(isWanted && { wantedAt: Math.max(a.wantedAt!, b.wantedAt!) }),
  };
}

/** The fields of both, of each the fuller. */
function join<Facts extends object>(a: Facts, b: Facts): Facts {
  const names = [...new Set([...Object.keys(a), ...Object.keys(b)])].toSorted(textOrder) as (keyof Facts)[];
  return Object.fromEntries(names.map((name) => [name, fuller(a[name], b[name])])) as Facts;
}

/** The one with more to it: the longer as text, else the greater. */
function fuller<Value>(a: Value, b: Value): Value {
  if (a === undefined || b === undefined) return a ?? b;
  const [first, second] = [canonical(a), canonical(b)];
  return (first.length - second.length || textOrder(first, second)) >= 0 ? a : b;
}

/** A line in two copies as one: it never moves back. Commutative, associative, idempotent. */
export function mergeLooks(a: Look, b: Look): Look {
  return { name: a.name, value: Math.max(a.value, b.value), stamp: Math.max(a.stamp, b.stamp) };
}

/** What the reader knows in two copies as one. Commutative, associative, idempotent. */
export function mergeKnown(a: Known, b: Known): Known {
  return { name: a.name, stamp: Math.max(a.stamp, b.stamp) };
}

/** A watch in two copies as one: what was made of it last. Commutative, associative, idempotent. */
export function mergeWatches(a: Watch, b: Watch): Watch {
  return { id: a.id, made: later(a.made, b.made)! };
}

/** Two copies of a note as one: what either wrote over is gone, what was written apart is kept. */
export function mergeNotes(a: Note, b: Note): Note {
  const texts = [...surviving(a, b), ...surviving(b, a)];
  const different = new Map(texts.map((text) => [`${text.by} ${text.stamp} ${text.text}`, text]));
  const writers = [...new Set([...Object.keys(a.known), ...Object.keys(b.known)])].toSorted(textOrder);
  return {
    stamp: Math.max(a.stamp, b.stamp),
    texts: [...different.keys()].toSorted(textOrder).map((key) => different.get(key)!),
    known: Object.fromEntries(writers.map((by) => [by, Math.max(lastOf(by, a), lastOf(by, b))])),
  };
}

/** The texts of one copy that the other has too, or does not know yet. */
function surviving(mine: Note, other: Note): NoteText[] {
  return mine.texts.filter(
    ({ by, stamp }) =>
      stamp > lastOf(by, other) || other.texts.some((text) => text.by === by && text.stamp === stamp),
  );
}

/** The last stamp of a writer that a copy knows of. */
function lastOf(by: string, { known }: Note): number {
  return Object.hasOwn(known, by) ? known[by]! : -Infinity;
}
