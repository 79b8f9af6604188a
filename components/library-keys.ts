// The keys of the library: those of every page, and its own.
import { KEYS } from './keys';

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
