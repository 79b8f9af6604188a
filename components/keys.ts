// The keys: one table for what they do and for the sheet that tells it.
import { useEffect, useRef } from 'preact/hooks';
import type { TextKey } from '../utils/text';

/** The pages that have keys. */
export type Page = 'popup' | 'library';

/** Each action's keys (as `KeyboardEvent.key` names them), its line on the sheet, and the one page that has it. */
const TABLE = [
  { action: 'next', keys: ['j'], label: 'key_next' },
  { action: 'previous', keys: ['k'], label: 'key_previous' },
  { action: 'open', keys: ['o', 'Enter'], label: 'key_open' },
  { action: 'expand', keys: ['e', ' '], label: 'key_expand' },
  { action: 'save', keys: ['s'], label: 'key_save' },
  { action: 'dismiss', keys: ['x'], label: 'key_dismiss' },
  { action: 'read', keys: ['r'], label: 'key_read' },
  { action: 'cite', keys: ['c'], label: 'key_cite' },
  { action: 'undo', keys: ['u'], label: 'key_undo' },
  { action: 'tag', keys: ['t'], label: 'key_tag', only: 'library' },
  { action: 'note', keys: ['n'], label: 'key_note', only: 'library' },
  { action: 'filter', keys: ['/'], label: 'key_filter', only: 'library' },
  { action: 'choose', keys: ['v'], label: 'key_choose', only: 'library' },
  { action: 'choose-next', keys: ['J'], label: 'key_choose_next', only: 'library' },
  { action: 'choose-previous', keys: ['K'], label: 'key_choose_previous', only: 'library' },
  { action: 'choose-all', keys: ['a'], label: 'key_choose_all', only: 'library' },
  { action: 'choose-none', keys: ['Escape'], label: 'key_choose_none', only: 'library' },
  { action: 'today', keys: ['1'], label: 'key_today' },
  { action: 'reading-list', keys: ['2'], label: 'key_reading_list' },
  { action: 'library', keys: ['l'], label: 'menu_library', only: 'popup' },
  { action: 'sheet', keys: ['?'], label: 'key_sheet' },
] as const;

export type KeyAction = (typeof TABLE)[number]['action'];

interface KeyLine {
  action: KeyAction;
  keys: readonly string[];
  label: TextKey;
  only?: Page;
}

export const KEYS: readonly KeyLine[] = TABLE;

/** Held down, these go on moving; nothing else is wanted twice. */
const REPEATED: KeyAction[] = ['next', 'previous', 'choose-next', 'choose-previous'];

/** Calls the action of each key pressed; off while typing, in a dialog, and where a control needs the key itself. */
export function useKeys(actions: Partial<Record<KeyAction, () => unknown>>): void {
  const latest = useRef(actions);
  latest.current = actions;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTaken(event)) return;
      const action = KEYS.find(({ keys }) => keys.includes(event.key))?.action;
      const act = action && latest.current[action];
      if (!act) return;
      event.preventDefault();
      if (!event.repeat || REPEATED.includes(action)) act();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}

function isTaken({ key, target }: KeyboardEvent): boolean {
  if (!(target instanceof Element)) return false;
  if (target.closest('textarea, select, [contenteditable], input:not([type=checkbox])')) return true;
  if (document.querySelector('dialog[open]')) return true;
  return (key === 'Enter' || key === ' ') && target.closest('a, button, summary, input') !== null;
}
