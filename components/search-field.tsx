// Where a search is typed: what is stored is searched at each key, Hugging Face on Enter alone.
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../utils/text';

interface Props {
  text: string;
  /** How often the search was asked for: each time the field takes the focus. */
  asked: number;
  /** Who is asked on Enter, and whether there is anything that they could be asked for. */
  source: string;
  canAsk: boolean;
  onText: (text: string) => void;
  onAsk: () => void;
}

export function SearchField({ text, asked, source, canAsk, onText, onAsk }: Props) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), [asked]);
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Enter') onAsk();
    if (event.key === 'ArrowDown') {
      event.preventDefault();
      const place = field.current?.closest('[data-scroller]');
      place?.querySelector<HTMLElement>('.papers article')?.focus();
    }
    if (event.key !== 'Escape') return;
    if (text === '') return field.current?.blur();
    // It would close the whole popup.
    event.preventDefault();
    onText('');
  };
  return (
    <search class="list-tools">
      <input
        ref={field}
        type="search"
        value={text}
        placeholder={t('search_stored')}
        aria-label={t('search_stored')}
        autocomplete="off"
        spellcheck={false}
        onInput={({ currentTarget }) => onText(currentTarget.value)}
        onKeyDown={press}
      />
      <button type="button" class="action" aria-disabled={!canAsk} onClick={() => canAsk && onAsk()}>
        {t('search_online', { source })}
      </button>
    </search>
  );
}
