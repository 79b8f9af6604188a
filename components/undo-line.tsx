// What was just done, with Undo, for a few seconds.
import type { Undo } from '../utils/domain/mark';
import { t, type TextKey } from '../utils/text';
import { useNow } from './use-now';

/** How long the line stands (ms). */
const SHOWN_FOR = 8_000;

const DID: Record<Undo['action'], TextKey> = { save: 'did_save', unsave: 'did_unsave' };

export function UndoLine({ undo, onUndo }: { undo: Undo; onUndo: () => void }) {
  useNow(500);
  const age = Date.now() - undo.at;
  if (age < 0 || age > SHOWN_FOR) return null;
  return (
    <div class="strip">
      <p class="one-line">{t(DID[undo.action], { title: undo.changes[0]?.title ?? '' })}</p>
      <button type="button" class="action" onClick={onUndo}>
        {t('undo')}
      </button>
    </div>
  );
}
