// What bringing in marks from a file or a copy makes of those that are stored.
import { act, takenBack, type UndoChange } from './action';
import { setField } from './field';
import { isSaved, namesOf, type Kept, type MarkName, type Marks } from './mark';
import { mergeKept, mergeMarks, mergeWatches } from './merge';
import { noteText, type Note } from './note';
import { canonical } from './order';
import type { Watch } from './watch';

/** A paper's marks and facts, of a file or as they are stored. */
export interface MarkedPaper {
  marks: Marks;
  kept: Kept;
}

/**
 * `import`: what is stored and what is brought become one. `add`: what is brought is saved, as by the reader's click.
 * `restore`: what is brought is set anew.
 */
export type Bringing = 'import' | 'add' | 'restore';

/** Whether bringing it in would add a paper, change one, or do nothing; `removed`: for it was taken away here later. */
export type Verdict = 'new' | 'changed' | 'same' | 'removed';

/** A paper after it was brought in. `by`: the opening of the page that does it, `at`: when (epoch ms). */
export function broughtIn(
  stored: Partial<MarkedPaper>,
  brought: MarkedPaper,
  bringing: Bringing,
  by: string,
  at: number,
): MarkedPaper {
  const { marks, kept } = stored;
  return {
    // With themselves they become what is stored of them at any later merge.
    marks: marks
      ? marksAfter(marks, brought.marks, bringing, by, at)
      : mergeMarks(brought.marks, brought.marks),
    kept: kept ? keptAfter(kept, brought.kept, bringing) : brought.kept,
  };
}

/**
 * What a bibliography says of a paper is worth less than what a source said. When facts are to be asked for is this
 * browser's own affair: a file does not put it off.
 */
function keptAfter(stored: Kept, brought: Kept, bringing: Bringing): Kept {
  if (bringing === 'add' && stored.wantedAt === undefined) return stored;
  const { wantedAt, ...facts } = mergeKept(stored, brought);
  return wantedAt === undefined ? facts : { ...facts, wantedAt: stored.wantedAt! };
}

function marksAfter(stored: Marks, brought: Marks, bringing: Bringing, by: string, at: number): Marks {
  if (bringing === 'restore') return setBack(stored, brought, by, at);
  if (bringing === 'add')
    return act({ kind: 'save' }, { id: stored.id, title: '' }, stored, at)?.marks ?? stored;
  return mergeMarks(stored, brought);
}

/** What bringing in would do to a paper. */
export function verdictOn(stored: Partial<MarkedPaper>, after: MarkedPaper, brought: MarkedPaper): Verdict {
  if (!stored.marks) return 'new';
  const { marks, kept } = stored;
  if (canonical({ marks, kept }) !== canonical(after)) return 'changed';
  return isGone(brought.marks, after.marks) ? 'removed' : 'same';
}

/** Whether a paper that was saved is so no more, or nothing is left of the marks of one that was not. */
function isGone(brought: Marks, after: Marks): boolean {
  if (isSaved(brought)) return !isSaved(after);
  return hasAny(brought) && !hasAny(after);
}

function hasAny(marks: Marks): boolean {
  return namesOf(marks).some((name) => !isSameValue(name, marks[name], undefined));
}

/** What takes bringing in back: every field whose value it changed. */
export function changesOf(stored: Marks | undefined, after: MarkedPaper): UndoChange[] {
  const { id } = after.marks;
  const { title } = after.kept.paper;
  return namesOf(after.marks).flatMap((name) => {
    const [before, field] = [stored?.[name], after.marks[name]!];
    if (isSameValue(name, before, field)) return [];
    return { id, title, name, stamp: field.stamp, ...(before && { before }) };
  });
}

/** The stored marks with every field of the copy at the copy's value; what came after the copy is left alone. */
function setBack(stored: Marks, copy: Marks, by: string, at: number): Marks {
  const after: Marks = { ...stored };
  for (const name of namesOf(copy)) {
    const before = copy[name]!;
    if (isSameValue(name, after[name], before)) continue;
    const change = { id: copy.id, title: '', name, stamp: 0, before };
    after[name] = takenBack(change, after, by, at) as never;
  }
  return after;
}

/** A watch after it was brought in at `at` (epoch ms). */
export function watchBroughtIn(
  stored: Watch | undefined,
  brought: Watch,
  bringing: Bringing,
  at: number,
): Watch {
  if (!stored) return brought;
  if (bringing !== 'restore') return mergeWatches(stored, brought);
  const isSet = canonical(stored.made.value) === canonical(brought.made.value);
  return isSet ? stored : { id: stored.id, made: setField(stored.made, brought.made.value, at) };
}

type AnyField = NonNullable<Marks[MarkName]>;

function isSameValue(name: MarkName, a: AnyField | undefined, b: AnyField | undefined): boolean {
  const valueOf = (field: AnyField | undefined) =>
    name === 'note' ? noteText(field as Note | undefined) : (field as { value?: unknown } | undefined)?.value;
  return valueOf(a) === valueOf(b);
}
