// The popup: today's papers and the reading list, as the database has them.
import { useEffect, useRef, useState } from 'preact/hooks';
import { send } from '../utils/commands';
import { dayView, type DayView, type ShownPaper } from '../utils/db/queries';
import { look, save, undoLast, unsave } from '../utils/db/write/marks';
import type { Day } from '../utils/domain/day';
import { isSaved, type Undo } from '../utils/domain/mark';
import { askForHosts } from '../utils/reach';
import { t, type TextKey } from '../utils/text';
import { DayBar } from './day-bar';
import { DayList } from './day-list';
import { FailureNotice, failureSentence } from './failure-notice';
import { KeyBar } from './key-bar';
import { KeySheet } from './key-sheet';
import { useKeys } from './keys';
import { Masthead } from './masthead';
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
  const [day, setDay] = useState<Day>();
  const [tab, setTab] = useState<Tab>('today');
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
  const now = useNow(60_000);
  useLookedAt(view);

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
      const undone = await undoLast(Date.now());
      if (!undone) return t('nothing_to_undo');
      return t(UNDID[undone.action], { title: undone.changes[0]?.title ?? '' });
    });
  useKeys({
    undo: () => void undo(),
    today: () => setTab('today'),
    'reading-list': () => setTab('reading-list'),
    sheet: () => setSheet(true),
  });

  const standing = view?.standing;
  const count = view?.day && view.rows.length;
  return (
    <>
      <header>
        <Masthead checkedAt={standing?.checkedAt} refreshing={refreshing} onRefresh={() => void refresh()} />
        {view?.day ? (
          <DayBar
            day={view.day}
            count={view.rows.length}
            previous={view.previous}
            next={view.next}
            newest={view.newest}
            now={now}
            onDay={setDay}
          />
        ) : (
          <div class="day-bar" />
        )}
        <Tabs tab={tab} counts={{ today: count, 'reading-list': view?.savedCount }} onTab={setTab} />
      </header>
      <div class="panel" id="panel" role="tabpanel" aria-labelledby={`tab-${tab}`} tabIndex={-1}>
        {!view && !failure && <Placeholders label={t('loading')} />}
        {view && tab === 'today' && (
          <DayList view={view} now={now} onDay={setDay} onSave={(row) => void toggleSaved(row)} />
        )}
        {view && tab === 'reading-list' && (
          <ReadingList newIds={view.newIds} onSave={(row) => void toggleSaved(row)} />
        )}
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
