// The keys: what each does, wherever it is pressed.
import { useLayoutEffect, useRef } from 'preact/hooks';
import { KEYS } from '../utils/domain/keys';
import type { KeyChanges } from '../utils/domain/library-keys';

/** What the reader changed of the keys, once that was read. */
export const changed: { keys: KeyChanges } = { keys: {} };

/** Who is told of each key of ours that is pressed. */
export const presses: { tell?: () => void } = {};

/** The key to name for an action. */
export function keyOf(action: keyof typeof KEYS): string {
  return changed.keys[action] ?? KEYS[action][0];
}

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
  // With what is drawn, and not after its paint: a key may come between the two.
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTaken(event)) return;
      const action = (Object.keys(keys) as Action[]).find(
        (name) =>
          latest.current[name] && ((changed.keys as KeyTexts)[name] ?? keys[name]).includes(event.key),
      );
      if (!action) return;
      event.preventDefault();
      presses.tell?.();
      if (!event.repeat || REPEATED.test(action)) latest.current[action]!();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}

/** Of one character each, so that a key that is in one of them is it. */
type KeyTexts = Partial<Record<string, string>>;

function isTaken({ key, target }: KeyboardEvent): boolean {
  if (!(target instanceof Element)) return false;
  if (target.closest('textarea, select, [contenteditable], input:not([type=checkbox])')) return true;
  if (document.querySelector('dialog[open]')) return true;
  return (key === 'Enter' || key === ' ') && target.closest('a, button, summary, input') !== null;
}
