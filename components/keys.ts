// The keys: what each does, wherever it is pressed.
import { useEffect, useRef } from 'preact/hooks';

/** Each action's keys, as `KeyboardEvent.key` names them: those of every page. */
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
  today: ['1'],
  'reading-list': ['2'],
  search: ['/', '3'],
  library: ['l'],
  sheet: ['?'],
} as const;

/** Held down, these go on moving; nothing else is wanted twice. */
const REPEATED = /next|previous/;

/**
 * Calls the action of each key pressed; off while typing, in a dialog, and where a control needs the key itself.
 * `keys`: each action's; of several that a key is for, the first that is wanted.
 */
export function useKeys<Action extends string = keyof typeof KEYS>(
  actions: Partial<Record<NoInfer<Action>, () => unknown>>,
  keys: Readonly<Record<Action, readonly string[]>> = KEYS as never,
): void {
  const latest = useRef(actions);
  latest.current = actions;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTaken(event)) return;
      const action = (Object.keys(keys) as Action[]).find(
        (name) => latest.current[name] && keys[name].includes(event.key),
      );
      if (!action) return;
      event.preventDefault();
      if (!event.repeat || REPEATED.test(action)) latest.current[action]!();
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
