// When digests come: whether, how often, on which day and at which hour.
import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { addDays } from '../utils/domain/day';
import {
  HOURS,
  nextDigestAt,
  RHYTHMS,
  WEEKDAYS,
  type DigestTimes,
  type Rhythm,
} from '../utils/domain/digest-times';
import { t, time, weekday, when, type TextKey } from '../utils/text';
import { useNow } from './use-now';

const RHYTHM_NAMES: Record<Rhythm, TextKey> = {
  off: 'digest_off',
  daily: 'digest_daily',
  weekly: 'digest_weekly',
};

interface Props {
  times: DigestTimes;
  onTimes: (times: DigestTimes) => void;
}

/** With a button: who goes through the choices by keys must not make a digest at each. */
export function DigestForm({ times, onTimes }: Props) {
  const [chosen, setChosen] = useState<DigestTimes>(times);
  const now = useNow(60_000);
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  const next = nextDigestAt(times, now, timeZone);
  const { digest, digestHour, digestWeekday } = chosen;
  const isSame = JSON.stringify(chosen) === JSON.stringify(times);
  return (
    <section>
      <h3>{t('digest_when')}</h3>
      <form
        class="choices"
        onSubmit={(event) => {
          event.preventDefault();
          onTimes(chosen);
        }}
      >
        <Choice
          label={t('digest_often')}
          all={RHYTHMS}
          chosen={digest}
          name={(rhythm) => t(RHYTHM_NAMES[rhythm])}
          onChoose={(rhythm) => setChosen({ ...chosen, digest: rhythm })}
        />
        {digest === 'weekly' && (
          <Choice
            label={t('digest_weekday')}
            all={WEEKDAYS}
            chosen={digestWeekday}
            // 1 January 2024 was a Monday.
            name={(day) => weekday(addDays('2024-01-01', day - 1))}
            onChoose={(day) => setChosen({ ...chosen, digestWeekday: day })}
          />
        )}
        {digest !== 'off' && (
          <Choice
            label={t('digest_hour')}
            all={HOURS}
            chosen={digestHour}
            name={(hour) => time(new Date(2024, 0, 1, hour).getTime())}
            onChoose={(hour) => setChosen({ ...chosen, digestHour: hour })}
          />
        )}
        <button type="submit" class="action" disabled={isSame}>
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

interface ChoiceProps<Value> {
  label: ComponentChildren;
  all: readonly Value[];
  chosen: Value;
  name: (value: Value) => string;
  onChoose: (value: Value) => void;
}

function Choice<Value extends string | number>({ label, all, chosen, name, onChoose }: ChoiceProps<Value>) {
  const id = useId();
  return (
    <span>
      <label for={id}>{label}</label>{' '}
      <select id={id} onChange={({ currentTarget }) => onChoose(all[currentTarget.selectedIndex] ?? chosen)}>
        {all.map((value) => (
          <option key={value} selected={value === chosen}>
            {name(value)}
          </option>
        ))}
      </select>
    </span>
  );
}
