// The keys: what each does, wherever it is pressed.
import { useEffect, useRef } from 'preact/hooks';

/** Each action's keys, as `KeyboardEvent.key` names them. */
export const KEYS = {
  next: ['j'],
  previous: ['k'],
  open: ['o', 'Enter'],
  expand: ['e', ' '],
  save: ['s'],
  dismiss: ['x'],
  read: ['r'],
  cite: ['c'],
  undo: ['u'],
  tag: ['t'],
  note: ['n'],
  filter: ['/'],
  choose: ['v'],
  'choose-next': ['J'],
  'choose-previous': ['K'],
  'choose-all': ['a'],
  'choose-none': ['Escape'],
  today: ['1'],
  'reading-list': ['2'],
  library: ['l'],
  sheet: ['?'],
} as const;

export type KeyAction = keyof typeof KEYS;

const ACTIONS = new Map(
  Object.entries(KEYS).flatMap(([action, keys]) => keys.map((key) => [key as string, action as KeyAction])),
);

/** Held down, these go on moving; nothing else is wanted twice. */
const REPEATED: KeyAction[] = ['next', 'previous', 'choose-next', 'choose-previous'];

/** Calls the action of each key pressed; off while typing, in a dialog, and where a control needs the key itself. */
export function useKeys(actions: Partial<Record<KeyAction, () => unknown>>): void {
  const latest = useRef(actions);
  latest.current = actions;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTaken(event)) return;
      const action = ACTIONS.get(event.key);
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
