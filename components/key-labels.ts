// What the actions of keys are called.
import type { KeyAction } from '../utils/domain/library-keys';
import type { TextKey } from '../utils/text';

/** In the order to show them. */
export const KEY_LABELS: Record<KeyAction, TextKey> = {
  next: 'key_next',
  previous: 'key_previous',
  open: 'key_open',
  expand: 'key_expand',
  'read-on': 'key_read_on',
  save: 'key_save',
  dismiss: 'key_dismiss',
  read: 'key_read',
  cite: 'key_cite',
  undo: 'key_undo',
  tag: 'key_tag',
  note: 'key_note',
  filter: 'key_filter',
  choose: 'key_choose',
  'choose-next': 'key_choose_next',
  'choose-previous': 'key_choose_previous',
  'choose-all': 'key_choose_all',
  'choose-none': 'key_choose_none',
  clear: 'key_clear',
  inbox: 'inbox',
  today: 'key_today',
  'reading-list': 'key_reading_list',
  search: 'key_search',
  library: 'menu_library',
  sheet: 'key_sheet',
};

export const LABELLED_KEYS = Object.keys(KEY_LABELS) as KeyAction[];
