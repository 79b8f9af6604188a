// The library: the shelves and views, a list, and the paper beside it.
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { PAPER, paperView } from '../utils/db/library';
import { countShelves } from '../utils/domain/shelf';
import { isDay, type Span } from '../utils/domain/span';
import { t } from '../utils/text';
import { ArchiveView } from './archive-view';
import { BackupView } from './backup-view';
import { DigestView } from './digest-view';
import { GrownView, SignalView, WatchView } from './caught-view';
import { ImportSteps } from './import-steps';
import { InboxView } from './inbox-view';
import { KeySheet } from './key-sheet';
import { useKeys } from './keys';
import { LIBRARY_KEYS } from '../utils/domain/library-keys';
import { LibraryFoot } from './library-foot';
import { LibraryNav } from './library-nav';
import { LibraryDay } from './library-day';
import { PaperPane } from './paper-pane';
import { hashOf, isShelf, isTextPage, viewName, type Route, type View } from './route';
import { SearchView } from './search-view';
import { ShelfView } from './shelf-view';
import { spanName } from './span-name';
import { SpanView } from './span-view';
import { TrendingView } from './trending-view';
import { useActions } from './use-actions';
import { useImport } from './use-import';
import { useInbox } from './use-inbox';
import { useLive } from './use-live';
import { useMarked } from './use-marked';
import { usePageTitle } from './use-page-title';
import { usePaste } from './use-paste';
import { useRoute } from './use-route';
import { useStay } from './use-stay';
import { useWide } from './use-wide';
import { WatchesView } from './watches-view';

