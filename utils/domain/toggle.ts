// What one key or button does with papers, and takes back when it is pressed again.
import type { Action } from './action';
import { isDismissed, isRead, isSaved, type Marks } from './mark';

/** What one key or button does and undoes. */
export type Toggle = 'save' | 'read' | 'dismiss';

const TOGGLES = {
  save: { is: isSaved, back: 'unsave' },
  read: { is: isRead, back: 'unread' },
  dismiss: { is: isDismissed, back: 'undismiss' },
} as const;

/** Does it with all papers; takes it back where it was done with each of them already. */
export function toggled(what: Toggle, papers: { marks?: Marks }[]): Action {
  const { is, back } = TOGGLES[what];
  return { kind: papers.every(({ marks }) => is(marks)) ? back : what };
}
