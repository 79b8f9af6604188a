// The day shown, with the ways to the days beside it and back to the newest.
import type { DayView } from '../utils/db/queries';
import { listDay, type Day } from '../utils/domain/day';
import { dayName, t } from '../utils/text';
import { SpanBar } from './span-bar';

interface Props {
  /** A view that has a day. */
  view: DayView & { day: Day };
  /** The days that the arrows lead to. */
  beside: { previous?: Day; next?: Day };
  now: number;
  onDay: (day: Day) => void;
}

/** Whether there is a day to show. */
export function hasDay(view: DayView | undefined): view is Props['view'] {
  return view?.day !== undefined;
}

const LABELS = { previous: 'previous_day', next: 'next_day' } as const;

export function DayBar({ view, beside, now, onDay }: Props) {
  const { day, rows, dismissedCount, newest } = view;
  const filling = day === listDay(now);
  const state = [
    t('papers', { count: rows.length }),
    dismissedCount > 0 && t('dismissed_count', { count: dismissedCount }),
    filling && t('still_filling'),
  ];
  return (
    <SpanBar
      labels={LABELS}
      name={dayName(day, now)}
      previous={beside.previous}
      next={beside.next}
      state={state.filter(Boolean).join(' · ')}
      onSpan={onDay}
    >
      {newest && newest !== day && (
        <button type="button" class="newest" onClick={() => onDay(newest)}>
          {t('newest_day')}
        </button>
      )}
    </SpanBar>
  );
}
