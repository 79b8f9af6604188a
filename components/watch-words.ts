// What watches are called, and what is to be said of what is wrong with one.
import type { WatchFault, WatchKind, WatchRule } from '../utils/domain/watch';
import { t, type TextKey } from '../utils/text';

export const KIND_LABELS: Record<WatchKind, TextKey> = {
  search: 'watch_kind_search',
  author: 'watch_kind_author',
  organization: 'watch_kind_organization',
  keyword: 'watch_kind_keyword',
  upvotes: 'watch_kind_upvotes',
  stars: 'watch_kind_stars',
};

export const FAULTS: Record<WatchFault, TextKey> = {
  empty: 'watch_fault_empty',
  long: 'watch_fault_long',
  'own-marks': 'watch_fault_own_marks',
  day: 'odd_day',
  number: 'watch_fault_number',
  pattern: 'watch_fault_pattern',
  look: 'watch_fault_look',
  runaway: 'watch_fault_runaway',
};

/** A watch's name: the reader's, or else what it looks for. */
export function watchName(rule: WatchRule): string {
  if (rule.name) return rule.name;
  switch (rule.kind) {
    case 'search':
      return rule.text;
    case 'author':
      return t('watch_called_author', { text: rule.text });
    case 'organization':
      return t('watch_called_organization', { text: rule.text });
    case 'keyword':
      return rule.how === 'pattern' ? `/${rule.text}/` : rule.text;
    case 'upvotes':
      return t('watch_called_upvotes', { count: rule.least });
    case 'stars':
      return t('watch_called_stars', { count: rule.least });
  }
}
