// Settings as they are read from whatever is stored.
import fc from 'fast-check';
import { describe, expect, inject, it } from 'vitest';
import { oddSettings, portableSettings, settingsFrom, type SettingName } from '../../utils/domain/settings';
import { rubbish } from '../fuzz/rubbish';

const FIRST = {
  mirror: '',
  searchesOnline: false,
  keep: 'all',
  download: 'off',
  badge: 'all',
  badgeUpvotes: 20,
  badgeClears: 'popup',
  signals: 'off',
  signalsOfSaved: false,
  signalsOfDigest: false,
  quietFrom: 0,
  quietTo: 0,
  quietDays: [],
  digest: 'off',
  digestHour: 8,
  digestWeekday: 1,
  interval: 30,
  isPaused: false,
  language: 'browser',
  theme: 'system',
  density: 'comfortable',
  startTab: 'today',
  keys: {},
};

const CHOICES: [SettingName, unknown][] = [
  ['mirror', 'https://hf-mirror.com'],
  ['mirror', ''],
  ['searchesOnline', true],
  ['keep', 'all'],
  ['keep', 365],
  ['keep', 90],
  ['keep', 30],
  ['badge', 'watches'],
  ['badgeUpvotes', 1],
  ['badgeUpvotes', 9999],
  ['badgeClears', 'inbox'],
  ['signals', 'at-once'],
  ['signals', 'daily'],
  ['signalsOfSaved', true],
  ['signalsOfDigest', true],
  ['quietFrom', 22],
  ['quietTo', 7],
  ['quietDays', [1, 7]],
  ['download', 'off'],
  ['download', 'on'],
  ['download', 'paused'],
  ['digest', 'off'],
  ['digest', 'daily'],
  ['digest', 'weekly'],
  ['digestHour', 0],
  ['digestHour', 23],
  ['digestWeekday', 7],
  ['interval', 15],
  ['interval', 30],
  ['interval', 60],
  ['interval', 180],
  ['isPaused', true],
  ['isPaused', false],
  ['language', 'browser'],
  ['language', 'en'],
  ['theme', 'light'],
  ['theme', 'dark'],
  ['theme', 'system'],
  ['density', 'compact'],
  ['startTab', 'reading-list'],
  ['startTab', 'search'],
  ['keys', {}],
  ['keys', { save: 'b', 'choose-next': 'N' }],
];

const NONSENSE: [SettingName, unknown][] = [
  ['mirror', 'https://hf-mirror.example'],
  ['mirror', 'https://hf-mirror.com/'],
  ['mirror', 'http://hf-mirror.com'],
  ['mirror', 'https://huggingface.co'],
  ['mirror', null],
  ['searchesOnline', 'true'],
  ['searchesOnline', 1],
  ['keep', 0],
  ['keep', '90'],
  ['keep', null],
  ['badge', 'some'],
  ['badgeUpvotes', 0],
  ['badgeUpvotes', 2.5],
  ['badgeUpvotes', '20'],
  ['badgeClears', true],
  ['quietFrom', 24],
  ['quietTo', -1],
  ['quietDays', [0, 8, '1']],
  ['quietDays', 1],
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
  ['interval', 1],
  ['interval', '60'],
  ['language', 'tlh'],
  ['language', 'EN'],
  ['language', 1],
  ['theme', 'sepia'],
  ['density', undefined],
  ['startTab', 'tomorrow'],
  ['keys', 'b'],
  ['keys', null],
  ['keys', { fly: 'b', save: 'Enter', read: ' ', cite: 7, undo: '' }],
];

describe('settings', () => {
  it.each(CHOICES)('have %s as it was chosen: %j', (name, value) => {
    const stored = new Map([[name, value]]);
    expect(settingsFrom(stored)).toEqual({ ...FIRST, [name]: value });
    expect(oddSettings(stored)).toEqual([]);
  });

  it.each(NONSENSE)('have %s as it comes where %j is stored, and name it', (name, value) => {
    const stored = new Map([[name, value]]);
    expect(settingsFrom(stored)).toEqual(FIRST);
    expect(oddSettings(stored)).toEqual([name]);
  });

  it.each(['no', 0, null, {}])(
    'pause the network where whether they do is stored as %j, and name it',
    (value) => {
      const stored = new Map([['isPaused', value]]);
      expect(settingsFrom(stored)).toEqual({ ...FIRST, isPaused: true });
      expect(oddSettings(stored)).toEqual(['isPaused']);
    },
  );

  it('have what nobody knows nowhere', () => {
    const stored = new Map<string, unknown>([['unknown', true]]);
    expect(settingsFrom(stored)).toEqual(FIRST);
    expect(oddSettings(stored)).toEqual([]);
  });

  it('have of the keys those that are some, and name them where others were not', () => {
    const stored = new Map([['keys', { save: 'b', read: 'Tab' }]]);
    expect(settingsFrom(stored)).toEqual({ ...FIRST, keys: { save: 'b' } });
    expect(oddSettings(stored)).toEqual(['keys']);
  });

  it('go into a file, but for those of what goes out, which are chosen in each browser', () => {
    const stored = new Map<string, unknown>([
      ['mirror', 'https://hf-mirror.com'],
      ['searchesOnline', true],
      ['isPaused', false],
      ['download', 'on'],
      ['theme', 'dark'],
    ]);
    expect(portableSettings(stored)).toEqual({ theme: 'dark' });
  });

  it('have each field as it was chosen whatever the others are', () => {
    const names = Object.keys(FIRST) as SettingName[];
    const values = fc.array(fc.tuple(fc.constantFrom(...names), rubbish), { maxLength: 9 });
    fc.assert(
      fc.property(values, fc.constantFrom(...CHOICES), (odd, [name, value]) => {
        const stored = new Map<string, unknown>([...odd, [name, value]]);
        const read = settingsFrom(stored);
        expect(read[name]).toEqual(value);
        expect(Object.keys(read).toSorted()).toEqual(names.toSorted());
        // What was read is what is read again.
        expect(settingsFrom(new Map(Object.entries(read)))).toEqual(read);
        expect(oddSettings(new Map(Object.entries(read)))).toEqual([]);
      }),
      { seed: inject('seed') },
    );
  });
});
