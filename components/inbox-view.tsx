// The inbox: what arrived and is not seen yet, in groups, to go through by keys or to clear as a whole.
import { useEffect, useMemo, useState } from 'preact/hooks';
import { send } from '../utils/commands';
import { DAILY } from '../utils/db/queries';
import { sourceState } from '../utils/db/sources';
import type { Action } from '../utils/domain/action';
import { listDay } from '../utils/domain/day';
import { inboxGroups, type Arrived, type InboxGroup } from '../utils/domain/inbox';
import { shortDay, t, when } from '../utils/text';
import { ChoiceBar } from './choice-bar';
import { focusHome } from './home';
import { useKeys } from './keys';
import { LIBRARY_KEYS } from '../utils/domain/library-keys';
import type { ListProps } from './library-list';
import { Masthead } from './masthead';
import { Notices } from './notices';
import { PaperList } from './paper-list';
import { Placeholders } from './placeholders';
import type { Actions } from './use-actions';
import { useChoice, type Choice } from './use-choice';
import type { Inbox } from './use-inbox';
import { useLive } from './use-live';
import { useNow } from './use-now';
import { useRefresh } from './use-refresh';
import { withWrites } from './writes';
import { useSteadyOrder } from './use-steady-order';

interface Props extends ListProps {
  inbox: Inbox;
}

const NONE: ReadonlySet<string> = new Set();
/** The badge is counted when the reader pauses this long (ms): not at each key. */
const PAUSE = 500;

export function InboxView({ inbox, active, beside, actions, tags }: Props) {
  const { value: standing } = useLive(() => sourceState(DAILY), ['sources'], DAILY);
  const { refreshing, stuck, hear, onRefresh } = useRefresh(actions.say, standing?.checkedAt);
  const now = useNow(60_000);
  const { shown, more, onMore } = usePinned(inbox);
  const steady = useSteadyOrder();
  // What is taken back has its place too.
  const order = useMemo(
    () =>
      new Map(
        steady(
          'inbox',
          inbox.arrived.map(({ id }) => inbox.rowOf(id)),
        ).map(({ paper }, i) => [paper.id, i]),
      ),
    [inbox.arrived],
  );
  const inOrder = shown.toSorted((a, b) => order.get(a.id)! - order.get(b.id)!);
  const groups = inbox.newest ? inboxGroups(inOrder, inbox.newest) : [];
  const rows = groups.flatMap(({ papers }) => papers.map(({ id }) => inbox.rowOf(id)));
  const { choice, chosen } = useChoice(rows);
  const clear = () => rows.length > 0 && actions.onMark({ kind: 'see' }, rows);
  useKeys(active ? { clear } : {}, LIBRARY_KEYS);
  useEffect(() => {
    const { newestStamp } = inbox;
    if (!newestStamp) return;
    // A line that stays costs nothing but a number on the badge.
    withWrites(({ look }) => look('inboxOpened', newestStamp, Date.now())).catch(() => {});
  }, [inbox.newestStamp]);
  useEffect(() => {
    // What is done here counts on the badge, and the worker may sleep.
    const timer = setTimeout(() => void send('catchUp').then(hear), PAUSE);
    return () => clearTimeout(timer);
  }, [rows.length]);
  const headings = new Map(groups.map((group) => [group.papers[0]!.id, groupWords(group, now)]));
  return (
    <>
      <div class="list-head">
        <Masthead standing={standing} refreshing={refreshing} onRefresh={onRefresh} />
        <ChoiceBar chosen={chosen} choice={choice} tags={tags} actions={actions} />
      </div>
      <Notices
        unreadable={inbox.failure}
        stuck={stuck}
        standing={standing}
        unwritten={undefined}
        onGrant={onRefresh}
      />
      {!inbox.papers && !inbox.failure && <Placeholders label={t('reading')} />}
      {inbox.papers && rows.length === 0 && !(inbox.last === undefined && standing?.failed) && (
        <p class="empty">
          {inbox.last === undefined ? t('inbox_never') : t('inbox_empty', { when: when(inbox.last, now) })}
        </p>
      )}
      {rows.length > 0 && (
        <>
          <p class="news-line">
            <span>{[...headings.values()].join(' · ')}</span>
            {more > 0 && (
              <button type="button" class="elsewhere" onClick={onMore}>
                {t('inbox_more', { count: more })}
              </button>
            )}
            <em>{t('inbox_to_go', { count: rows.length })}</em>
            <button
              type="button"
              class="action"
              onClick={() => {
                clear();
                // The button goes with what it cleared.
                focusHome();
              }}
            >
              {t('inbox_clear')}
            </button>
          </p>
          <PaperList
            rows={rows}
            newIds={NONE}
            active={active}
            onMark={actions.onMark}
            onCite={actions.onCite}
            beside={beside}
            choice={triage(choice, actions.onMark)}
            // A group alone has its words in the line above already.
            above={(id) => groups.length > 1 && headings.has(id) && <h2 class="group">{headings.get(id)}</h2>}
          />
        </>
      )}
      {inbox.isCut && <p class="empty">{t('inbox_cut')}</p>}
    </>
  );
}

/** What is shown stays as it is while more arrives, unless nothing of it is left. `more`: how many papers wait. */
function usePinned({ papers = [], last }: Inbox): { shown: Arrived[]; more: number; onMore: () => void } {
  const [until, setUntil] = useState<number>();
  const here = papers.filter(({ arrivedAt }) => until === undefined || arrivedAt <= until);
  const shown = here.length > 0 ? here : papers;
  const isPinned = until !== undefined && shown === here;
  useEffect(() => {
    if (!isPinned) setUntil(last);
  }, [isPinned, last]);
  return { shown, more: papers.length - shown.length, onMore: () => setUntil(last) };
}

/** Choosing as everywhere; but what is done with the selected paper reads on at once, before it has left the list. */
function triage(choice: Choice, onMark: Actions['onMark']): Choice {
  return {
    ...choice,
    keys: (rows, selected, move) => {
      const done = (kind: (Action & { kind: 'see' | 'save' | 'dismiss' | 'read' })['kind']) => () => {
        const some = choice.ids.size > 0;
        const its = rows.filter(({ paper: { id } }) => (some ? choice.ids.has(id) : id === selected.current));
        if (its.length > 0) onMark({ kind }, its);
        if (!some && (its.length > 0 || kind === 'see')) move(1);
      };
      return {
        ...choice.keys(rows, selected, move),
        'read-on': done('see'),
        save: done('save'),
        dismiss: done('dismiss'),
        read: done('read'),
      };
    },
  };
}

/** Why these papers come: 12 new today; 5 late arrivals for Thursday; 3 days away: 88. */
function groupWords({ kind, days, papers }: InboxGroup, now: number): string {
  const count = papers.length;
  const day = shortDay(days[0]!, now);
  const isOne = days.length === 1;
  switch (kind) {
    case 'new':
      return days[0] === listDay(now) ? t('inbox_today', { count }) : t('new_on', { count, day });
    case 'late':
      return isOne ? t('inbox_late', { count, day }) : t('inbox_late_days', { count, days: days.length });
    case 'left':
      return isOne ? t('inbox_left', { count, day }) : t('inbox_left_days', { count, days: days.length });
    case 'away':
      return isOne ? t('inbox_left', { count, day }) : t('inbox_away', { count: days.length, papers: count });
  }
}
