// A shelf of marked papers: ordered, filtered while typing, many chosen at once.
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import {
  filterWords,
  isOn,
  searchedText,
  sorted,
  SORTS,
  type Shelf,
  type ShelvedPaper,
  type Sort,
} from '../utils/domain/shelf';
import { t, type TextKey } from '../utils/text';
import { AccessNotice } from './access-notice';
import { ChoiceBar } from './choice-bar';
import { FailureNotice } from './failure-notice';
import { FileMenu } from './file-menu';
import { keyOf, useKeys } from './keys';
import { LIBRARY_KEYS } from '../utils/domain/library-keys';
import type { ListProps } from './library-list';
import { PaperList } from './paper-list';
import { Placeholders } from './placeholders';
import { viewName, type Route } from './route';
import { TagTools } from './tag-tools';
import { useChoice } from './use-choice';
import type { Marked } from './use-marked';

interface Props extends ListProps {
  shelf: Shelf;
  route: Route;
  go: (route: Route, how?: 'replace') => void;
  marked: Marked;
}

const SORT_LABELS: Record<Sort, TextKey> = {
  saved: 'sort_saved',
  upvotes: 'sort_upvotes',
  published: 'sort_published',
  title: 'sort_title',
  author: 'sort_author',
};

const NONE: ReadonlySet<string> = new Set();
/** The address follows the filter when the reader pauses this long (ms): browsers refuse one a key. */
const PAUSE = 300;

export function ShelfView({ shelf, route, go, marked, active, beside, actions, tags }: Props) {
  const { papers, isComplete, failure } = marked;
  /** How many papers are on the shelf, whether they are read yet or not. */
  const count = useMemo(
    () => [...marked.marks.values()].filter((its) => isOn(shelf, its)).length,
    [marked.marks],
  );
  const sort = route.sort ?? 'saved';
  const [filter, setFilter] = useState(route.filter ?? '');
  useEffect(() => {
    // What follows the typing must not take a space from under it.
    if ((route.filter ?? '') !== filter.trim()) setFilter(route.filter ?? '');
  }, [route.filter]);
  useEffect(() => {
    const typed = filter.trim();
    if (typed === (route.filter ?? '')) return undefined;
    const { filter: _, ...rest } = route;
    const timer = setTimeout(() => go({ ...rest, ...(typed && { filter: typed }) }, 'replace'), PAUSE);
    return () => clearTimeout(timer);
  }, [filter, route]);

  // In the order of saving the first are right before the last are read; in another order, or filtered, they are not.
  const words = filterWords(filter);
  const isReady = papers && (isComplete || (sort === 'saved' && words.length === 0));
  const onShelf = useMemo(
    () =>
      papers && isReady
        ? sorted(
            [...papers.values()].filter(({ marks }) => isOn(shelf, marks)),
            shelf,
            sort,
          )
        : [],
    [papers, isReady, sort],
  );
  const rows = useMemo(() => filtered(onShelf, words), [onShelf, words.join(' ')]);
  const { choice, chosen } = useChoice(rows, isComplete);

  const field = useRef<HTMLInputElement>(null);
  useKeys(active ? { filter: () => field.current?.select() } : {}, LIBRARY_KEYS);
  const setSort = (to: Sort) => {
    const { sort: _, ...rest } = route;
    go({ ...rest, ...(to !== 'saved' && { sort: to }) }, 'replace');
  };
  return (
    <>
      <div class="list-head">
        <div class="list-tools">
          <input
            ref={field}
            type="search"
            value={filter}
            placeholder={t('filter')}
            aria-label={t('filter')}
            onInput={({ currentTarget }) => setFilter(currentTarget.value)}
            onKeyDown={({ key, currentTarget }) => {
              if (key === 'Escape' && filter === '') currentTarget.blur();
              if (key === 'Enter') document.querySelector<HTMLElement>('.papers article')?.focus();
            }}
          />
          <select
            aria-label={t('sort')}
            value={sort}
            onChange={({ currentTarget }) => setSort(currentTarget.value as Sort)}
          >
            {SORTS.map((name) => (
              <option key={name} value={name}>
                {t(shelf.kind === 'dismissed' && name === 'saved' ? 'sort_dismissed' : SORT_LABELS[name])}
              </option>
            ))}
          </select>
          {isComplete && rows.length > 0 && chosen.length === 0 && <FileMenu rows={rows} actions={actions} />}
        </div>
        {shelf.kind === 'tag' && <TagTools tag={shelf.tag} tags={tags} go={go} onMark={actions.onMark} />}
        <ChoiceBar chosen={chosen} choice={choice} tags={tags} actions={actions} />
      </div>
      {failure && <FailureNotice failure={failure} />}
      <p class="news-line">
        <span>
          <b dir="auto">{viewName(shelf, Date.now())}</b>
          {papers && ' · '}
          {papers && words.length === 0 && t('papers', { count })}
          {papers &&
            words.length > 0 &&
            isReady &&
            t('filtered', { shown: rows.length, count: t('papers', { count }) })}
        </span>
      </p>
      {!isReady && !failure && <Placeholders label={t('reading')} />}
      {isReady && rows.length === 0 && (
        <AccessNotice>
          <p class="empty">
            {t(words.length > 0 ? 'nothing_matches' : EMPTY[shelf.kind], { key: keyOf('save') })}
          </p>
        </AccessNotice>
      )}
      {isReady && rows.length > 0 && (
        <PaperList
          rows={rows}
          newIds={NONE}
          active={active}
          onMark={actions.onMark}
          onCite={actions.onCite}
          beside={beside}
          choice={choice}
        />
      )}
    </>
  );
}

const EMPTY = {
  'reading-list': 'reading_list_empty',
  tag: 'tag_empty',
  dismissed: 'dismissed_empty',
} as const;

const texts = new WeakMap<ShelvedPaper, string>();

/** The papers in which each word is found. Of each paper the text is made once. */
function filtered(papers: ShelvedPaper[], words: string[]): ShelvedPaper[] {
  if (words.length === 0) return papers;
  return papers.filter((paper) => {
    let text = texts.get(paper);
    if (text === undefined) texts.set(paper, (text = searchedText(paper)));
    return words.every((word) => text.includes(word));
  });
}
