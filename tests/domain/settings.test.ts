// Settings as they are read from whatever is stored.
import { expect, it } from 'vitest';
import { settingsFrom } from '../../utils/domain/settings';

it('are as they come where nothing was chosen', () => {
  expect(settingsFrom(new Map())).toEqual({ keep: 'all', download: 'off', searchesOnline: false });
});

it('are what the reader chose', () => {
  const chosen = { keep: '90', download: 'paused', searchesOnline: true };
  expect(settingsFrom(new Map(Object.entries(chosen)))).toEqual(chosen);
});

it('of one that is odd what it comes as, and of the others what was chosen', () => {
  const stored = new Map<string, unknown>([
    ['keep', 90],
    ['download', 'on'],
    ['searchesOnline', 'true'],
    ['unknown', 1],
  ]);
  expect(settingsFrom(stored)).toEqual({ keep: 'all', download: 'on', searchesOnline: false });
});
