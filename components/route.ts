// The library's views: their addresses, as the part after `#`, and their names.
import type { Day } from '../utils/domain/day';
import { STATES } from '../utils/domain/mark';
import { isPaperId } from '../utils/domain/paper';
import { SORTS, type Shelf, type Sort } from '../utils/domain/shelf';
import { isDay, spanOf, type Span } from '../utils/domain/span';
import { dayName, t } from '../utils/text';
import { STATE_LABELS } from './labels';
import { spanName } from './span-name';

/** A view of the library. */
export type View =
  | { kind: 'inbox' }
  | { kind: 'today' }
  | { kind: 'list'; span: Span }
  | { kind: 'trending' }
  | { kind: 'search' }
  | { kind: 'digest'; day?: Day }
  | { kind: 'watches' }
  | { kind: 'watch'; id: string }
  | { kind: 'caught'; after: number; until: number; grownAfter?: number }
  | { kind: 'grown' }
  | { kind: 'archive' }
  | { kind: 'backup' }
  | { kind: 'unknown'; path: string }
  | Shelf;

/** A view that is a shelf of marked papers. */
export function isShelf(view: View): view is Shelf {
  return ['reading-list', 'tag', 'dismissed'].includes(view.kind);
}

/** A view that is a page of text and forms, beside which no paper is opened. */
export function isTextPage({ kind }: View): boolean {
  return ['watches', 'digest', 'archive', 'backup', 'unknown'].includes(kind);
}

/** What is shown: a view, how its list is ordered and filtered, and the paper beside it. */
export interface Route {
  view: View;
  sort?: Sort;
  filter?: string;
  /** What is searched for, or is to be. */
  words?: string;
  /** The id of a paper. */
  paper?: string;
}

/** The route an address says, the reading list for an empty one. `hash`: with or without its `#`. */
export function routeOf(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#/, '').split('?');
  const asked = new URLSearchParams(query);
  const sort = SORTS.find((name) => name === asked.get('sort'));
  const [filter, words, paper] = ['filter', 'q', 'paper'].map((name) => asked.get(name));
  return {
    view: viewOf(path),
    ...(sort && { sort }),
    ...(filter && { filter }),
    ...(words && { words }),
    ...(paper && isPaperId(paper) && { paper }),
  };
}

/** Views whose address is their name. */
const PLAIN = ['inbox', 'today', 'trending', 'search', 'grown', 'archive', 'backup', 'dismissed'] as const;

function viewOf(path: string): View {
  const [name, ...rest] = path.split('/');
  const part = decoded(rest.join('/'));
  const plain = PLAIN.find((kind) => kind === name);
  if (plain) return { kind: plain };
  const span = name === 'list' && part ? spanOf(part) : undefined;
  if (span) return { kind: 'list', span };
  if (name === 'digest') return { kind: 'digest', ...(isDay(part) && { day: part }) };
  if (name === 'watches') return part ? { kind: 'watch', id: part } : { kind: 'watches' };
  const caught = name === 'caught' && /^(\d{1,15})\/(\d{1,15})(?:\/(\d{1,15}))?$/.exec(part);
  if (caught) {
    const [after, until, grownAfter] = caught.slice(1).map((at) => (at ? Number(at) : undefined));
    return { kind: 'caught', after: after!, until: until!, ...(grownAfter !== undefined && { grownAfter }) };
  }
  if (name === 'tag' && part) return { kind: 'tag', tag: part };
  const state = STATES.find((known) => known === part);
  if (path === '' || path === 'reading-list') return { kind: 'reading-list' };
  return name === 'reading-list' && state ? { kind: 'reading-list', state } : { kind: 'unknown', path };
}

/** The address of a route, with its `#`. */
export function hashOf({ view, sort, filter, words, paper }: Route): string {
  const asked = new URLSearchParams({
    ...(sort && { sort }),
    ...(filter && { filter }),
    ...(words && { q: words }),
    ...(paper && { paper }),
  });
  return `#${pathOf(view)}${asked.size > 0 ? `?${asked.toString()}` : ''}`;
}

function pathOf(view: View): string {
  if (view.kind === 'list') return `list/${view.span}`;
  if (view.kind === 'unknown') return view.path;
  if (view.kind === 'digest') return view.day ? `digest/${view.day}` : 'digest';
  if (view.kind === 'caught') {
    const grownAfter = view.grownAfter === undefined ? '' : `/${view.grownAfter}`;
    return `caught/${view.after}/${view.until}${grownAfter}`;
  }
  if (view.kind === 'watch') return `watches/${encodeURIComponent(view.id)}`;
  if (view.kind === 'tag') return `tag/${encodeURIComponent(view.tag)}`;
  if (view.kind === 'reading-list') return view.state ? `${view.kind}/${view.state}` : view.kind;
  return view.kind;
}

/** What an address part says; itself where its escapes are broken. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** What a view of the library is called at `now` (epoch ms). */
export function viewName(view: View, now: number): string {
  switch (view.kind) {
    case 'inbox':
      return t('inbox');
    case 'today':
      return t('tab_today');
    case 'list':
      return spanName(view.span, now);
    case 'trending':
      return t('trending');
    case 'search':
      return t('tab_search');
    case 'digest':
      return view.day ? t('digest_of_day', { day: dayName(view.day, now) }) : t('digest');
    case 'watches':
    case 'watch':
    case 'caught':
      return t('watches');
    case 'grown':
      return t('grown');
    case 'archive':
      return t('archive');
    case 'backup':
      return t('backup');
    case 'unknown':
      return t('no_such_view');
    case 'dismissed':
      return t('dismissed');
    case 'tag':
      return view.tag;
    case 'reading-list':
      return t(view.state ? STATE_LABELS[view.state] : 'all_saved');
  }
}