export function Library() {
  const { route, go } = useRoute();
  const { view } = route;
  const isWide = useWide();
  const [sheet, setSheet] = useState(false);
  const [asked, setAsked] = useState(0);
  const actions = useActions();
  const imports = useImport();
  usePaste(imports.onAdd);
  const [shelf] = useState(isShelf(view) ? view : undefined);
  const marked = useMarked(shelf ?? { kind: 'reading-list' });
  // Thousands of marks, and a key that only moves changes none of them.
  const counts = useMemo(() => countShelves(marked.marks.values()), [marked.marks]);
  const tags = counts.tags.map(([tag]) => tag);
  const inbox = useInbox(view.kind === 'inbox');

  const { value: shown } = useLive(
    async () => ({ paper: route.paper === undefined ? undefined : await paperView(route.paper) }),
    PAPER,
    route.paper ?? '',
  );
  // The one before stays until the next is read: an empty pane between the two would flicker at each key.
  const paper = route.paper === undefined ? undefined : shown?.paper;

  const main = useRef<HTMLElement>(null);
  const pane = useRef<HTMLElement>(null);
  const open = (id: string, byKey: boolean) => {
    // Where the paper takes the list's place, moving through the list must not.
    if (byKey && !isWide) return;
    go({ ...route, paper: id }, byKey ? 'replace' : undefined);
  };
  /** A list that cannot be seen must not hear the keys. */
  const active = isWide || !paper;
  const withoutPaper = () => {
    const { paper: _, ...list } = route;
    return list;
  };
  const beside = { open: route.paper, onOpen: open, onClose: () => go(withoutPaper()) };
  /** The focus goes to the list as soon as it is shown. */
  const leaving = useRef(false);
  const stepping = useRef(false);
  const close = () => {
    go(withoutPaper());
    leaving.current = true;
  };
  const goTo = (to: Route) => {
    go(to);
    leaving.current = true;
  };
  const show = (to: View) => goTo({ view: to });
  useEffect(() => {
    if (leaving.current && !paper) main.current?.focus();
    leaving.current = false;
    // A step to another kind of span takes away what had the focus; any other leaves it where it is.
    if (stepping.current && document.activeElement === document.body) main.current?.focus();
    stepping.current = false;
  });
  useEffect(() => {
    pane.current?.scrollTo(0, 0);
    if (paper && !isWide) pane.current?.focus();
  }, [paper?.paper.id]);
  useStay();
  useEffect(() => {
    main.current?.scrollTo(0, 0);
  }, [hashOf({ view })]);
  // A digest says itself whether it is one of a week.
  usePageTitle(view.kind === 'digest' && view.day ? undefined : viewName(view, Date.now()));
  useKeys(
    {
      undo: actions.onUndo,
      search: () => {
        if (view.kind !== 'search') go({ view: { kind: 'search' } });
        setAsked((now) => now + 1);
      },
      inbox: () => show({ kind: 'inbox' }),
      today: () => show({ kind: 'today' }),
      'reading-list': () => show({ kind: 'reading-list' }),
      note: () => focusIn('.pane [data-field="note"]'),
      tag: () => focusIn('[data-field="chosen-tag"]') || focusIn('.pane [data-field="tag"]'),
      sheet: () => setSheet(true),
    },
    LIBRARY_KEYS,
  );

  const list = view.kind === 'list' ? view.span : undefined;
  const onSpan = (to: Span) => {
    go({ view: { kind: 'list', span: to } });
    stepping.current = true;
    actions.say(spanName(to, Date.now()));
  };
  const lists = { active, beside, actions, tags };
  return (
    <div class={`library ${paper ? 'with-paper' : ''}`}>
      <LibraryNav view={view} counts={marked.papers && counts} inbox={inbox.papers?.length} onShow={show} />
      <main>
        <section class="list-pane" ref={main} tabIndex={-1} data-home data-scroller aria-label={t('list')}>
          {view.kind === 'inbox' && <InboxView inbox={inbox} {...lists} />}
          {view.kind === 'today' && <LibraryDay key="today" {...lists} onSpan={onSpan} />}
          {list &&
            (isDay(list) ? (
              <LibraryDay key="day" day={list} {...lists} onSpan={onSpan} />
            ) : (
              <SpanView span={list} {...lists} onSpan={onSpan} />
            ))}
          {view.kind === 'trending' && <TrendingView {...lists} />}
          {view.kind === 'search' && <SearchView route={route} go={go} asked={asked} {...lists} />}
          {view.kind === 'unknown' && <p class="empty">{t('no_such_view')}</p>}
          {view.kind === 'digest' && <DigestView day={view.day} actions={actions} onGo={goTo} />}
          {view.kind === 'watches' && <WatchesView route={route} go={go} actions={actions} />}
          {view.kind === 'watch' && <WatchView key={view.id} id={view.id} {...lists} />}
          {view.kind === 'caught' && <SignalView key={hashOf({ view })} {...view} {...lists} />}
          {view.kind === 'grown' && <GrownView {...lists} />}
          {view.kind === 'archive' && <ArchiveView />}
          {view.kind === 'backup' && <BackupView {...imports} />}
          {isShelf(view) && (
            <ShelfView key={hashOf({ view })} shelf={view} route={route} go={go} marked={marked} {...lists} />
          )}
        </section>
        {!isTextPage(view) && (
          <section class="pane" ref={pane} tabIndex={-1} aria-label={t('paper')}>
            {paper ? (
              <PaperPane
                key={paper.paper.id}
                row={paper}
                tags={tags}
                actions={actions}
                onOpen={(id) => go({ ...route, paper: id })}
                onClose={close}
              />
            ) : (
              <p class="empty">{t('no_paper_open')}</p>
            )}
          </section>
        )}
      </main>
      <section class="foot" aria-label={t('last_action')}>
        {view.kind !== 'backup' && imports.importing.step !== 'none' && (
          <div class="strip">
            <ImportSteps {...imports} />
            {/* A plan has its own, and what is being written goes on. */}
            {!['planned', 'writing'].includes(imports.importing.step) && (
              <button type="button" class="action" onClick={imports.onCancel}>
                {t('close')}
              </button>
            )}
          </div>
        )}
        <LibraryFoot actions={actions} onSheet={() => setSheet(true)} />
      </section>
      <output class="unseen">{actions.said}</output>
      {sheet && <KeySheet page="library" onClose={() => setSheet(false)} />}
    </div>
  );
}

/** Puts the focus into a field; false where there is none in view. */
function focusIn(selector: string): boolean {
  const field = document.querySelector<HTMLElement>(selector);
  if (!field?.checkVisibility()) return false;
  field.focus();
  return true;
}
