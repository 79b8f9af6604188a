// The keys of every page, as they come.

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
  today: ['1'],
  'reading-list': ['2'],
  search: ['/', '3'],
  library: ['l'],
  sheet: ['?'],
} as const;
