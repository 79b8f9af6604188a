// What each action sets, what it leaves alone, and what takes it back.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { act, detailOf, takenBack, type Action } from '../../utils/domain/action';
import { namesOf, type Marks } from '../../utils/domain/mark';
import { noteText, type Note } from '../../utils/domain/note';
import { toggled } from '../../utils/domain/toggle';
import { actionsBy, copiesAfter, histories } from '../copies';

const paper = { id: '2611.00001', title: 'A paper' };
const { id } = paper;
const is = <Value>(value: Value, stamp = 10) => ({ value, stamp });
const none = (stamp = 20) => ({ stamp });
const saved: Marks = { id, saved: is(10) };
const noteAt = (stamp: number, text: string): Note => ({
  stamp,
  texts: [{ text, by: 'a', stamp }],
  known: { a: stamp },
});
const written = noteAt(20, 'Hm.');

/** The fields that an action at 20 set of a paper with these marks. */
function set(action: Action, marks: Marks | undefined) {
  const after = act(action, paper, marks, 20)?.marks;
  return after && Object.fromEntries(namesOf(after).filter((name) => after[name] !== marks?.[name]).map((name) => [name, after[name]]));
} // prettier-ignore

describe('an action', () => {
  it.each<[Action, Marks | undefined, Partial<Marks>]>([
    [{ kind: 'save' }, undefined, { saved: is(20, 20) }],
    [{ kind: 'save' }, { id, dismissed: is(10) }, { saved: is(20, 20), dismissed: none() }],
    [{ kind: 'save' }, { ...saved, dismissed: is(10) }, { dismissed: none() }],
    [{ kind: 'unsave' }, saved, { saved: none(), seen: is(20, 20) }],
    [{ kind: 'unsave' }, { ...saved, seen: is(5) }, { saved: none() }],
    [{ kind: 'dismiss' }, undefined, { dismissed: is(20, 20) }],
    [{ kind: 'dismiss' }, saved, { dismissed: is(20, 20) }],
    [{ kind: 'undismiss' }, { id, dismissed: is(10) }, { dismissed: none(), seen: is(20, 20) }],
    [{ kind: 'read' }, undefined, { read: is(20, 20) }],
    [{ kind: 'unread' }, { id, read: is(10) }, { read: none(), seen: is(20, 20) }],
    [{ kind: 'see' }, undefined, { seen: is(20, 20) }],
    [{ kind: 'see' }, { id, saved: none(5), seen: none(5) }, { seen: is(20, 20) }],
    [{ kind: 'rate', rating: 'up' }, undefined, { rating: is('up', 20) }],
    [{ kind: 'rate', rating: 'down' }, { id, rating: is('up') }, { rating: is('down', 20) }],
    [{ kind: 'rate', rating: undefined }, { id, rating: is('up') }, { rating: none() }],
    [{ kind: 'state', state: 'done' }, saved, { state: is('done', 20) }],
    [{ kind: 'state', state: 'done' }, undefined, { saved: is(20, 20), state: is('done', 20) }],
    [{ kind: 'state', state: 'to-read' }, { ...saved, state: is('done') }, { state: is('to-read', 20) }],
    [{ kind: 'state', state: 'done' }, { id, state: is('done') }, { saved: is(20, 20) }],
    [{ kind: 'tag', tag: 'a' }, saved, { 'tag:a': is(true, 20) }],
    [{ kind: 'tag', tag: 'a' }, undefined, { saved: is(20, 20), 'tag:a': is(true, 20) }],
    [{ kind: 'untag', tag: 'a' }, { ...saved, 'tag:a': is(true), 'tag:b': is(true) }, { 'tag:a': none() }],
    [{ kind: 'rename-tag', tag: 'a', to: 'b' }, { ...saved, 'tag:a': is(true) }, { 'tag:a': none(), 'tag:b': is(true, 20) }],
    [{ kind: 'rename-tag', tag: 'a', to: 'b' }, { ...saved, 'tag:a': is(true), 'tag:b': is(true) }, { 'tag:a': none() }],
    [{ kind: 'note', text: 'Hm.', by: 'a' }, undefined, { saved: is(20, 20), note: written }],
    [{ kind: 'note', text: 'Hm.', by: 'a' }, saved, { note: written }],
    [{ kind: 'note', text: '', by: 'a' }, { id, note: noteAt(10, 'Hm.') }, { note: noteAt(20, '') }],
  ])('%j of %j sets %j', (action, marks, fields) => {
    expect(set(action, marks)).toEqual(fields);
  }); // prettier-ignore

  it.each<[Action, Marks | undefined]>([
    [{ kind: 'save' }, saved],
    [{ kind: 'unsave' }, undefined],
    [{ kind: 'unsave' }, { id, saved: none(5) }],
    [{ kind: 'dismiss' }, { id, dismissed: is(10) }],
    [{ kind: 'undismiss' }, saved],
    [{ kind: 'read' }, { id, read: is(10) }],
    [{ kind: 'unread' }, undefined],
    [{ kind: 'see' }, { id, seen: is(10) }],
    [{ kind: 'see' }, saved],
    [{ kind: 'see' }, { id, dismissed: is(10) }],
    [{ kind: 'see' }, { id, read: is(10) }],
    [
      { kind: 'rate', rating: 'up' },
      { id, rating: is('up') },
    ],
    [{ kind: 'rate', rating: undefined }, saved],
    [{ kind: 'state', state: 'to-read' }, saved],
    [
      { kind: 'tag', tag: 'a' },
      { ...saved, 'tag:a': is(true) },
    ],
    [{ kind: 'untag', tag: 'a' }, saved],
    [
      { kind: 'untag', tag: 'a' },
      { ...saved, 'tag:a': none(5) },
    ],
    [
      { kind: 'rename-tag', tag: 'a', to: 'b' },
      { ...saved, 'tag:b': is(true) },
    ],
    [
      { kind: 'rename-tag', tag: 'a', to: 'a' },
      { ...saved, 'tag:a': is(true) },
    ],
    [{ kind: 'note', text: '', by: 'a' }, undefined],
    [
      { kind: 'note', text: 'Hm.', by: 'b' },
      { ...saved, note: written },
    ],
  ])('%j of %j changes nothing, and there is nothing to undo', (action, marks) => {
    expect(act(action, paper, marks, 20)).toBeUndefined();
  });

  it('done again changes nothing, and gives every field it sets a later stamp', () => {
    fc.assert(
      fc.property(histories, actionsBy('a page'), fc.nat(12), (history, action, now) => {
        const [before] = copiesAfter(history);
        const done = act(action, paper, before, now);
        fc.pre(done !== undefined);
        for (const { name, stamp } of done.undo) {
          expect(stamp).toBe(done.marks[name]!.stamp);
          expect(stamp).toBeGreaterThan(before[name]?.stamp ?? -1);
        }
        expect(act(action, paper, done.marks, now + 1)).toBeUndefined();
      }),
    );
  });

  it('taken back leaves every value as it was before, and sets it anew', () => {
    const values = (marks: Marks) =>
      namesOf(marks)
        .map((name) => [name, name === 'note' ? noteText(marks.note) : (marks[name]!.value as unknown)])
        .filter(([, value]) => value !== undefined && value !== '');
    fc.assert(
      fc.property(histories, actionsBy('a page'), fc.nat(12), (history, action, now) => {
        const [before] = copiesAfter(history);
        const done = act(action, paper, before, now);
        fc.pre(done !== undefined);
        const after = { ...done.marks };
        for (const change of done.undo) {
          after[change.name] = takenBack(change, after, 'a page', now) as never;
          expect(after[change.name]!.stamp).toBeGreaterThan(change.stamp);
        }
        expect(new Map(values(after) as [string, unknown][])).toEqual(new Map(values(before) as [string, unknown][]));
      }),
    );
  }); // prettier-ignore

  it('writes a note over what the reader saw of it, and over nothing else', () => {
    const theirs = { ...saved, note: { stamp: 15, texts: [{ text: 'theirs', by: 'b', stamp: 15 }], known: { b: 15 } } };
    const mine: Action = { kind: 'note', text: 'mine', by: 'a' };
    const said = (seen?: Marks) => noteText(act(mine, paper, theirs, 20, seen)?.marks.note);
    expect(said()).toBe('mine');
    expect(said(saved)).toBe('theirs\n\nmine');
    expect(said({ ...saved, note: noteAt(10, 'Hm.') })).toBe('theirs\n\nmine');
  }); // prettier-ignore

  it('names the tag or the state it is about', () => {
    expect(detailOf({ kind: 'tag', tag: 'a' })).toBe('a');
    expect(detailOf({ kind: 'rename-tag', tag: 'a', to: 'b' })).toBe('a');
    expect(detailOf({ kind: 'state', state: 'done' })).toBe('done');
    expect(detailOf({ kind: 'save' })).toBeUndefined();
  });
});

describe('one key for an action and what undoes it', () => {
  const dismissed: Marks = { id, dismissed: is(10) };
  const read: Marks = { id, read: is(10) };

  it.each<[Parameters<typeof toggled>[0], (Marks | undefined)[], Action['kind']]>([
    ['save', [undefined], 'save'],
    ['save', [saved], 'unsave'],
    ['save', [saved, undefined], 'save'],
    ['save', [saved, saved], 'unsave'],
    ['read', [read, saved], 'read'],
    ['read', [read], 'unread'],
    ['dismiss', [dismissed, saved], 'dismiss'],
    ['dismiss', [dismissed], 'undismiss'],
  ])('%s of %j is to %s', (what, all, kind) => {
    expect(toggled(what, all.map((marks) => (marks ? { marks } : {})))).toEqual({ kind });
  }); // prettier-ignore
});
