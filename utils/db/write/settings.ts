// What the reader chose, written by the page where they did.
import type { SettingName, Settings } from '../../domain/settings';
import { write } from './transaction';

/** Sets a setting. */
export function setSetting<Name extends SettingName>(name: Name, value: Settings[Name]): Promise<void> {
  return write(['settings'], async ({ put }) => put('settings', value, name), 'strict');
}
