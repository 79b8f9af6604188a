// The foot of the popup: the keys most used, as words and as buttons.
import { t } from '../utils/text';

interface Props {
  canUndo: boolean;
  onUndo: () => void;
  onSheet: () => void;
}

export function KeyBar({ canUndo, onUndo, onSheet }: Props) {
  return (
    <footer>
      <span>
        <kbd>j</kbd> <kbd>k</kbd> {t('key_move')}
      </span>
      <span>
        <kbd>s</kbd> {t('key_save_short')}
      </span>
      {canUndo && (
        <button type="button" class="undo-last" onClick={onUndo}>
          <kbd>u</kbd> {t('key_undo_short')}
        </button>
      )}
      <button type="button" class="all-keys" onClick={onSheet}>
        <kbd>?</kbd> {t('all_keys')}
      </button>
    </footer>
  );
}
