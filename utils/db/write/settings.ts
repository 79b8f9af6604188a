// What the reader chose, written by the page where they did.
import { oddSettings, settingsFrom, type SettingName, type Settings } from '../../domain/settings';
import { settingsIn } from '../settings';
import { write } from './transaction';

/** Sets a setting. */
export function setSetting<Name extends SettingName>(name: Name, value: Settings[Name]): Promise<void> {
  return setSettings({ [name]: value });
}

/** Sets some settings, all or none of them. Words that may go to one address may not go to another before it is asked. */
export function setSettings(values: Partial<Settings>): Promise<void> {
  return write(
    ['settings'],
    async ({ put }) => {
      const all = { ...('mirror' in values && { searchesOnline: false }), ...values };
      for (const [name, value] of Object.entries(all)) put('settings', value, name as SettingName);
    },
    'strict',
  );
}

/** Removes what is stored and cannot be read, so that the defaults hold; what holds of it in another way is kept. */
export function settleSettings(): Promise<void> {
  return write(
    ['settings'],
    async ({ read, put, remove }) => {
      const stored = await settingsIn(read('settings'));
      const held = settingsFrom(stored);
      for (const name of oddSettings(stored)) {
        // Some of the keys may have been read, and a pause ends by its switch alone.
        if (name === 'keys' || name === 'isPaused') put('settings', held[name], name);
        else remove('settings', name);
      }
    },
    'strict',
  );
}

/** Lets all settings be as they came. */
export function resetSettings(): Promise<void> {
  return write(
    ['settings'],
    async ({ read, remove }) => {
      for (const name of await read('settings').getAllKeys()) remove('settings', name);
    },
    'strict',
  );
}
