// The shelves and views of the library, each with its own address.
import { useEffect, useRef } from 'preact/hooks';
import { STATES } from '../utils/domain/mark';
import type { ShelfCounts } from '../utils/domain/shelf';
import { number, t } from '../utils/text';
import { STATE_LABELS } from './labels';
import { hashOf, type View } from './route';
import { RouteLink } from './route-link';
import './library-nav.css';

interface Props {
  view: View;
  /** Once they are known. */
  counts: ShelfCounts | undefined;
  /** How many papers are left in the inbox, once that is known. */
  inbox: number | undefined;
  onShow: (view: View) => void;
}

export function LibraryNav({ view, counts, inbox, onShow }: Props) {
  const here = hashOf({ view: listOf(view) });
  const nav = useRef<HTMLElement>(null);
  useEffect(() => {
    nav.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [here]);
  const item = (to: View, label: string, count?: number) => {
    const href = hashOf({ view: to });
    return (
      <li key={href}>
        <RouteLink to={{ view: to }} isHere={href === here} onGo={({ view: there }) => onShow(there)}>
          <span dir="auto">{label}</span> {count !== undefined && <i>{number(count)}</i>}
        </RouteLink>
      </li>
    );
  };
  return (
    <nav ref={nav} aria-label={t('views')}>
      <h1>{t('name')}</h1>
      <ul>
        {item({ kind: 'search' }, t('tab_search'))}
        {item({ kind: 'watches' }, t('watches'))}
        {item({ kind: 'inbox' }, t('inbox'), inbox)}
        {item({ kind: 'today' }, t('tab_today'))}
        {item({ kind: 'trending' }, t('trending'))}
        {item({ kind: 'digest' }, t('digest'))}
      </ul>
      <h2>{t('tab_reading_list')}</h2>
      <ul>
        {item({ kind: 'reading-list' }, t('all_saved'), counts?.saved)}
        {STATES.map((state) =>
          item({ kind: 'reading-list', state }, t(STATE_LABELS[state]), counts?.states[state]),
        )}
        {item({ kind: 'grown' }, t('grown_short'))}
      </ul>
      {counts && counts.tags.length > 0 && (
        <>
          <h2>{t('tags')}</h2>
          <ul>{counts.tags.map(([tag, count]) => item({ kind: 'tag', tag }, tag, count))}</ul>
        </>
      )}
      <h2>{t('more')}</h2>
      <ul>
        {item({ kind: 'dismissed' }, t('dismissed'), counts?.dismissed)}
        {item({ kind: 'archive' }, t('archive'))}
        {item({ kind: 'backup' }, t('backup'))}
        <li>
          <a href="options.html">
            <span>{t('settings')}</span>
          </a>
        </li>
      </ul>
    </nav>
  );
}

/** The view that is here in the list of views: of a digest, a watch or what was caught the one that leads there. */
function listOf(view: View): View {
  if (view.kind === 'digest') return { kind: 'digest' };
  return view.kind === 'watch' || view.kind === 'caught' ? { kind: 'watches' } : view;
}
