// A day's list: what is new on it, and its papers by upvotes.
import type { ComponentChildren } from 'preact';
import type { DayView } from '../utils/db/queries';
import type { Day } from '../utils/domain/day';
import { t } from '../utils/text';
import { NewsLine } from './news-line';
import { PaperList, type Beside, type RowEvents } from './paper-list';
import { Placeholders } from './placeholders';
import type { Choice } from './use-choice';
import { useSteadyOrder } from './use-steady-order';

interface Props extends RowEvents {
  view: DayView;
  now: number;
  /** What to say of a list without papers that the reader went to. */
  nothing?: ComponentChildren;
  /** Whether keys are meant for this list. */
  active: boolean;
  onDay: (day: Day) => void;
  beside?: Beside;
  choice?: Choice;
}

export function DayList({ view, now, nothing, active, onDay, ...list }: Props) {
  const { day, rows, standing, newIds } = view;
  const steady = useSteadyOrder();
  if (!day || rows.length === 0) {
    if (view.dismissedCount > 0) return <p class="empty">{t('all_dismissed')}</p>;
    if (nothing) return <>{nothing}</>;
    if (standing.checkedAt !== undefined) return <p class="empty">{t('no_recent_lists')}</p>;
    // Why none could come is said beside it, and once.
    return standing.failed ? null : <Placeholders label={t('loading')} />;
  }
  return (
    <>
      <NewsLine view={view} now={now} onDay={onDay} />
      <PaperList key={day} rows={steady(day, rows)} newIds={newIds} active={active} {...list} />
    </>
  );
}
