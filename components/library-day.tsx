// A day's list in the library: the newest, or that of the day the address says.
import { readOf, READS } from '../utils/db/spans';
import { FIRST_DAY, listDay, type Day } from '../utils/domain/day';
import { isDue, type DayRead } from '../utils/domain/reading';
import { daysBeside, daysOf } from '../utils/domain/span';
import { dayName, t, type TextKey } from '../utils/text';
import { ChoiceBar } from './choice-bar';
import { DayBar, hasDay } from './day-bar';
import { DayList } from './day-list';
import type { SpanProps } from './library-list';
import { Masthead } from './masthead';
import { Notices } from './notices';
import { Placeholders } from './placeholders';
import { readSpan } from './read-span';
import { SpanTools } from './span-tools';
import { useChoice } from './use-choice';
import { useDay } from './use-day';
import { useLive } from './use-live';
import { useLookedAt } from './use-looked-at';
import { useNow } from './use-now';
import { useReading, type Reading } from './use-reading';
import { useRefresh } from './use-refresh';

/** `day`: where the reader went, if not to the newest. */
export function LibraryDay({ day, active, beside, actions, tags, onSpan }: SpanProps & { day?: Day }) {
  const now = useNow(60_000);
  const { view, failure } = useDay(day);
  const { value: asked } = useLive(async () => ({ day, read: day && (await readOf(day)) }), READS, day ?? '');
  const read = asked?.day === day ? asked?.read : undefined;
  const canBe = day === undefined || daysOf(day, now).length > 0;
  const isKnown = day !== undefined && asked?.day === day;
  const reading = useReading(day, isKnown ? canBe && isDue(read, now) : undefined, readSpan);
  const { refreshing, stuck, hear, onRefresh } = useRefresh(actions.say, view?.standing.checkedAt);
  // A list that has nothing to show has shown nothing of what is new.
  useLookedAt(view && view.rows.length > 0 ? view : undefined, hear);
  const { choice, chosen } = useChoice(view?.rows ?? []);
  return (
    <>
      <div class="list-head">
        <Masthead standing={view?.standing} refreshing={refreshing} onRefresh={onRefresh} />
        {hasDay(view) && (
          <DayBar view={view} beside={daysBeside(view.day, view, now)} now={now} onDay={onSpan} />
        )}
        <SpanTools
          span={view?.day ?? listDay(now)}
          now={now}
          readAt={read?.at}
          reading={day && canBe ? reading : undefined}
          onSpan={onSpan}
        />
        <ChoiceBar chosen={chosen} choice={choice} tags={tags} actions={actions} />
      </div>
      <Notices
        unreadable={failure}
        stuck={stuck ?? reading.failure}
        standing={view?.standing}
        unwritten={undefined}
        onGrant={onRefresh}
      />
      {!view && !failure && <Placeholders label={t('reading')} />}
      {view && (
        <DayList
          view={view}
          now={now}
          nothing={day && <Nothing read={read} canBe={canBe} reading={reading} now={now} />}
          active={active}
          onDay={onSpan}
          onMark={actions.onMark}
          onCite={actions.onCite}
          beside={beside}
          choice={choice}
        />
      )}
    </>
  );
}

const ANSWERS = { papers: 'list_empty', empty: 'list_empty', 'not-open': 'list_not_open' } as const;

interface NothingProps {
  read: DayRead | undefined;
  /** Whether the day can have a list. */
  canBe: boolean;
  reading: Reading;
  now: number;
}

/** Why the list of a day that the reader went to has nothing to show. */
function Nothing({ read, canBe, reading, now }: NothingProps) {
  if (reading.isReading) return <Placeholders label={t('loading_list')} />;
  // Why it could not be read is said above.
  if (reading.failure) return null;
  const found: TextKey = read ? ANSWERS[read.answer] : 'list_unread';
  return <p class="empty">{t(canBe ? found : 'no_list_then', { first: dayName(FIRST_DAY, now) })}</p>;
}
