// Settings as they are read from whatever is stored.
import { expect, it } from 'vitest';
import { settingsFrom } from '../../utils/domain/settings';

const FIRST = { searchesOnline: false, keep: 'all', download: 'off' };

it.each([
  ['searchesOnline', true],
  ['keep', 'all'],
  ['keep', 365],
  ['keep', 90],
  ['keep', 30],
  ['download', 'off'],
  ['download', 'on'],
  ['download', 'paused'],
])('%s is what was chosen: %j', (name, value) => {
  expect(settingsFrom(new Map([[name, value]]))).toEqual({ ...FIRST, [name]: value });
});

it.each([
  ['searchesOnline', 'true'],
  ['searchesOnline', 1],
  ['keep', 0],
  ['keep', '90'],
  ['keep', null],
  ['download', true],
  ['download', { on: true }],
  ['unknown', true],
])('of %s as %j, nothing', (name, value) => {
  expect(settingsFrom(new Map([[name, value]]))).toEqual(FIRST);
});
