// A week's or a month's papers, by upvotes: what is stored at once, the rest as it is read.
import { SPAN_VIEW, spanView, type SpanView as View } from '../utils/db/spans';
import { firstOf, lastOf, moved, type Month, type Week } from '../utils/domain/span';
import { FIRST_DAY, listDay } from '../utils/domain/day';
import { dayName, t, type TextKey } from '../utils/text';
import type { SpanProps } from './library-list';
import { ReadList } from './read-list';
import { readSpan } from './read-span';
import { spanName } from './span-name';
import { SpanBar } from './span-bar';
import { SpanTools } from './span-tools';
import { useLive } from './use-live';
import { useNow } from './use-now';
import { useReading } from './use-reading';

export function SpanView({ span, onSpan, ...list }: SpanProps & { span: Week | Month }) {
  const now = useNow(60_000);
  const { value, failure } = useLive(() => spanView(span, Date.now()), SPAN_VIEW, span);
  const view = value?.span === span ? value : undefined;
  const reading = useReading(span, view && view.dueCount > 0, readSpan);
  const state = view && [
    t('papers', { count: view.rows.length }),
    view.dismissedCount > 0 && t('dismissed_count', { count: view.dismissedCount }),
    view.dueCount > 0 && t('days_read', { read: view.dayCount - view.dueCount, count: view.dayCount }),
  ];
  return (
    <ReadList
      {...list}
      name={span}
      view={view}
      failure={failure}
      reading={reading}
      news={<em>{t('by_upvotes')}</em>}
      loading={t('loading_lists')}
      nothing={view ? t(whyEmpty(view), { first: dayName(FIRST_DAY, now) }) : ''}
    >
      <SpanBar
        labels={span.includes('W') ? WEEK : MONTH}
        name={spanName(span, now)}
        state={state?.filter(Boolean).join(' · ') ?? ''}
        previous={lastOf(moved(span, -1)) >= FIRST_DAY ? moved(span, -1) : undefined}
        next={firstOf(moved(span, 1)) <= listDay(now) ? moved(span, 1) : undefined}
        onSpan={onSpan}
      />
      <SpanTools
        span={span}
        now={now}
        readAt={view?.readAt}
        reading={view && view.dayCount > 0 ? reading : undefined}
        onSpan={onSpan}
      />
    </ReadList>
  );
}

const WEEK = { previous: 'previous_week', next: 'next_week' } as const;
const MONTH = { previous: 'previous_month', next: 'next_month' } as const;

/** Why a span has nothing to show. */
function whyEmpty({ dismissedCount, dayCount, dueCount }: View): TextKey {
  if (dayCount === 0) return 'no_list_then';
  if (dismissedCount > 0) return 'all_dismissed';
  return dueCount > 0 ? 'lists_unread' : 'lists_empty';
}
