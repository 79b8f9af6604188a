// What the values of settings are called.
import type { Keep } from '../utils/domain/archive';
import type { BadgeClear, BadgeKind } from '../utils/domain/badge';
import type { Rhythm } from '../utils/domain/digest-times';
import { LANGUAGES } from '../utils/domain/language';
import type { Density, Theme } from '../utils/domain/look';
import type { SettingName, Settings } from '../utils/domain/settings';
import { listed, number, t, type TextKey } from '../utils/text';
import { TAB_LABELS } from './labels';
import { hourName, weekdayName } from './units';

const BADGE_LABELS: Record<BadgeKind, TextKey> = {
  all: 'badge_counts_all',
  watches: 'badge_counts_watches',
  upvotes: 'badge_counts_upvotes',
  none: 'badge_counts_none',
};

const CLEAR_LABELS: Record<BadgeClear, TextKey> = {
  popup: 'badge_clears_popup',
  inbox: 'badge_clears_inbox',
  paper: 'badge_clears_paper',
};

const RHYTHM_LABELS: Record<Rhythm, TextKey> = {
  off: 'digest_off',
  daily: 'digest_daily',
  weekly: 'digest_weekly',
};

const THEME_LABELS: Record<Theme, TextKey> = {
  system: 'theme_system',
  light: 'theme_light',
  dark: 'theme_dark',
};

const DENSITY_LABELS: Record<Density, TextKey> = {
  comfortable: 'density_comfortable',
  compact: 'density_compact',
};

/** Those that can be called something in a few words. */
export const VALUE_NAMES = {
  keep: (keep: Keep) => (keep === 'all' ? t('keep_all') : t('keep_days', { count: keep })),
  digest: (rhythm) => t(RHYTHM_LABELS[rhythm]),
  digestHour: hourName,
  digestWeekday: weekdayName,
  badge: (kind) => t(BADGE_LABELS[kind]),
  badgeUpvotes: number,
  badgeClears: (clear) => t(CLEAR_LABELS[clear]),
  signalsOfSaved: onOrOff,
  signalsOfDigest: onOrOff,
  quietFrom: hourName,
  quietTo: hourName,
  quietDays: (days) => (days.length === 0 ? t('quiet_days_none') : listed(days.map(weekdayName))),
  interval: (count) => t('interval_minutes', { count }),
  language: (language) => LANGUAGES.get(language) ?? t('language_browser'),
  theme: (theme) => t(THEME_LABELS[theme]),
  density: (density) => t(DENSITY_LABELS[density]),
  startTab: (tab) => t(TAB_LABELS[tab]),
} satisfies ValueNames;

type ValueNames = { [Name in SettingName]?: (value: Settings[Name]) => string };

/** What a setting is set to among those; nothing where that takes more than a few words. */
export function settingValue<Name extends SettingName>(
  name: Name,
  settings: Partial<Settings>,
): string | undefined {
  const names: ValueNames = VALUE_NAMES;
  const value = settings[name];
  return value === undefined ? undefined : names[name]?.(value);
}

function onOrOff(isOn: boolean): string {
  return t(isOn ? 'setting_on' : 'setting_off');
}
