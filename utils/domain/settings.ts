// Settings: what the reader chose, each with what holds until they do.

export interface Settings {
  /** Whether the reader knows that what they search for at the source goes there. */
  searchesOnline: boolean;
}

export type SettingName = keyof Settings;

/** The settings that are stored by their names; of one that is missing or odd what it comes as. */
export function settingsFrom(stored: ReadonlyMap<string, unknown>): Settings {
  return { searchesOnline: stored.get('searchesOnline') === true };
}
