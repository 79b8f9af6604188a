// What the settings are called.
import type { SettingName } from '../utils/domain/settings';
import type { TextKey } from '../utils/text';

export const SETTING_LABELS: Record<SettingName, TextKey> = {
  mirror: 'mirror_heading',
  searchesOnline: 'setting_searches_online',
  keep: 'keep_heading',
  download: 'setting_download',
  digest: 'digest',
  digestHour: 'setting_digest_hour',
  digestWeekday: 'setting_digest_weekday',
  badge: 'setting_badge',
  badgeUpvotes: 'setting_badge_upvotes',
  badgeClears: 'setting_badge_clears',
  signals: 'setting_signals',
  signalsOfSaved: 'setting_signals_of_saved',
  signalsOfDigest: 'setting_signals_of_digest',
  quietFrom: 'setting_quiet_from',
  quietTo: 'setting_quiet_to',
  quietDays: 'setting_quiet_days',
  interval: 'setting_interval',
  isPaused: 'setting_paused',
  language: 'setting_language',
  theme: 'setting_theme',
  density: 'setting_density',
  startTab: 'setting_start_tab',
  keys: 'keys',
};
