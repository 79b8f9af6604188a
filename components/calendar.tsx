// A month's days with how many papers each stored one has; leads to any day, week and month, also by a typed date.
import { useState } from 'preact/hooks';
import { dayCounts, READS } from '../utils/db/spans';
import { addDays, FIRST_DAY, listDay, type Day } from '../utils/domain/day';
import {
  daysOf,
  firstOf,
  lastOf,
  monthOf,
  moved,
  newestOf,
  spanOf,
  weekOf,
  type Span,
  type Week,
} from '../utils/domain/span';
import { dayAs, dayName, number, t } from '../utils/text';
import { spanName } from './span-name';
import { Step } from './step';
import { useLive } from './use-live';
import './calendar.css';

interface Props {
  /** What is shown now. */
  span: Span;
  now: number;
  onSpan: (span: Span) => void;
}

export function Calendar({ span, now, onSpan }: Props) {
  const current = listDay(now);
  const [month, setMonth] = useState(monthOf(newestOf(span, now)));
  const { value: counts } = useLive(() => dayCounts(month, Date.now()), ['listings', ...READS], month);
  /** The month so many steps from here, if it has days that can have a list. */
  const beside = (steps: 1 | -1) => {
    const to = moved(month, steps);
    return daysOf(to, now).length > 0 ? to : undefined;
  };
  const dayButton = (day: Day) => {
    if (day < FIRST_DAY || day > current) return <span class="no-day">{Number(day.slice(8))}</span>;
    const count = counts?.get(day);
    const said = count === undefined ? t('not_stored') : t('papers', { count });
    return (
      <button
        type="button"
        {...(day === span && { 'aria-current': 'date' as const })}
        onClick={() => onSpan(day)}
      >
        <span aria-hidden="true">
          {Number(day.slice(8))}
          <i>{count === undefined ? '' : number(count)}</i>
        </span>
        <span class="unseen">{`${dayName(day, now)}, ${said}`}</span>
      </button>
    );
  };
  return (
    <div class="calendar">
      <div class="calendar-head">
        <Step name="previous" label={t('previous_month')} to={beside(-1)} onStep={setMonth} />
        <button type="button" class="month" onClick={() => onSpan(month)}>
          {spanName(month, now)}
        </button>
        <Step name="next" label={t('next_month')} to={beside(1)} onStep={setMonth} />
      </div>
      <table>
        <thead>
          <tr>
            <th scope="col">
              <span class="unseen">{t('kind_week')}</span>
            </th>
            {daysFrom(firstOf(weekOf(current))).map((day) => (
              <th key={day} scope="col">
                {shortWeekday(day)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(month).map((week) => (
            <tr key={week}>
              <th scope="row">
                <button type="button" aria-label={spanName(week, now)} onClick={() => onSpan(week)}>
                  {Number(week.slice(6))}
                </button>
              </th>
              {daysFrom(firstOf(week)).map((day) => (
                <td key={day}>{monthOf(day) === month && dayButton(day)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <DateField now={now} onSpan={onSpan} />
    </div>
  );
}

/** A day, week or month that is typed. */
function DateField({ now, onSpan }: Pick<Props, 'now' | 'onSpan'>) {
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState<string>();
  const go = (event: Event) => {
    event.preventDefault();
    const to = spanOf(typed);
    if (to && daysOf(to, now).length > 0) onSpan(to);
    else setWrong(t(to ? 'no_list_then' : 'no_date', { first: dayName(FIRST_DAY, now) }));
  };
  return (
    <form onSubmit={go}>
      <input
        type="text"
        value={typed}
        placeholder="2026-11-20"
        aria-label={t('date_field')}
        autocomplete="off"
        maxLength={20}
        aria-invalid={wrong !== undefined}
        onInput={({ currentTarget }) => {
          setTyped(currentTarget.value);
          setWrong(undefined);
        }}
      />
      <button type="submit" class="action">
        {t('go')}
      </button>
      {wrong && <p role="alert">{wrong}</p>}
    </form>
  );
}

function weeksOf(month: Span): Week[] {
  const weeks: Week[] = [];
  for (let week = weekOf(firstOf(month)); firstOf(week) <= lastOf(month); week = moved(week, 1))
    weeks.push(week);
  return weeks;
}

function daysFrom(monday: Day): Day[] {
  return Array.from({ length: 7 }, (_, i) => addDays(monday, i));
}

function shortWeekday(day: Day): string {
  return dayAs(day, { weekday: 'short' });
}
