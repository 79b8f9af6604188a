// The foot of the popup: the keys most used, as words and as buttons.
import { t } from '../utils/text';
import { keyOf } from './keys';

interface Props {
  canUndo: boolean;
  onUndo: () => void;
  onSheet: () => void;
}

export function KeyBar({ canUndo, onUndo, onSheet }: Props) {
  return (
    <footer>
      <span>
        <kbd>{keyOf('next')}</kbd> <kbd>{keyOf('previous')}</kbd> {t('key_move')}
      </span>
      <span>
        <kbd>{keyOf('save')}</kbd> {t('key_save_short')}
      </span>
      {canUndo && (
        <button type="button" class="undo-last" onClick={onUndo}>
          <kbd>{keyOf('undo')}</kbd> {t('key_undo_short')}
        </button>
      )}
      <button type="button" class="all-keys" onClick={onSheet}>
        <kbd>{keyOf('sheet')}</kbd> {t('all_keys')}
      </button>
    </footer>
  );
}
