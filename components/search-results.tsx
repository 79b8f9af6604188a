// What a search found: the reader's papers, all that is stored, and what Hugging Face found, each paper once.
import { useMemo, useRef } from 'preact/hooks';
import { MINE } from '../utils/search/tiers';
import { ago, t } from '../utils/text';
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
}

const NONE: ReadonlySet<string> = new Set();

export function SearchResults({ searching, now, ...list }: Props) {
  const { text, found, failure, online, rows } = searching;
  const element = useRef<HTMLDivElement>(null);
  useFoundMarks(element, found);
  const byId = useMemo(() => new Map(rows.map((row) => [row.paper.id, row])), [rows]);
  const headings = headingsOf(searching, now);
  const why = (id: string) => {
    const hit = found?.hits.get(id);
    return found && hit && <FoundLine row={byId.get(id)!} query={found.query} hit={hit} />;
  };
  return (
    <>
      {failure && <FailureNotice failure={failure} />}
      {online.failure && <FailureNotice failure={online.failure} onGrant={online.onGrant} />}
      {online.isNoticeShown && (
        <div class="strip" role="alert">
          <p>{t('search_online_notice')}</p>
          <button type="button" class="action primary" onClick={online.onConsent}>
            {t('search_online')}
          </button>
          <button type="button" class="action" onClick={online.onDecline}>
            {t('cancel')}
          </button>
        </div>
      )}
      {text.trim() === '' && <SearchHints />}
      {found && (
        <output class="news-line">
          <span>{foundWords(searching)}</span>
          <em>{onlineState(searching)}</em>
        </output>
      )}
      {found && rows.length === 0 && !online.isAsking && <p class="empty">{t('found_nothing')}</p>}
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

/** What stands above the first paper of each kind, where there are several. */
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
  const { total, rows, hits, mode, lacking, isDamaged } = found;
  return [
    t('papers', { count: total }),
    total > rows.length && rows.length === hits.size && t('found_best', { value: rows.length }),
    mode === 'some' && total > 0 && t('found_some'),
    (lacking > 0 || isDamaged) && t('found_lacking'),
  ]
    .filter(Boolean)
    .join(' · ');
}

/** How asking Hugging Face stands. */
function onlineState({ online: { isAsking, ranking }, firstOnline }: Searching): string {
  if (isAsking) return t('searching_online');
  return ranking?.at !== undefined && firstOnline === undefined ? t('found_no_more') : '';
}
