// The popup: today's papers and the reading list, as the database has them.
import { useEffect, useRef, useState } from 'preact/hooks';
import { READING_LIST, readingListCount, type DayView } from '../utils/db/queries';
import type { Day } from '../utils/domain/day';
import type { Tab } from '../utils/domain/tab';
import { openLibrary } from '../utils/reach';
import { dayName, t } from '../utils/text';
import { DayBar, hasDay } from './day-bar';
import { DayList } from './day-list';
import type { Early } from './early';
import { KeyBar } from './key-bar';
import { useKeys } from './keys';
import { Later } from './later';
import { Masthead } from './masthead';
import { Panel } from './panel';
import { footLines, keySheet, readingList, searchPanel } from './parts';
import { Placeholders } from './placeholders';
import { startTab } from './start-tab';
import { Tabs } from './tabs';
import { useActions } from './use-actions';
import { useDay } from './use-day';
import { useLive } from './use-live';
import { useLookedAt } from './use-looked-at';
import { useNow } from './use-now';
import { useRefresh } from './use-refresh';

/** `first`: what the database had when the page was opened, if that was known before the first paint. */
export function Popup({ first }: { first?: Early<DayView> | undefined }) {
  const [tab, setTab] = useState<Tab>(startTab);
  const [visited, setVisited] = useState(tab === 'reading-list');
  const [asked, setAsked] = useState(tab === 'search' ? 1 : 0);
  const [sheet, setSheet] = useState(false);
  const [wished, setWished] = useState<Day>();
  const { view, failure } = useDay(wished, first);
  const actions = useActions();
  const { said, say, onMark, onUndo, onCite } = actions;
  const { value: savedCount } = useLive(readingListCount, READING_LIST, 'count');
  const standing = view?.standing;
  const { refreshing, stuck, hear, onRefresh } = useRefresh(say, standing?.checkedAt);
  const now = useNow(60_000);
  useLookedAt(tab === 'today' ? view : undefined, hear);

  const panel = useRef<HTMLDivElement>(null);
  const travelled = useRef(false);
  useEffect(() => {
    // The button that led to this day may be gone with the day before.
    if (travelled.current && document.activeElement === document.body) panel.current?.focus();
  }, [view?.day]);

  const goTo = (to: Day) => {
    travelled.current = true;
    setWished(to);
    setTab('today');
    panel.current?.scrollTo(0, 0);
    say(dayName(to, now));
  };
  const openTab = (to: Tab) => {
    setTab(to);
    if (to === 'reading-list') setVisited(true);
    if (to === 'search') setAsked((now) => now + 1);
  };
  useKeys({
    undo: onUndo,
    today: () => openTab('today'),
    'reading-list': () => openTab('reading-list'),
    search: () => openTab('search'),
    library: () => void openLibrary(),
    sheet: () => setSheet(true),
  });

  const count = view?.day && view.rows.length;
  return (
    <>
      <header>
        <Masthead
          standing={standing}
          refreshing={refreshing}
          onRefresh={onRefresh}
          onLibrary={() => void openLibrary()}
        />
        {hasDay(view) ? (
          <DayBar view={view} beside={view} now={now} onDay={goTo} />
        ) : (
          <div class="span-bar" />
        )}
        <Tabs tab={tab} counts={{ today: count, 'reading-list': savedCount }} onTab={openTab} />
      </header>
      <div class="panels">
        <Panel name="today" shown={tab === 'today'} element={panel}>
          {!view && !failure && <Placeholders label={t('reading')} />}
          {view && (
            <DayList
              view={view}
              now={now}
              active={tab === 'today'}
              onDay={goTo}
              onMark={onMark}
              onCite={onCite}
            />
          )}
        </Panel>
        <Panel name="reading-list" shown={tab === 'reading-list'}>
          {visited && view && (
            <Later load={readingList}>
              {(ReadingList) => (
                <ReadingList
                  newIds={view.newIds}
                  active={tab === 'reading-list'}
                  onMark={onMark}
                  onCite={onCite}
                />
              )}
            </Later>
          )}
        </Panel>
        <Panel name="search" shown={tab === 'search'}>
          {asked > 0 && (
            <Later load={searchPanel}>
              {(SearchPanel) => (
                <SearchPanel asked={asked} active={tab === 'search'} onMark={onMark} onCite={onCite} />
              )}
            </Later>
          )}
        </Panel>
      </div>
      <div class="foot lines">
        <Later load={footLines}>
          {(FootLines) => (
            <FootLines
              unreadable={failure}
              stuck={stuck}
              standing={standing}
              onGrant={onRefresh}
              actions={actions}
              undo={view?.undo}
            />
          )}
        </Later>
      </div>
      <div class="foot">
        <KeyBar canUndo={view?.undo !== undefined} onUndo={onUndo} onSheet={() => setSheet(true)} />
      </div>
      <output class="unseen">{said}</output>
      {sheet && (
        <Later load={keySheet}>
          {(KeySheet) => <KeySheet page="popup" onClose={() => setSheet(false)} />}
        </Later>
      )}
    </>
  );
}
