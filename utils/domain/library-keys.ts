// The keys of the library, and how the reader changes any page's.
import { KEYS } from './keys';

/** Those of every page, and the library's own. */
export const LIBRARY_KEYS = {
  // In the inbox; it comes before what else its key does.
  'read-on': [' '],
  ...KEYS,
  tag: ['t'],
  note: ['n'],
  filter: ['f'],
  choose: ['v'],
  'choose-next': ['J'],
  'choose-previous': ['K'],
  'choose-all': ['a'],
  'choose-none': ['Escape'],
  clear: ['C'],
  inbox: ['i'],
} as const;

export type KeyAction = keyof typeof LIBRARY_KEYS;

/** Each action in the order in which it is asked whether a key is its own. */
const KEY_ACTIONS = Object.keys(LIBRARY_KEYS) as KeyAction[];

/** The actions that have another key than they came with: it takes the place of all they came with. */
export type KeyChanges = Partial<Record<KeyAction, string>>;

/** Each action's keys. */
export type KeyTable = Readonly<Record<KeyAction, readonly string[]>>;

/** Whether an action can have this key: a character that can be seen. Tab, Enter and the like have their use in every page. */
export function isFreeKey(key: unknown): key is string {
  return typeof key === 'string' && /^[^\s\p{C}\p{M}]$/u.test(key);
}

/** The changes that a stored value says, without what is none, and whether there was such. */
export function keyChangesFrom(stored: unknown): { changes: KeyChanges; isOdd: boolean } {
  if (typeof stored !== 'object' || stored === null) return { changes: {}, isOdd: true };
  const all = Object.entries(stored);
  const good = all.filter(([action, key]) => Object.hasOwn(LIBRARY_KEYS, action) && isFreeKey(key));
  return { changes: Object.fromEntries(good) as KeyChanges, isOdd: good.length < all.length };
}

/** The keys after changes. */
export function keysAfter(changes: KeyChanges): KeyTable {
  const all = KEY_ACTIONS.map((action) => {
    const own = changes[action];
    return [action, own === undefined ? LIBRARY_KEYS[action] : [own]];
  });
  return Object.fromEntries(all) as KeyTable;
}

/** The pages that have keys. */
export type Page = 'popup' | 'library';

/** Whether a page has an action. */
export function isOn(page: Page, action: KeyAction): boolean {
  return page === 'popup' ? Object.hasOwn(KEYS, action) : action !== 'library';
}

/** The actions that an action shares a key with on some page, other than it came: of two, the first alone hears it. */
export function conflictsOf(action: KeyAction, table: KeyTable): KeyAction[] {
  const shares = (other: KeyAction, keys: KeyTable) => keys[action].some((key) => keys[other].includes(key));
  const meets = (other: KeyAction) =>
    (['popup', 'library'] as const).some((page) => isOn(page, action) && isOn(page, other));
  return KEY_ACTIONS.filter(
    (other) => other !== action && meets(other) && shares(other, table) && !shares(other, LIBRARY_KEYS),
  );
}
