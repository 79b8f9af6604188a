// Settings: what the reader chose, each with what holds until they do.
import { DOWNLOADS, KEEPS, type Download, type Keep } from './archive';
import { BADGES, CLEARS, type BadgeChoice } from './badge';
import type { QuietTimes } from './quiet';
import { HOURS, RHYTHMS, WEEKDAYS, type DigestTimes, type Weekday } from './digest-times';
import { INTERVALS, USUAL_INTERVAL, type Interval } from './interval';
import { keyChangesFrom, type KeyChanges } from './library-keys';
import { LANGUAGE_CHOICES } from './language';
import { DENSITIES, THEMES, type Density, type Theme } from './look';
import { MIRROR_CHOICES, type MirrorChoice } from './mirror';
import { TABS, type Tab } from './tab';
import { SIGNALS, type SignalKind } from './signal';

export interface Settings extends DigestTimes, BadgeChoice, QuietTimes {
  /** Whether notifications tell of what watches caught. */
  signals: SignalKind;
  /** Whether they tell of what became of saved papers too. */
  signalsOfSaved: boolean;
  /** Whether they tell of each digest. */
  signalsOfDigest: boolean;
  /** The mirror that is asked in place of Hugging Face itself. */
  mirror: MirrorChoice;
  /** Whether the reader knows that what they search for goes to the address that is asked. */
  searchesOnline: boolean;
  /** For how long lists are kept. */
  keep: Keep;
  /** Whether all of them are to be fetched. */
  download: Download;
  /** Minutes between two refreshes. */
  interval: Interval;
  /** Whether nothing may go out to the network. */
  isPaused: boolean;
  /** The tag of a language there is, or the browser's own. */
  language: string;
  theme: Theme;
  density: Density;
  /** What the popup opens with. */
  startTab: Tab;
  /** The keys that are other than they came. */
  keys: KeyChanges;
}

export type SettingName = keyof Settings;

/** Settings by their names as they are stored, or as a file has them. */
export type StoredSettings = ReadonlyMap<string, unknown>;

/** The settings that are stored by their names; of one that is missing or odd what holds instead. */
export function settingsFrom(stored: StoredSettings): Settings {
  return read(stored).settings;
}

/** The names of those that are stored as nothing they can be. */
export function oddSettings(stored: StoredSettings): SettingName[] {
  return read(stored).odd;
}

/**
 * Those of them that go from browser to browser: what the reader chose and that can be read. Whether anything goes out
 * to the network, to whom, with which words and how much of it, is chosen in each browser: a file must not decide it.
 */
export function portableSettings(stored: StoredSettings): Partial<Settings> {
  const { settings, odd } = read(stored);
  const chosen = Object.entries(settings).filter(
    ([name]) => stored.has(name) && !odd.includes(name as SettingName) && !HERE_ALONE.has(name),
  );
  return Object.fromEntries(chosen) as Partial<Settings>;
}

/** What holds in the browser alone where it was chosen. */
const HERE_ALONE: ReadonlySet<string> = new Set<SettingName>([
  'searchesOnline',
  'mirror',
  'isPaused',
  'download',
]);

function read(stored: StoredSettings): { settings: Settings; odd: SettingName[] } {
  const odd: SettingName[] = [];
  const fitting = <Value>(
    name: SettingName,
    isRight: (value: unknown) => value is Value,
    first: Value,
  ): Value => {
    const value = stored.get(name);
    if (isRight(value)) return value;
    if (stored.has(name)) odd.push(name);
    return first;
  };
  const one = <Value>(name: SettingName, all: readonly Value[], first = all[0]!): Value =>
    fitting(name, (value): value is Value => all.includes(value as Value), first);
  const keys = keyChangesFrom(stored.get('keys'));
  if (keys.isOdd && stored.has('keys')) odd.push('keys');
  return {
    odd,
    settings: {
      mirror: one('mirror', MIRROR_CHOICES),
      searchesOnline: one('searchesOnline', [false, true]),
      keep: one('keep', KEEPS),
      download: one('download', DOWNLOADS),
      digest: one('digest', RHYTHMS),
      digestHour: one('digestHour', HOURS, 8),
      digestWeekday: one('digestWeekday', WEEKDAYS),
      badge: one('badge', BADGES),
      badgeUpvotes: fitting('badgeUpvotes', isUpvotes, 20),
      badgeClears: one('badgeClears', CLEARS),
      signals: one('signals', SIGNALS),
      signalsOfSaved: one('signalsOfSaved', [false, true]),
      signalsOfDigest: one('signalsOfDigest', [false, true]),
      quietFrom: one('quietFrom', HOURS),
      quietTo: one('quietTo', HOURS),
      quietDays: fitting('quietDays', areQuietDays, []),
      interval: one('interval', INTERVALS, USUAL_INTERVAL),
      // One that cannot be read may have paused the network, so it does.
      isPaused: one('isPaused', [false, true], stored.has('isPaused')),
      language: one('language', LANGUAGE_CHOICES),
      theme: one('theme', THEMES),
      density: one('density', DENSITIES),
      startTab: one('startTab', TABS),
      keys: keys.changes,
    },
  };
}

/** Whether so many upvotes can be asked for. */
export function isUpvotes(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 9999;
}

/** Some days, each once; where all were quiet nothing would ever count. */
function areQuietDays(value: unknown): value is Weekday[] {
  const isDay = (day: unknown) => WEEKDAYS.some((each) => each === day);
  return (
    Array.isArray(value) && value.every(isDay) && new Set(value).size === value.length && value.length < 7
  );
}
