// Settings: what the reader chose, each with what holds until they do.

/** How long lists are kept: for ever, or for so many days. */
export const KEEPS = ['all', '365', '90', '30'] as const;
export type Keep = (typeof KEEPS)[number];

/** Whether all lists are to be downloaded. */
export const DOWNLOADS = ['off', 'on', 'paused'] as const;

export interface Settings {
  keep: Keep;
  download: (typeof DOWNLOADS)[number];
  /** Whether the reader knows that what they search for at the source goes there. */
  searchesOnline: boolean;
}

export type SettingName = keyof Settings;

/** Each setting's value as it comes, and what it may be. */
const SETTINGS: { [Name in SettingName]: { standard: Settings[Name]; may: readonly Settings[Name][] } } = {
  keep: { standard: 'all', may: KEEPS },
  download: { standard: 'off', may: DOWNLOADS },
  searchesOnline: { standard: false, may: [false, true] },
};

/** The settings that are stored by their names; of one that is missing or odd what it comes as. */
export function settingsFrom(stored: ReadonlyMap<string, unknown>): Settings {
  const names = Object.keys(SETTINGS) as SettingName[];
  return Object.fromEntries(
    names.map((name) => {
      const { standard, may } = SETTINGS[name];
      const value = stored.get(name);
      return [name, (may as readonly unknown[]).includes(value) ? value : standard];
    }),
  ) as unknown as Settings;
}
