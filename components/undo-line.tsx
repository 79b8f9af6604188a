// What was just done, with Undo, for a few seconds.
import type { Undo } from '../utils/domain/action';
import { t } from '../utils/text';
import { Passing } from './passing';
import { didWords } from './undo-words';

export function UndoLine({ undo, onUndo }: { undo: Undo; onUndo: () => void }) {
  return (
    <Passing since={undo.at}>
      <p class="one-line">{didWords(undo)}</p>
      <button type="button" class="action" onClick={onUndo}>
        {t('undo')}
      </button>
    </Passing>
  );
}
