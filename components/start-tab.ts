// What the popup opens with.
import { TABS, type Tab } from '../utils/domain/tab';

/** As `look.js` read it. */
export function startTab(): Tab {
  return TABS.find((tab) => tab === document.documentElement.dataset['tab']) ?? 'today';
}
