// The ways to any day, week and month: of which kind, the calendar, a date that is typed; and reading it again.
import { lastListDays, type Day } from '../utils/domain/day';
import { kindOf, monthOf, newestOf, weekOf, type Span } from '../utils/domain/span';
import { t, type TextKey } from '../utils/text';
import { Calendar } from './calendar';
import { Menu } from './menu';
import { ReadAgain } from './read-again';
import type { Reading } from './use-reading';

interface Props {
  span: Span;
  now: number;
  /** When the list that was read the longest ago was read (epoch ms), if that is known. */
  readAt: number | undefined;
  /** How reading it stands, where the reader went there. */
  reading: Reading | undefined;
  onSpan: (span: Span) => void;
}

const KINDS: { kind: 'day' | 'week' | 'month'; label: TextKey; around: (day: Day) => Span }[] = [
  { kind: 'day', label: 'kind_day', around: (day) => day },
  { kind: 'week', label: 'kind_week', around: weekOf },
  { kind: 'month', label: 'kind_month', around: monthOf },
];

export function SpanTools({ span, now, readAt, reading, onSpan }: Props) {
  // Its last list day: a weekend has no list, as a rule.
  const [day] = lastListDays(newestOf(span, now), 1) as [Day];
  return (
    <div class="list-tools">
      {KINDS.map(({ kind, label, around }) => (
        <button
          key={kind}
          type="button"
          class="action"
          aria-pressed={kindOf(span) === kind}
          onClick={() => kindOf(span) !== kind && onSpan(around(day))}
        >
          {t(label)}
        </button>
      ))}
      <Menu label={t('calendar')}>
        {(fold) => (
          <Calendar
            span={span}
            now={now}
            onSpan={(to) => {
              fold();
              onSpan(to);
            }}
          />
        )}
      </Menu>
      {reading && <ReadAgain reading={reading} readAt={readAt} now={now} />}
    </div>
  );
}
