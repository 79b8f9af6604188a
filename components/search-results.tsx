// What a search found: the reader's papers, all that is stored, and what Hugging Face found, each paper once.
import { useMemo, useRef } from 'preact/hooks';
import { MINE } from '../utils/search/tiers';
import type { Formed } from '../utils/search/query';
import { ago, t, type TextKey } from '../utils/text';
import { FailureNotice } from './failure-notice';
import { FoundLine } from './found-line';
import { PaperList, type Beside, type RowEvents } from './paper-list';
import { SearchHints } from './search-hints';
import type { Choice } from './use-choice';
import { useFoundMarks } from './use-found-marks';
import type { Searching } from './use-searching';

interface Props extends RowEvents {
  searching: Searching;
  now: number;
  /** Whether keys are meant for this list. */
  active: boolean;
  beside?: Beside;
  choice?: Choice;
  /** Makes a watch of the search. */
  onWatch: () => void;
}

const NONE: ReadonlySet<string> = new Set();

export function SearchResults({ searching, now, onWatch, ...list }: Props) {
  const { found, failure, online, rows, isEmpty, odd, isOld, onAgain } = searching;
  const element = useRef<HTMLDivElement>(null);
  useFoundMarks(element, found);
  const byId = useMemo(() => new Map(rows.map((row) => [row.paper.id, row])), [rows]);
  const headings = headingsOf(searching, now);
  const why = (id: string) => {
    return found && <FoundLine row={byId.get(id)!} query={found.query} hit={found.hits.get(id)} />;
  };
  return (
    <>
      {failure && <FailureNotice failure={failure} />}
      {online.failure && <FailureNotice failure={online.failure} isAsked onGrant={online.onAsk} />}
      {online.isNoticeShown && (
        <div class="strip" role="alert">
          <p>{t('search_online_notice', { host: online.host })}</p>
          <button type="button" class="action primary" onClick={online.onConsent}>
            {t('search_online', { source: online.source })}
          </button>
          <button type="button" class="action" onClick={online.onDecline}>
            {t('cancel')}
          </button>
        </div>
      )}
      {odd.map((operator) => (
        <p key={operator} class="strip">
          {t(ODD[operator])}
        </p>
      ))}
      {isEmpty && <SearchHints />}
      {found && (
        <output class="news-line">
          <span>{foundWords(searching)}</span>
          <em>{onlineState(searching)}</em>
          <button type="button" class="elsewhere" onClick={onWatch}>
            {t('watch_this_search')}
          </button>
          {isOld && (
            <button type="button" class="elsewhere" onClick={onAgain}>
              {t('search_again')}
            </button>
          )}
        </output>
      )}
      {found && rows.length === 0 && !online.isAsking && (
        <p class="empty">{t(whyEmpty(searching), { source: online.source })}</p>
      )}
      <div ref={element} class="found">
        {rows.length > 0 && (
          <PaperList
            rows={rows}
            newIds={NONE}
            {...list}
            above={(id) => headings.has(id) && <h2 class="group">{headings.get(id)}</h2>}
            below={why}
          />
        )}
      </div>
    </>
  );
}

const ODD: Record<Formed, TextKey> = { after: 'odd_day', before: 'odd_day', is: 'odd_is' };

/** Why there is no paper to show. */
function whyEmpty({ online }: Searching): TextKey {
  if (online.ranking?.at !== undefined) return 'found_nowhere';
  return online.words === '' || online.failure ? 'found_nothing' : 'found_nothing_yet';
}

/** What stands above the first paper of each kind, where there are several. A paper that is marked now keeps its place. */
function headingsOf({ found, rows, firstOnline, online }: Searching, now: number): Map<string, string> {
  const stored = rows.flatMap(({ paper: { id } }) => found?.hits.get(id) ?? []);
  const mine = stored.find(({ tier }) => tier === MINE);
  const other = stored.find(({ tier }) => tier !== MINE);
  const at = online.ranking?.at;
  return new Map([
    ...(mine ? [[mine.id, t('found_mine')] as const] : []),
    ...(other && (mine || firstOnline) ? [[other.id, t('found_stored')] as const] : []),
    ...(firstOnline && at !== undefined
      ? [[firstOnline, t('found_online', { ago: ago(at, Math.max(now, at)) })] as const]
      : []),
  ]);
}

/** How many papers were found, and what is to be said of that. */
function foundWords({ found }: Searching): string {
  if (!found) return '';
  const { total, unread, rows, hits, mode, lacking, isDamaged, isPart } = found;
  if (isPart) return t('found_newest');
  return [
    t('found_count', { count: total }),
    unread > 0 && t('found_unread', { count: unread }),
    total > rows.length && rows.length === hits.size && t('found_best', { value: rows.length }),
    mode === 'some' && total > 0 && t('found_some'),
    (lacking > 0 || isDamaged) && t('found_lacking'),
  ]
    .filter(Boolean)
    .join(' · ');
}

/** How asking Hugging Face stands. */
function onlineState({ online: { source, isAsking, ranking }, firstOnline, leftOut }: Searching): string {
  if (isAsking) return t('searching_online', { source });
  if (ranking?.at === undefined) return '';
  if (leftOut > 0) return t('found_left_out', { count: leftOut });
  return firstOnline === undefined ? t('found_no_more') : '';
}
