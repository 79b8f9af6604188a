// Settings as they are read from whatever is stored.
import { expect, it } from 'vitest';
import { settingsFrom } from '../../utils/domain/settings';

it.each([
  [undefined, false],
  [true, true],
  [false, false],
  ['true', false],
  [1, false],
])('of %j the words of a search may go out: %j', (stored, searchesOnline) => {
  expect(settingsFrom(new Map(stored === undefined ? [] : [['searchesOnline', stored]]))).toEqual({
    searchesOnline,
  });
});

it('of a name that is none, nothing', () => {
  expect(settingsFrom(new Map([['unknown', true]]))).toEqual({ searchesOnline: false });
});
