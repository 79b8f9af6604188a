// When digests come: whether, how often, on which day and at which hour.
import { useState } from 'preact/hooks';
import { HOURS, nextDigestAt, RHYTHMS, WEEKDAYS, type DigestTimes } from '../utils/domain/digest-times';
import { zoneHere } from '../utils/domain/local-time';
import { t, when } from '../utils/text';
import { SettingChoice } from './setting-choice';
import { VALUE_NAMES } from './setting-values';
import { hourName, weekdayName } from './units';
import { useNow } from './use-now';

interface Props {
  times: DigestTimes;
  onTimes: (times: DigestTimes) => void;
}

/** With a button: who goes through the choices by keys must not make a digest at each. */
export function DigestForm({ times, onTimes }: Props) {
  const [choice, setChoice] = useState<{ instead: string; chosen: DigestTimes }>();
  const standing = JSON.stringify(times);
  // Of what was chosen instead of times that stand no more nothing is left.
  const chosen = choice?.instead === standing ? choice.chosen : times;
  const setChosen = (its: DigestTimes) => setChoice({ instead: standing, chosen: its });
  const now = useNow(60_000);
  const next = nextDigestAt(times, now, zoneHere());
  const { digest, digestHour, digestWeekday } = chosen;
  const isSame = JSON.stringify(chosen) === standing;
  return (
    <section>
      <h3>{t('digest_when')}</h3>
      <form
        class="choices"
        onSubmit={(event) => {
          event.preventDefault();
          if (!isSame) onTimes(chosen);
        }}
      >
        <SettingChoice
          label={t('digest_often')}
          values={RHYTHMS}
          value={digest}
          nameOf={VALUE_NAMES.digest}
          onChoose={(rhythm) => setChosen({ ...chosen, digest: rhythm })}
        />
        {digest === 'weekly' && (
          <SettingChoice
            label={t('digest_weekday')}
            values={WEEKDAYS}
            value={digestWeekday}
            nameOf={weekdayName}
            onChoose={(day) => setChosen({ ...chosen, digestWeekday: day })}
          />
        )}
        {digest !== 'off' && (
          <SettingChoice
            label={t('digest_hour')}
            values={HOURS}
            value={digestHour}
            nameOf={hourName}
            onChoose={(hour) => setChosen({ ...chosen, digestHour: hour })}
          />
        )}
        <button type="submit" class="action" aria-disabled={isSame}>
          {t('digest_apply')}
        </button>
      </form>
      <p>
        <output>
          {next === undefined ? t('digest_never') : t('digest_next', { when: when(next, now) })}
        </output>
      </p>
    </section>
  );
}
