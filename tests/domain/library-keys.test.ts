// The keys as the reader changes them: what can be one, and what shares one.
import fc from 'fast-check';
import { describe, expect, inject, it } from 'vitest';
import {
  conflictsOf,
  isFreeKey,
  isOn,
  keyChangesFrom,
  keysAfter,
  LIBRARY_KEYS,
  type KeyAction,
  type KeyChanges,
} from '../../utils/domain/library-keys';

const ACTIONS = Object.keys(LIBRARY_KEYS) as KeyAction[];
const changes = fc.dictionary(
  fc.constantFrom(...ACTIONS),
  fc.constantFrom('a', 'b', 'j', 'k', 'l', 's', 't', 'x', '?', '/', '1'),
) as fc.Arbitrary<KeyChanges>;

describe('a key', () => {
  it.each(['a', 'A', 'é', '?', '1', '+', 'ж', '一'])('can be %j', (key) => {
    expect(isFreeKey(key)).toBe(true);
  });

  it.each(['', ' ', 'Tab', 'Enter', 'ab', '\u00A0', '\u200B', '\u0301', '\n', 7, undefined, null, ['a']])(
    'cannot be %j',
    (key) => {
      expect(isFreeKey(key)).toBe(false);
    },
  );
});

describe('the keys', () => {
  it('are as they came but for what was changed', () => {
    fc.assert(
      fc.property(changes, (some) => {
        const table = keysAfter(some);
        for (const action of ACTIONS)
          expect(table[action]).toEqual(some[action] === undefined ? LIBRARY_KEYS[action] : [some[action]]);
        expect(keyChangesFrom(some)).toEqual({ changes: some, isOdd: false });
      }),
      { seed: inject('seed') },
    );
  });

  it('come without a conflict', () => {
    for (const action of ACTIONS) expect(conflictsOf(action, keysAfter({}))).toEqual([]);
  });

  it.each<[KeyChanges, KeyAction, KeyAction[]]>([
    [{ save: 'x' }, 'save', ['dismiss']],
    [{ save: 'x' }, 'dismiss', ['save']],
    [{ save: '3' }, 'search', ['save']],
    [{ save: 'q', dismiss: 'q', tag: 'q' }, 'tag', ['save', 'dismiss']],
    [{ tag: 'l' }, 'tag', []],
    [{ tag: 'l' }, 'library', []],
    [{ save: 'l' }, 'library', ['save']],
    [{ dismiss: 's', save: 'x' }, 'save', []],
  ])('after %j: what %s shares', (some, action, others) => {
    expect(conflictsOf(action, keysAfter(some))).toEqual(others);
  });

  it('are in conflict with each other, and only where a page has both', () => {
    fc.assert(
      fc.property(changes, (some) => {
        const table = keysAfter(some);
        for (const action of ACTIONS)
          for (const other of conflictsOf(action, table)) {
            expect(conflictsOf(other, table)).toContain(action);
            expect(table[action].some((key) => table[other].includes(key))).toBe(true);
            expect(
              (['popup', 'library'] as const).some((page) => isOn(page, action) && isOn(page, other)),
            ).toBe(true);
          }
      }),
      { seed: inject('seed') },
    );
  });

  it('that are stored as something else are left out', () => {
    for (const odd of [undefined, null, 'b', 7])
      expect(keyChangesFrom(odd)).toEqual({ changes: {}, isOdd: true });
    expect(keyChangesFrom({ save: 'b', fly: 'f', read: 'Tab', toString: 'a' })).toEqual({
      changes: { save: 'b' },
      isOdd: true,
    });
  });
});
