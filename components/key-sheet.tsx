// The sheet of all keys.
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../utils/text';
import { Key } from './key';
import { KEYS, type Page } from './keys';
import './key-sheet.css';

/** `page`: only its keys are listed. */
export function KeySheet({ page, onClose }: { page: Page; onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' && event.key !== '?') return;
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
        {KEYS.filter(({ only = page }) => only === page).map(({ action, keys, label }) => (
          <div key={action}>
            <dt>
              {keys.map((key, i) => (
                <>
                  {i > 0 && ` ${t('key_or')} `}
                  <Key name={key} />
                </>
              ))}
            </dt>
            <dd>{t(label)}</dd>
          </div>
        ))}
      </dl>
      <button type="button" class="action" onClick={() => dialog.current?.close()}>
        {t('close')}
      </button>
    </dialog>
  );
}
