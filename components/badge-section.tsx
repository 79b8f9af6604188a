// Settings: what the badge counts, from when on, and when it is quiet.
import { useRef } from 'preact/hooks';
import { BADGES, CLEARS } from '../utils/domain/badge';
import { HOURS, WEEKDAYS, type Weekday } from '../utils/domain/digest-times';
import { isUpvotes } from '../utils/domain/settings';
import { t } from '../utils/text';
import { SettingChoice } from './setting-choice';
import { SETTING_LABELS } from './setting-labels';
import { VALUE_NAMES } from './setting-values';
import { hourName, weekdayName } from './units';
import type { SectionProps } from './use-settings';

export function BadgeSection({ settings, onSet }: SectionProps) {
  const { badge, badgeUpvotes, badgeClears, quietFrom, quietTo, quietDays } = settings;
  return (
    <section>
      <h2>{t('badge_heading')}</h2>
      <SettingChoice
        label={t(SETTING_LABELS.badge)}
        values={BADGES}
        value={badge}
        nameOf={VALUE_NAMES.badge}
        onChoose={(chosen) => onSet('badge', chosen)}
      />
      {badge === 'upvotes' && (
        <p>
          <label>
            {t(SETTING_LABELS.badgeUpvotes)}{' '}
            <input
              type="number"
              min={1}
              max={9999}
              value={badgeUpvotes}
              onChange={({ currentTarget }) => {
                const upvotes = currentTarget.valueAsNumber;
                if (isUpvotes(upvotes)) onSet('badgeUpvotes', upvotes);
                else currentTarget.value = String(badgeUpvotes);
              }}
            />
          </label>
        </p>
      )}
      {badge !== 'none' && (
        <SettingChoice
          label={t(SETTING_LABELS.badgeClears)}
          values={CLEARS}
          value={badgeClears}
          nameOf={VALUE_NAMES.badgeClears}
          onChoose={(chosen) => onSet('badgeClears', chosen)}
        />
      )}
      <h3>{t('quiet_heading')}</h3>
      <p class="quiet">{t('quiet_intro')}</p>
      <SettingChoice
        label={t(SETTING_LABELS.quietFrom)}
        values={HOURS}
        value={quietFrom}
        nameOf={hourName}
        onChoose={(hour) => onSet('quietFrom', hour)}
      />
      <SettingChoice
        label={t(SETTING_LABELS.quietTo)}
        values={HOURS}
        value={quietTo}
        nameOf={(hour) => (hour === quietFrom ? t('quiet_never', { time: hourName(hour) }) : hourName(hour))}
        onChoose={(hour) => onSet('quietTo', hour)}
      />
      <QuietDays days={quietDays} onDays={(days) => onSet('quietDays', days)} />
    </section>
  );
}

interface DaysProps {
  days: readonly Weekday[];
  onDays: (days: Weekday[]) => void;
}

function QuietDays({ days, onDays }: DaysProps) {
  // Who is quicker than the storage must not lose a day: until it has caught up, this is what they chose.
  const ahead = useRef<Weekday[]>(undefined);
  if (String(ahead.current) === String(days)) ahead.current = undefined;
  const toggle = (day: Weekday) => {
    const chosen = ahead.current ?? days;
    ahead.current = WEEKDAYS.filter((each) => chosen.includes(each) !== (each === day));
    onDays(ahead.current);
  };
  return (
    <fieldset>
      <legend>{t(SETTING_LABELS.quietDays)}</legend>
      {WEEKDAYS.map((day) => (
        <label key={day}>
          <input
            type="checkbox"
            checked={days.includes(day)}
            // With a seventh nothing would ever count: that is chosen above.
            disabled={!days.includes(day) && days.length === WEEKDAYS.length - 1}
            onChange={() => toggle(day)}
          />{' '}
          {weekdayName(day)}{' '}
        </label>
      ))}
    </fieldset>
  );
}
