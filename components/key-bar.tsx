// The foot of the popup: the keys most used, as words and as buttons.
import { t } from '../utils/text';
import { Key } from './key';

interface Props {
  canUndo: boolean;
  onUndo: () => void;
  onSheet: () => void;
}

export function KeyBar({ canUndo, onUndo, onSheet }: Props) {
  return (
    <footer>
      <span>
        <Key name="j" /> <Key name="k" /> {t('key_move')}
      </span>
      <span>
        <Key name="s" /> {t('key_save_short')}
      </span>
      {canUndo && (
        <button type="button" class="undo-last" onClick={onUndo}>
          <Key name="u" /> {t('key_undo_short')}
        </button>
      )}
      <button type="button" class="all-keys" onClick={onSheet}>
        <Key name="?" /> {t('all_keys')}
      </button>
    </footer>
  );
}
