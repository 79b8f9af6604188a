// The names of what can be chosen from a closed set.
import type { State } from '../utils/domain/mark';
import type { Sort } from '../utils/domain/shelf';
import { t, type TextKey } from '../utils/text';
import type { View } from './route';

export const STATE_LABELS: Record<State, TextKey> = {
  'to-read': 'state_to_read',
  reading: 'state_reading',
  done: 'state_done',
  archived: 'state_archived',
};

export const SORT_LABELS: Record<Sort, TextKey> = {
  saved: 'sort_saved',
  upvotes: 'sort_upvotes',
  published: 'sort_published',
  title: 'sort_title',
  author: 'sort_author',
};

/** What a view of the library is called. */
export function viewName(view: View): string {
  switch (view.kind) {
    case 'today':
      return t('tab_today');
    case 'backup':
      return t('backup');
    case 'dismissed':
      return t('dismissed');
    case 'tag':
      return view.tag;
    case 'reading-list':
      return t(view.state ? STATE_LABELS[view.state] : 'all_saved');
  }
}
