// What the reader chose, written by the page where they did.
import type { SettingName, Settings } from '../../domain/settings';
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
