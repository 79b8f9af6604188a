// A week's or a month's papers, by upvotes: what is stored at once, the rest as it is read.
import { SPAN_VIEW, spanView, type SpanView as View } from '../utils/db/spans';
import { firstOf, lastOf, moved, type Month, type Week } from '../utils/domain/span';
import { FIRST_DAY, listDay } from '../utils/domain/day';
import { dayName, t, type TextKey } from '../utils/text';
import { ChoiceBar } from './choice-bar';
import type { SpanProps } from './library-list';
import { Notices } from './notices';
import { PaperList } from './paper-list';
import { Placeholders } from './placeholders';
import { readSpan } from './read-span';
import { spanName } from './span-name';
import { SpanBar } from './span-bar';
import { SpanTools } from './span-tools';
import { useChoice } from './use-choice';
import { useLive } from './use-live';
import { useNow } from './use-now';
import { useReading } from './use-reading';
import { useRefresh } from './use-refresh';

const NONE: ReadonlySet<string> = new Set();

export function SpanView({
  span,
  active,
  beside,
  actions,
  tags,
  onSpan,
}: SpanProps & { span: Week | Month }) {
  const now = useNow(60_000);
  const { value, failure } = useLive(() => spanView(span, Date.now()), SPAN_VIEW, span);
  const view = value?.span === span ? value : undefined;
  const reading = useReading(span, view && view.dueCount > 0, readSpan);
  const { onGrant } = useRefresh(actions.say, view?.standing.checkedAt);
  const { choice, chosen } = useChoice(view?.rows ?? []);
  const state = view && [
    t('papers', { count: view.rows.length }),
    view.dismissedCount > 0 && t('dismissed_count', { count: view.dismissedCount }),
    view.dueCount > 0 && t('days_read', { read: view.dayCount - view.dueCount, count: view.dayCount }),
  ];
  return (
    <>
      <div class="list-head">
        <SpanBar
          labels={span.includes('W') ? WEEK : MONTH}
          name={spanName(span, now)}
          state={state?.filter(Boolean).join(' · ') ?? ''}
          previous={lastOf(moved(span, -1)) >= FIRST_DAY ? moved(span, -1) : undefined}
          next={firstOf(moved(span, 1)) <= listDay(now) ? moved(span, 1) : undefined}
          onSpan={onSpan}
        />
        <SpanTools span={span} now={now} readAt={view?.readAt} reading={reading} onSpan={onSpan} />
        <ChoiceBar chosen={chosen} choice={choice} tags={tags} actions={actions} />
      </div>
      <Notices
        unreadable={failure}
        stuck={reading.failure}
        standing={view?.standing}
        unwritten={undefined}
        onGrant={onGrant}
      />
      <p class="news-line">
        <em>{t('by_upvotes')}</em>
      </p>
      {view && view.rows.length > 0 && (
        <PaperList
          key={span}
          rows={view.rows}
          newIds={NONE}
          active={active}
          onMark={actions.onMark}
          onCite={actions.onCite}
          beside={beside}
          choice={choice}
        />
      )}
      {view?.rows.length === 0 &&
        (reading.isReading ? (
          <Placeholders label={t('loading_lists')} />
        ) : (
          <p class="empty">{t(whyEmpty(view), { first: dayName(FIRST_DAY, now) })}</p>
        ))}
      {!view && !failure && <Placeholders label={t('reading')} />}
    </>
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
