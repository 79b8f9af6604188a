// The popup: today's papers and the reading list, as the database has them.
import { useEffect, useRef, useState } from 'preact/hooks';
import { send } from '../utils/commands';
import { dayView, type DayView, type ShownPaper } from '../utils/db/queries';
import { look, save, undoLast, unsave } from '../utils/db/write/marks';
import type { Day } from '../utils/domain/day';
import { isSaved, type Undo } from '../utils/domain/mark';
import { askForHosts } from '../utils/reach';
import { dayName, t, type TextKey } from '../utils/text';
import { DayBar } from './day-bar';
import { DayList } from './day-list';
import { FailureNotice, failureSentence } from './failure-notice';
import { KeyBar } from './key-bar';
import { KeySheet } from './key-sheet';
import { useKeys } from './keys';
import { Masthead } from './masthead';
import { Panel } from './panel';
import { Placeholders } from './placeholders';
import { ReadingList } from './reading-list';
import { Tabs, type Tab } from './tabs';
import { UndoLine } from './undo-line';
import { useLive } from './use-live';
import { useNow } from './use-now';

const STORES = ['listings', 'sources', 'arrivals', 'marks', 'undo'] as const;

const UNDID: Record<Undo['action'], TextKey> = { save: 'undid_save', unsave: 'undid_unsave' };

/** `first`: what the database had when the page was opened, if that was known before the first paint. */
export function Popup({ first }: { first?: DayView | undefined }) {
  const [day, setDay] = useState(first?.day);
  const [tab, setTab] = useState<Tab>('today');
  const [visited, setVisited] = useState(false);
  const [sheet, setSheet] = useState(false);
  const [said, setSaid] = useState('');
  const [refreshing, setRefreshing] = useState(false);
  const [unwritten, setUnwritten] = useState(false);
  const line = useRef(first?.line);
  const { value: view, failure } = useLive(
    () => dayView({ ...(day && { day }), ...(line.current !== undefined && { line: line.current }) }),
    STORES,
    day ?? 'newest',
    first,
  );
  // The dots stay for this look, however far it moves the line.
  line.current ??= view?.line;
  useEffect(() => {
    // The first list shown stays: a newer one is told of, and does not take its place under the reader's eyes.
    setDay((pinned) => pinned ?? view?.day);
  }, [view?.day]);
  const now = useNow(60_000);
  useLookedAt(tab === 'today' ? view : undefined);

  const panel = useRef<HTMLDivElement>(null);
  const travelled = useRef(false);
  useEffect(() => {
    // The button that led to this day may be gone with the day before.
    if (travelled.current && document.activeElement === document.body) panel.current?.focus();
  }, [view?.day]);

  const goTo = (to: Day) => {
    travelled.current = true;
    setDay(to);
    setTab('today');
    panel.current?.scrollTo(0, 0);
    setSaid(dayName(to, now));
  };
  const refresh = async () => {
    setRefreshing(true);
    setSaid('');
    const reply = await send('refresh');
    setRefreshing(false);
    if (reply) setSaid(reply.ok ? t('refreshed') : failureSentence(reply.failure, view?.standing.checkedAt));
  };
  const grant = async () => {
    if (await askForHosts()) await refresh();
  };
  /** Does what the reader wanted and says what was done, or shows that it could not be. */
  const act = async (action: () => Promise<string>) => {
    setUnwritten(false);
    try {
      setSaid(await action());
    } catch {
      setUnwritten(true);
    }
  };
  const toggleSaved = (row: ShownPaper) =>
    act(async () => {
      const { paper, counts, marks } = row;
      const wasSaved = isSaved(marks);
      await (wasSaved ? unsave : save)([{ paper, counts, ...(marks && { marks }) }], Date.now());
      return t(wasSaved ? 'did_unsave' : 'did_save', { title: paper.title });
    });
  const undo = () =>
    act(async () => {
      // The button that was pressed may be gone with the action.
      if (document.activeElement?.closest('.foot')) document.getElementById(`panel-${tab}`)?.focus();
      const undone = await undoLast(Date.now());
      if (!undone) return t('nothing_to_undo');
      return t(UNDID[undone.action], { title: undone.changes[0]?.title ?? '' });
    });
  const openTab = (to: Tab) => {
    setTab(to);
    if (to === 'reading-list') setVisited(true);
  };
  useKeys({
    undo: () => void undo(),
    today: () => openTab('today'),
    'reading-list': () => openTab('reading-list'),
    sheet: () => setSheet(true),
  });

  const standing = view?.standing;
  const count = view?.day && view.rows.length;
  return (
    <>
      <header>
        <Masthead standing={standing} refreshing={refreshing} onRefresh={() => void refresh()} />
        {view?.day ? (
          <DayBar
            day={view.day}
            count={view.rows.length}
            previous={view.previous}
            next={view.next}
            newest={view.newest}
            now={now}
            onDay={goTo}
          />
        ) : (
          <div class="day-bar" />
        )}
        <Tabs tab={tab} counts={{ today: count, 'reading-list': view?.savedCount }} onTab={openTab} />
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
              onSave={(row) => void toggleSaved(row)}
            />
          )}
        </Panel>
        <Panel name="reading-list" shown={tab === 'reading-list'}>
          {visited && view && (
            <ReadingList
              newIds={view.newIds}
              active={tab === 'reading-list'}
              onSave={(row) => void toggleSaved(row)}
            />
          )}
        </Panel>
      </div>
      <div class="foot">
        {failure && <FailureNotice failure={failure} />}
        {standing?.failed && (
          <FailureNotice
            failure={standing.failed.failure}
            checkedAt={standing.checkedAt}
            onGrant={() => void grant()}
          />
        )}
        {unwritten && (
          <p class="strip failure" role="alert">
            {t('not_saved')}
          </p>
        )}
        {view?.undo && <UndoLine undo={view.undo} onUndo={() => void undo()} />}
        <KeyBar
          canUndo={view?.undo !== undefined}
          onUndo={() => void undo()}
          onSheet={() => setSheet(true)}
        />
      </div>
      <output class="unseen">{said}</output>
      {sheet && <KeySheet onClose={() => setSheet(false)} />}
    </>
  );
}

/** Once arrivals are painted, moves the badge's line to the newest of them and lets the worker count again. */
function useLookedAt(view: DayView | undefined): void {
  const newest = view?.newestArrival;
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      const looked = newest === undefined ? Promise.resolve() : look('badgeUntil', newest, Date.now());
      // Without a worker to hear it, the badge is counted at the next start.
      void looked.then(
        () => send('catchUp'),
        () => {},
      );
    });
    return () => cancelAnimationFrame(frame);
  }, [newest]);
}
