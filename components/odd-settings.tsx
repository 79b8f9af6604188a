// The settings that could not be read, and the button that lets what holds instead be what is stored.
import type { SettingName } from '../utils/domain/settings';
import { t } from '../utils/text';
import { focusHome } from './home';
import { sentences } from './sentences';
import { SETTING_LABELS } from './setting-labels';

export function OddSettings({ odd, onSettle }: { odd: SettingName[]; onSettle: () => void }) {
  if (odd.length === 0) return null;
  const settle = () => {
    onSettle();
    // The button goes with what it was for.
    focusHome();
  };
  return (
    <>
      <p class="wrong" role="alert">
        {sentences(...odd.map(sentence))}
      </p>
      <p>
        <button type="button" class="action" onClick={settle}>
          {t('settings_settle')}
        </button>
      </p>
    </>
  );
}

function sentence(name: SettingName): string {
  return t(name === 'isPaused' ? 'setting_odd_paused' : 'setting_odd', { name: t(SETTING_LABELS[name]) });
}
