// The settings as a page follows and changes them.
import { useState } from 'preact/hooks';
import { send } from '../utils/commands';
import { SETTINGS, storedSettings } from '../utils/db/settings';
import { resetSettings, setSetting, settleSettings } from '../utils/db/write/settings';
import { failureOf, type Failure } from '../utils/domain/failure';
import { oddSettings, settingsFrom, type SettingName, type Settings } from '../utils/domain/settings';
import { useLive } from './use-live';

/** What a section of the settings needs of them. */
export interface SectionProps {
  settings: Settings;
  onSet: <Name extends SettingName>(name: Name, value: Settings[Name]) => void;
}

interface UsedSettings extends Pick<SectionProps, 'onSet'> {
  /** Once they were read. */
  settings: Settings | undefined;
  /** Those that are stored as nothing they can be. */
  odd: SettingName[];
  failure: Failure | undefined;
  /** Lets what holds instead of the odd ones be what is stored. */
  onSettle: () => void;
  /** Lets all of them be as they came. */
  onReset: () => void;
}

export function useSettings(): UsedSettings {
  const { value: stored, failure } = useLive(storedSettings, SETTINGS, 'settings');
  const [unwritten, setUnwritten] = useState<Failure>();
  /** The worker has to be told: asleep, it hears of no change. */
  const writing = async (write: Promise<void>) => {
    setUnwritten(undefined);
    try {
      await write;
      await send('followSettings');
    } catch (thrown) {
      setUnwritten(failureOf(thrown));
    }
  };
  return {
    settings: stored && settingsFrom(stored),
    odd: stored ? oddSettings(stored) : [],
    failure: unwritten ?? failure,
    onSet: (name, value) => void writing(setSetting(name, value)),
    onSettle: () => void writing(settleSettings()),
    onReset: () => void writing(resetSettings()),
  };
}
