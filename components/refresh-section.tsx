// Settings: how often the lists are asked for, and what that costs.
import { INTERVALS, requestsADay } from '../utils/domain/interval';
import { sourceWords } from '../utils/source-words';
import { t } from '../utils/text';
import { AccessNotice } from './access-notice';
import { SETTING_LABELS } from './setting-labels';
import { SettingChoice } from './setting-choice';
import { VALUE_NAMES } from './setting-values';
import type { SectionProps } from './use-settings';

export function RefreshSection({ settings: { interval, mirror }, onSet }: SectionProps) {
  return (
    <section>
      <h2>{t('refresh_heading')}</h2>
      <AccessNotice />
      <SettingChoice
        label={t(SETTING_LABELS.interval)}
        values={INTERVALS}
        value={interval}
        nameOf={VALUE_NAMES.interval}
        onChoose={(chosen) => onSet('interval', chosen)}
      />
      <p class="quiet">{t('interval_cost', { count: requestsADay(interval), ...sourceWords(mirror) })}</p>
    </section>
  );
}
