// The lines above a day's list: what of the current day there is to say, and what is new.
import type { DayView } from '../utils/db/queries';
import { listDay, type Day } from '../utils/domain/day';
import { dayNotice, type DayNotice } from '../utils/domain/status';
import { shortDay, t, weekday, when } from '../utils/text';

interface Props {
  view: DayView;
  now: number;
  onDay: (day: Day) => void;
}

export function NewsLine({ view, now, onDay }: Props) {
  const { day } = view;
  const here = (day && view.newByDay.get(day)) ?? 0;
  const dropped = (day && view.days[day]?.dropped) ?? 0;
  const elsewhere = [...view.newByDay].filter(([other]) => other !== day);
  return (
    <>
      {day === view.newest && day !== listDay(now) && (
        <p class="day-notice">
          {sentence(dayNotice(now, view.days[listDay(now)], view.standing.failed), now)}
        </p>
      )}
      <p class="news-line">
        <span>
          {here > 0 ? t('new_here', { count: here }) : t('nothing_new')}
          {dropped > 0 && ` · ${t('dropped', { count: dropped })}`}
        </span>
        {elsewhere.length > 0 && <Elsewhere days={elsewhere} now={now} onDay={onDay} />}
        <em>{t('by_upvotes')}</em>
      </p>
    </>
  );
}

/** Leads to the newest of the other days that have something new. */
function Elsewhere({ days, now, onDay }: { days: [Day, number][]; now: number; onDay: (day: Day) => void }) {
  const [newest] = days
    .map(([day]) => day)
    .toSorted()
    .slice(-1);
  const count = days.reduce((sum, [, n]) => sum + n, 0);
  const text =
    days.length === 1 ? t('new_on', { count, day: shortDay(newest!, now) }) : t('new_on_days', { count });
  return (
    <button type="button" class="elsewhere" onClick={() => onDay(newest!)}>
      {text}
    </button>
  );
}

function sentence(notice: DayNotice, now: number): string {
  switch (notice.kind) {
    case 'weekend':
      return t('day_weekend', { day: weekday(notice.next), when: when(notice.opensAt, now) });
    case 'not-open':
      return t('day_not_open', { day: weekday(notice.day) });
    case 'empty':
      return t('day_empty', { day: weekday(notice.day) });
    case 'unread':
      return t('day_unread', { day: weekday(notice.day) });
  }
}
