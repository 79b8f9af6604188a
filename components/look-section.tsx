// Settings: the language, how pages look, and what the popup opens with.
import { LANGUAGE_CHOICES } from '../utils/domain/language';
import { DENSITIES, THEMES } from '../utils/domain/look';
import { TABS } from '../utils/domain/tab';
import { t } from '../utils/text';
import { SETTING_LABELS } from './setting-labels';
import { SettingChoice } from './setting-choice';
import { VALUE_NAMES } from './setting-values';
import type { SectionProps } from './use-settings';

export function LookSection({ settings: { language, theme, density, startTab }, onSet }: SectionProps) {
  return (
    <section id="look">
      <h2>{t('look_heading')}</h2>
      <SettingChoice
        label={t(SETTING_LABELS.language)}
        values={LANGUAGE_CHOICES}
        value={language}
        nameOf={VALUE_NAMES.language}
        onChoose={(chosen) => onSet('language', chosen)}
      />
      <p class="quiet">{t('language_intro')}</p>
      <SettingChoice
        label={t(SETTING_LABELS.theme)}
        values={THEMES}
        value={theme}
        nameOf={VALUE_NAMES.theme}
        onChoose={(chosen) => onSet('theme', chosen)}
      />
      <SettingChoice
        label={t(SETTING_LABELS.density)}
        values={DENSITIES}
        value={density}
        nameOf={VALUE_NAMES.density}
        onChoose={(chosen) => onSet('density', chosen)}
      />
      <SettingChoice
        label={t(SETTING_LABELS.startTab)}
        values={TABS}
        value={startTab}
        nameOf={VALUE_NAMES.startTab}
        onChoose={(chosen) => onSet('startTab', chosen)}
      />
    </section>
  );
}
