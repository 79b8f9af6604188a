// The day shown, with the ways to the days beside it and back to the newest.
import type { DayView } from '../utils/db/queries';
import { listDay, type Day } from '../utils/domain/day';
import { dayName, t } from '../utils/text';
import { Icon } from './icon';
import './day-bar.css';

interface Props {
  /** A view that has a day. */
  view: DayView & { day: Day };
  now: number;
  onDay: (day: Day) => void;
}

/** Whether a list is stored that can be shown. */
export function hasDay(view: DayView | undefined): view is Props['view'] {
  return view?.day !== undefined;
}

export function DayBar({ view, now, onDay }: Props) {
  const { day, rows, dismissedCount, previous, next, newest } = view;
  const filling = day === listDay(now);
  const state = [
    t('papers', { count: rows.length }),
    dismissedCount > 0 && t('dismissed_count', { count: dismissedCount }),
    filling && t('still_filling'),
  ]
    .filter(Boolean)
    .join(' · ');
  return (
    <div class="day-bar">
      <DayButton name="previous" label={t('previous_day')} day={previous} onDay={onDay} />
      <b>{dayName(day, now)}</b>
      <DayButton name="next" label={t('next_day')} day={next} onDay={onDay} />
      {newest && newest !== day && (
        <button type="button" class="newest" onClick={() => onDay(newest)}>
          {t('newest_day')}
        </button>
      )}
      <span class="day-count" title={state}>
        {state}
      </span>
    </div>
  );
}

interface DayButtonProps {
  name: 'previous' | 'next';
  label: string;
  day: Day | undefined;
  onDay: (day: Day) => void;
}

/** Disabled without losing the focus, so the keyboard stays where it was at the last day. */
function DayButton({ name, label, day, onDay }: DayButtonProps) {
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={label}
      title={label}
      aria-disabled={!day}
      onClick={() => day && onDay(day)}
    >
      <Icon name={name} />
    </button>
  );
}
