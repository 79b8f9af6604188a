// The sheet of all keys.
import { useEffect, useRef } from 'preact/hooks';
import { isOn, keysAfter, type Page } from '../utils/domain/library-keys';
import { openOptions } from '../utils/reach-pages';
import { t } from '../utils/text';
import { KEY_LABELS, LABELLED_KEYS } from './key-labels';
import { KeyNames } from './key-names';
import { changed, keyOf } from './keys';

/** `page`: only its keys are listed. */
export function KeySheet({ page, onClose }: { page: Page; onClose: () => void }) {
  const table = keysAfter(changed.keys);
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' && event.key !== keyOf('sheet')) return;
    // Escape would close the whole popup with the sheet.
    event.preventDefault();
    // The press that opened it may still be held.
    if (!event.repeat) dialog.current?.close();
  };
  return (
    <dialog
      ref={dialog}
      class="key-sheet"
      tabIndex={-1}
      aria-labelledby="keys-title"
      onClose={onClose}
      onKeyDown={press}
    >
      <h2 id="keys-title">{t('keys')}</h2>
      <dl>
        {LABELLED_KEYS.filter((action) => isOn(page, action)).map((action) => (
          <div key={action}>
            <dt>
              <KeyNames keys={table[action]} />
            </dt>
            <dd>{t(KEY_LABELS[action])}</dd>
          </div>
        ))}
      </dl>
      <button type="button" class="action" onClick={() => dialog.current?.close()}>
        {t('close')}
      </button>{' '}
      <button type="button" class="action" onClick={() => void openOptions()}>
        {t('change_keys')}
      </button>
    </dialog>
  );
}
