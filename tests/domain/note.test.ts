// A note in several copies: what was written over is gone in all of them, what was written apart is in all of them.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeNotes } from '../../utils/domain/merge';
import { noteText, type Note } from '../../utils/domain/note';
import { writeNote } from '../../utils/domain/note-writing';
import { canonical } from '../../utils/domain/order';

const first = writeNote(undefined, 'first', 'a', 10);

describe('a note', () => {
  it('says what was written last, whatever the clock says', () => {
    const second = writeNote(first, 'second', 'a', 5);
    expect(noteText(second)).toBe('second');
    expect(second.stamp).toBe(11);
    expect(noteText(writeNote(second, '', 'b', 20))).toBe('');
    expect(noteText(undefined)).toBe('');
  });

  it('that was written apart says both, the older first', () => {
    const [one, other] = [writeNote(first, 'one', 'a', 30), writeNote(first, 'other', 'b', 20)];
    expect(noteText(mergeNotes(one, other))).toBe('other\n\none');
    expect(noteText(mergeNotes(other, one))).toBe('other\n\none');
  });

  it('that was written apart with the same words says them once', () => {
    const [one, other] = [writeNote(first, 'same', 'a', 30), writeNote(first, 'same', 'b', 20)];
    expect(noteText(mergeNotes(one, other))).toBe('same');
  });

  it('that was taken away in one copy and written in the other keeps what was written', () => {
    const [one, other] = [writeNote(first, '', 'a', 30), writeNote(first, 'other', 'b', 20)];
    expect(noteText(mergeNotes(one, other))).toBe('other');
  });

  it('that was written over is gone, though the other copy has it still, and later', () => {
    const over = writeNote(first, 'over', 'b', 1);
    expect(noteText(mergeNotes(first, over))).toBe('over');
    expect(noteText(mergeNotes(mergeNotes(over, first), first))).toBe('over');
  });

  it('that is written after a merge replaces both, in every copy', () => {
    const [one, other] = [writeNote(first, 'one', 'a', 30), writeNote(first, 'other', 'b', 20)];
    const after = writeNote(mergeNotes(one, other), 'after', 'c', 1);
    for (const copy of [first, one, other]) expect(noteText(mergeNotes(copy, after))).toBe('after');
  });

  it('that one opening wrote twice at the same moment, from the same page, keeps both', () => {
    const [one, other] = [writeNote(first, 'one', 'b', 20), writeNote(first, 'other', 'b', 20)];
    expect(noteText(mergeNotes(one, other))).toBe('one\n\nother');
    expect(canonical(mergeNotes(one, other))).toBe(canonical(mergeNotes(other, one)));
  });

  it.each(['__proto__', 'constructor', 'toString'])('is kept though its writer is called %s', (by) => {
    const odd = writeNote(undefined, 'odd', by, 20);
    expect(noteText(mergeNotes(first, odd))).toBe('first\n\nodd');
    expect(mergeNotes(first, odd).known).toEqual(Object.fromEntries([['a', 10], [by, 20]])); // prettier-ignore
  });

  it('says after any sequence of writes and merges all that nobody wrote over, and nothing else', () => {
    const copy = fc.nat(2);
    const write = fc.record({ copy, now: fc.nat(8), opening: fc.constantFrom('x', 'y') });
    const steps = fc.array(fc.oneof(write, write, fc.record({ copy, from: copy })), {
      size: 'max',
      maxLength: 25,
    });
    fc.assert(
      fc.property(steps, (sequence) => {
        const notes: (Note | undefined)[] = [undefined, undefined, undefined];
        /** Of each copy the texts it has ever known, and those nobody it knows of wrote over. */
        const known = [new Set<string>(), new Set<string>(), new Set<string>()];
        let standing = [new Set<string>(), new Set<string>(), new Set<string>()];
        for (const [i, step] of sequence.entries()) {
          const { copy: at } = step;
          if ('from' in step) {
            const [mine, theirs] = [notes[at], notes[step.from]];
            if (mine && theirs) notes[at] = mergeNotes(mine, theirs);
            else notes[at] = mine ?? theirs;
            const [own, other] = [standing[at]!, standing[step.from]!];
            const stands = [
              ...[...own].filter((text) => other.has(text) || !known[step.from]!.has(text)),
              ...[...other].filter((text) => own.has(text) || !known[at]!.has(text)),
            ];
            standing = standing.with(at, new Set(stands));
            for (const text of known[step.from]!) known[at]!.add(text);
          } else {
            notes[at] = writeNote(
              notes[at],
              `text ${String(i)}`,
              `${step.opening} of ${String(at)}`,
              step.now,
            );
            standing = standing.with(at, new Set([`text ${String(i)}`]));
            known[at]!.add(`text ${String(i)}`);
          }
        }
        for (const [i, note] of notes.entries())
          expect(new Set(note?.texts.map(({ text }) => text))).toEqual(standing[i]);
      }),
      { numRuns: 1_000 },
    );
  });
});
