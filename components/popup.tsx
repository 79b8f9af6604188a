// The popup: today's papers and the reading list, as the database has them.
import { useEffect, useRef, useState } from 'preact/hooks';
import { send, type Reply } from '../utils/commands';
import { DAY_VIEW, dayView, type DayView, type ShownPaper } from '../utils/db/queries';
import { save, undoLast, unsave } from '../utils/db/write/marks';
import type { Day } from '../utils/domain/day';
import { failureOf, isOfStorage, type Failure } from '../utils/domain/failure';
import { isSaved, type Undo } from '../utils/domain/mark';
import { askForHosts } from '../utils/reach';
import { dayName, t, type TextKey } from '../utils/text';
import { DayBar } from './day-bar';
import { DayList } from './day-list';
import type { Early } from './early';
import { failureSentence } from './failure-notice';
import { KeyBar } from './key-bar';
import { KeySheet } from './key-sheet';
import { useKeys } from './keys';
import { Masthead } from './masthead';
import { Notices } from './notices';
import { Panel } from './panel';
import { Placeholders } from './placeholders';
import { ReadingList } from './reading-list';
import { Tabs, type Tab } from './tabs';
import { UndoLine } from './undo-line';
import { useLive } from './use-live';
import { useLookedAt } from './use-looked-at';
import { useNow } from './use-now';

const UNDID: Record<Undo['action'], TextKey> = { save: 'undid_save', unsave: 'undid_unsave' };

/** `first`: what the database had when the page was opened, if that was known before the first paint. */
export function Popup({ first }: { first?: Early<DayView> | undefined }) {
  const [day, setDay] = useState(first?.value.day);
  const [tab, setTab] = useState<Tab>('today');
  const [visited, setVisited] = useState(false);
  const [sheet, setSheet] = useState(false);
  const [said, setSaid] = useState('');
  const [refreshing, setRefreshing] = useState(false);
  const [unwritten, setUnwritten] = useState<Failure>();
  const [stuck, setStuck] = useState<Failure>();
  const line = useRef(first?.value.line);
  const { value: view, failure } = useLive(
    () => dayView({ ...(day && { day }), ...(line.current !== undefined && { line: line.current }) }),
    DAY_VIEW,
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
  /** Takes in how a command ended: a failure of the storage is nowhere else to be read. */
  const hear = (reply: Reply | undefined) => {
    if (reply) setStuck(!reply.ok && isOfStorage(reply.failure) ? reply.failure : undefined);
  };
  useLookedAt(tab === 'today' ? view : undefined, hear);

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
    hear(reply);
    if (reply) setSaid(reply.ok ? t('refreshed') : failureSentence(reply.failure, view?.standing.checkedAt));
  };
  const grant = async () => {
    if (await askForHosts()) await refresh();
  };
  /** Does what the reader wanted and says what was done, or shows that it could not be. */
  const act = async (action: () => Promise<string>) => {
    setUnwritten(undefined);
    try {
      setSaid(await action());
    } catch (thrown) {
      setUnwritten(failureOf(thrown));
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
        <Notices
          unreadable={failure}
          stuck={stuck}
          standing={standing}
          unwritten={unwritten}
          onGrant={() => void grant()}
        />
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
