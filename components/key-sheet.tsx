// The sheet of all keys.
import { useEffect, useRef } from 'preact/hooks';
import { t, type TextKey } from '../utils/text';
import { LIBRARY_KEYS, type KeyAction } from './library-keys';

/** The pages that have keys. */
type Page = 'popup' | 'library';

/** What each action is called, and the one page that has it; in the order to show them. */
const LINES: Record<KeyAction, { label: TextKey; only?: Page }> = {
  next: { label: 'key_next' },
  previous: { label: 'key_previous' },
  open: { label: 'key_open' },
  expand: { label: 'key_expand' },
  'read-on': { label: 'key_read_on', only: 'library' },
  save: { label: 'key_save' },
  dismiss: { label: 'key_dismiss' },
  read: { label: 'key_read' },
  cite: { label: 'key_cite' },
  undo: { label: 'key_undo' },
  tag: { label: 'key_tag', only: 'library' },
  note: { label: 'key_note', only: 'library' },
  filter: { label: 'key_filter', only: 'library' },
  choose: { label: 'key_choose', only: 'library' },
  'choose-next': { label: 'key_choose_next', only: 'library' },
  'choose-previous': { label: 'key_choose_previous', only: 'library' },
  'choose-all': { label: 'key_choose_all', only: 'library' },
  'choose-none': { label: 'key_choose_none', only: 'library' },
  clear: { label: 'key_clear', only: 'library' },
  inbox: { label: 'inbox', only: 'library' },
  today: { label: 'key_today' },
  'reading-list': { label: 'key_reading_list' },
  search: { label: 'key_search' },
  library: { label: 'menu_library', only: 'popup' },
  sheet: { label: 'key_sheet' },
};

const ACTIONS = Object.keys(LINES) as KeyAction[];

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
        {ACTIONS.filter((action) => (LINES[action].only ?? page) === page).map((action) => (
          <div key={action}>
            <dt>
              {LIBRARY_KEYS[action].map((key, i) => (
                <>
                  {i > 0 && ` ${t('key_or')} `}
                  <Key name={key} />
                </>
              ))}
            </dt>
            <dd>{t(LINES[action].label)}</dd>
          </div>
        ))}
      </dl>
      <button type="button" class="action" onClick={() => dialog.current?.close()}>
        {t('close')}
      </button>
    </dialog>
  );
}

/** A key as it is written on it. `name`: as `KeyboardEvent.key` has it. */
function Key({ name }: { name: string }) {
  const words: Record<string, string> = {
    ' ': t('key_space'),
    Enter: t('key_enter'),
    Escape: t('key_escape'),
  };
  return <kbd>{words[name] ?? name}</kbd>;
}
