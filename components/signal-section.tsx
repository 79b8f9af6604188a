// Settings: notifications, which the browser is asked for when they are switched on.
import { useEffect, useRef, useState } from 'preact/hooks';
import { SIGNALS, type SignalKind } from '../utils/domain/signal';
import { askForNotifications, followNotifications } from '../utils/reach-notifications';
import { t, type TextKey } from '../utils/text';
import { SettingChoice } from './setting-choice';
import { SETTING_LABELS } from './setting-labels';
import type { SectionProps } from './use-settings';

const SIGNAL_LABELS: Record<SignalKind, TextKey> = {
  off: 'signals_off',
  'at-once': 'signals_at_once',
  daily: 'signals_daily',
};

/** What else they tell of, if the reader wishes. */
const EXTRAS = ['signalsOfSaved', 'signalsOfDigest'] as const;

export function SignalSection({ settings, onSet }: SectionProps) {
  const { signals } = settings;
  const [isAllowed, setAllowed] = useState<boolean>();
  useEffect(() => followNotifications(setAllowed), []);
  const isOn = signals !== 'off' && isAllowed !== false;
  const [isRefused, setRefused] = useState(false);
  const section = useRef<HTMLElement>(null);
  const [isSwitched, setSwitched] = useState(false);
  // The button that was pressed gives way to the choices.
  useEffect(() => {
    if (!isOn || !isSwitched) return;
    setSwitched(false);
    section.current?.querySelector('select')?.focus();
  }, [isOn, isSwitched]);
  const switchOn = async () => {
    const isGranted = await askForNotifications();
    setRefused(!isGranted);
    setSwitched(isGranted);
    if (isGranted) onSet('signals', signals === 'off' ? 'at-once' : signals);
  };
  return (
    <section ref={section}>
      <h2>{t('signals_heading')}</h2>
      <p class="quiet">{t('signals_intro')}</p>
      {isOn ? (
        <>
          <SettingChoice
            label={t(SETTING_LABELS.signals)}
            values={SIGNALS}
            value={signals}
            nameOf={(each) => t(SIGNAL_LABELS[each])}
            onChoose={(chosen) => onSet('signals', chosen)}
          />
          {EXTRAS.map((name) => (
            <p key={name}>
              <label>
                <input
                  type="checkbox"
                  checked={settings[name]}
                  onChange={({ currentTarget }) => onSet(name, currentTarget.checked)}
                />{' '}
                {t(SETTING_LABELS[name])}
              </label>
            </p>
          ))}
        </>
      ) : (
        <>
          {isRefused && (
            <p class="wrong" role="alert">
              {t('signals_refused')}
            </p>
          )}
          {!isRefused && signals !== 'off' && <p>{t('signals_refused')}</p>}
          <p>
            <button type="button" class="action" onClick={() => void switchOn()}>
              {t('signals_on')}
            </button>
          </p>
        </>
      )}
    </section>
  );
}
