// What was just handed out or done, with Undo, for a few seconds.
import type { Undo } from '../utils/domain/action';
import { t } from '../utils/text';
import { Passing } from './passing';
import { didWords } from './undo-words';
import type { Actions } from './use-actions';

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

interface Props {
  handed: Actions['handed'];
  /** The action that Undo would take back. */
  undo: Undo | undefined;
  onUndo: () => void;
}

export function LastAction({ handed, undo, onUndo }: Props) {
  return (
    <>
      {handed && (
        <Passing since={handed.at}>
          <p>{handed.text}</p>
        </Passing>
      )}
      {undo && <UndoLine undo={undo} onUndo={onUndo} />}
    </>
  );
}
