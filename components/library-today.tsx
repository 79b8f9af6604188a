// The day's list in the library.
import { t } from '../utils/text';
import { ChoiceBar } from './choice-bar';
import { DayBar, hasDay } from './day-bar';
import { DayList } from './day-list';
import { Masthead } from './masthead';
import { Notices } from './notices';
import type { Beside } from './paper-list';
import { Placeholders } from './placeholders';
import type { Actions } from './use-actions';
import { useChoice } from './use-choice';
import { useDay } from './use-day';
import { useLookedAt } from './use-looked-at';
import { useNow } from './use-now';
import { useRefresh } from './use-refresh';

interface Props {
  /** Whether keys are meant for this list. */
  active: boolean;
  beside: Beside;
  actions: Actions;
  /** All tags there are. */
  tags: string[];
}

export function LibraryToday({ active, beside, actions, tags }: Props) {
  const { view, failure, setDay } = useDay();
  const { refreshing, stuck, hear, onRefresh, onGrant } = useRefresh(actions.say, view?.standing.checkedAt);
  const now = useNow(60_000);
  useLookedAt(view, hear);
  const { choice, chosen } = useChoice(view?.rows ?? []);
  return (
    <>
      <div class="list-head">
        <Masthead standing={view?.standing} refreshing={refreshing} onRefresh={onRefresh} />
        {hasDay(view) && <DayBar view={view} now={now} onDay={setDay} />}
        <ChoiceBar chosen={chosen} choice={choice} tags={tags} actions={actions} />
      </div>
      <Notices
        unreadable={failure}
        stuck={stuck}
        standing={view?.standing}
        unwritten={undefined}
        onGrant={onGrant}
      />
      {!view && !failure && <Placeholders label={t('reading')} />}
      {view && (
        <DayList
          view={view}
          now={now}
          active={active}
          onDay={setDay}
          onMark={actions.onMark}
          onCite={actions.onCite}
          beside={beside}
          choice={choice}
        />
      )}
    </>
  );
}
