// The keys: one table for what they do and for the sheet that tells it.
import { useEffect, useRef } from 'preact/hooks';
import type { TextKey } from '../utils/text';

export type KeyAction =
  | 'next'
  | 'previous'
  | 'open'
  | 'expand'
  | 'save'
  | 'undo'
  | 'today'
  | 'reading-list'
  | 'sheet';

/** Each action's keys (as `KeyboardEvent.key` names them) and its line on the sheet. */
export const KEYS: { action: KeyAction; keys: string[]; label: TextKey }[] = [
  { action: 'next', keys: ['j'], label: 'key_next' },
  { action: 'previous', keys: ['k'], label: 'key_previous' },
  { action: 'open', keys: ['o', 'Enter'], label: 'key_open' },
  { action: 'expand', keys: ['e', ' '], label: 'key_expand' },
  { action: 'save', keys: ['s'], label: 'key_save' },
  { action: 'undo', keys: ['u'], label: 'key_undo' },
  { action: 'today', keys: ['1'], label: 'key_today' },
  { action: 'reading-list', keys: ['2'], label: 'key_reading_list' },
  { action: 'sheet', keys: ['?'], label: 'key_sheet' },
];

/** Calls the action of each key pressed; off while typing, in a dialog, and where a control needs the key itself. */
export function useKeys(actions: Partial<Record<KeyAction, () => void>>): void {
  const latest = useRef(actions);
  latest.current = actions;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTaken(event)) return;
      const action = KEYS.find(({ keys }) => keys.includes(event.key))?.action;
      const act = action && latest.current[action];
      if (!act) return;
      // Held down, a key goes on moving; nothing else is wanted twice.
      const once = event.repeat && !['next', 'previous'].includes(action);
      event.preventDefault();
      if (!once) act();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}

function isTaken({ key, target }: KeyboardEvent): boolean {
  if (!(target instanceof Element)) return false;
  if (target.closest('input, textarea, select, [contenteditable]')) return true;
  if (document.querySelector('dialog[open]')) return true;
  return (key === 'Enter' || key === ' ') && target.closest('a, button, summary') !== null;
}
