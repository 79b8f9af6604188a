// What an action did, in words.
import type { Undo } from '../utils/domain/action';
import { t, titleOf, type TextKey } from '../utils/text';
import { STATE_LABELS } from './labels';

const DID: Record<Undo['action'], TextKey> = {
  save: 'did_save',
  unsave: 'did_unsave',
  dismiss: 'did_dismiss',
  undismiss: 'did_undismiss',
  read: 'did_read',
  unread: 'did_unread',
  see: 'did_see',
  state: 'did_state',
  rate: 'did_rate',
  tag: 'did_tag',
  untag: 'did_untag',
  'rename-tag': 'did_rename_tag',
  note: 'did_note',
  import: 'did_import',
  restore: 'did_restore',
};

/** What was done: Saved “Title”; Tagged 12 papers “routing”. */
export function didWords({ action, detail, changes, papers }: Undo): string {
  const count = papers ?? new Set(changes.map(({ id }) => id)).size;
  const [first] = changes;
  const what = first && count === 1 ? t('quoted', { text: titleOf(first) }) : t('papers', { count });
  const state = action === 'state' ? t(STATE_LABELS[detail as keyof typeof STATE_LABELS]) : undefined;
  return t(DID[action], { what, detail: state ?? detail ?? '' });
}
