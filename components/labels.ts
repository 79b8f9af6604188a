// The names of the states of papers, and of the popup's views.
import type { Tab } from '../utils/domain/tab';
import type { State } from '../utils/domain/mark';
import type { TextKey } from '../utils/text';

export const STATE_LABELS: Record<State, TextKey> = {
  'to-read': 'state_to_read',
  reading: 'state_reading',
  done: 'state_done',
  archived: 'state_archived',
};

export const TAB_LABELS: Record<Tab, TextKey> = {
  today: 'tab_today',
  'reading-list': 'tab_reading_list',
  search: 'tab_search',
};
