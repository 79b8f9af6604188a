// Settings as they are read from whatever is stored.
import { expect, it } from 'vitest';
import { settingsFrom } from '../../utils/domain/settings';

const FIRST = {
  searchesOnline: false,
  keep: 'all',
  download: 'off',
  digest: 'off',
  digestHour: 8,
  digestWeekday: 1,
};

it.each([
  ['searchesOnline', true],
  ['keep', 'all'],
  ['keep', 365],
  ['keep', 90],
  ['keep', 30],
  ['download', 'off'],
  ['download', 'on'],
  ['download', 'paused'],
  ['digest', 'off'],
  ['digest', 'daily'],
  ['digest', 'weekly'],
  ['digestHour', 0],
  ['digestHour', 23],
  ['digestWeekday', 7],
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
  ['digest', 'hourly'],
  ['digest', true],
  ['digestHour', 24],
  ['digestHour', -1],
  ['digestHour', 8.5],
  ['digestHour', '9'],
  ['digestWeekday', 0],
  ['digestWeekday', 8],
  ['unknown', true],
])('of %s as %j, nothing', (name, value) => {
  expect(settingsFrom(new Map([[name, value]]))).toEqual(FIRST);
});
