// Settings: the language, how pages look, and what the popup opens with.
import { LANGUAGES, LANGUAGE_CHOICES } from '../utils/domain/language';
import { DENSITIES, THEMES, type Density, type Theme } from '../utils/domain/look';
import { TABS } from '../utils/domain/tab';
import { t, type TextKey } from '../utils/text';
import { TAB_LABELS } from './labels';
import { SETTING_LABELS } from './setting-labels';
import { SettingChoice } from './setting-choice';
import type { SectionProps } from './use-settings';

const THEME_LABELS: Record<Theme, TextKey> = {
  system: 'theme_system',
  light: 'theme_light',
  dark: 'theme_dark',
};

const DENSITY_LABELS: Record<Density, TextKey> = {
  comfortable: 'density_comfortable',
  compact: 'density_compact',
};

export function LookSection({ settings: { language, theme, density, startTab }, onSet }: SectionProps) {
  return (
    <section id="look">
      <h2>{t('look_heading')}</h2>
      <SettingChoice
        label={t(SETTING_LABELS.language)}
        values={LANGUAGE_CHOICES}
        value={language}
        nameOf={(each) => LANGUAGES.get(each) ?? t('language_browser')}
        onChoose={(chosen) => onSet('language', chosen)}
      />
      <p class="quiet">{t('language_intro')}</p>
      <SettingChoice
        label={t(SETTING_LABELS.theme)}
        values={THEMES}
        value={theme}
        nameOf={(each) => t(THEME_LABELS[each])}
        onChoose={(chosen) => onSet('theme', chosen)}
      />
      <SettingChoice
        label={t(SETTING_LABELS.density)}
        values={DENSITIES}
        value={density}
        nameOf={(each) => t(DENSITY_LABELS[each])}
        onChoose={(chosen) => onSet('density', chosen)}
      />
      <SettingChoice
        label={t(SETTING_LABELS.startTab)}
        values={TABS}
        value={startTab}
        nameOf={(each) => t(TAB_LABELS[each])}
        onChoose={(chosen) => onSet('startTab', chosen)}
      />
    </section>
  );
}
