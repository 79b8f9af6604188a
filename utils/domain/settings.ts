// Settings: what the reader chose, each with what holds until they do.
import { DOWNLOADS, KEEPS, type Download, type Keep } from './archive';
import { HOURS, RHYTHMS, WEEKDAYS, type DigestTimes } from './digest-times';

export interface Settings extends DigestTimes {
  /** Whether the reader knows that what they search for at the source goes there. */
  searchesOnline: boolean;
  /** For how long lists are kept. */
  keep: Keep;
  /** Whether all of them are to be fetched. */
  download: Download;
}

export type SettingName = keyof Settings;

/** The settings that are stored by their names; of one that is missing or odd what it comes as. */
export function settingsFrom(stored: ReadonlyMap<string, unknown>): Settings {
  const one = <Value>(name: SettingName, all: readonly Value[], first = all[0]!): Value =>
    all.find((value) => value === stored.get(name)) ?? first;
  return {
    searchesOnline: stored.get('searchesOnline') === true,
    keep: one('keep', KEEPS),
    download: one('download', DOWNLOADS),
    digest: one('digest', RHYTHMS),
    digestHour: one('digestHour', HOURS, 8),
    digestWeekday: one('digestWeekday', WEEKDAYS),
  };
}
