// The button that hears the next key for an action, and the one that brings back what it came with.
import { useRef, useState } from 'preact/hooks';
import { isFreeKey } from '../utils/domain/library-keys';
import { t } from '../utils/text';

interface Props {
  /** What the action is called. */
  label: string;
  isChanged: boolean;
  /** Without a key: as it came. */
  onChange: (key?: string) => void;
}

export function KeyChanger({ label, isChanged, onChange }: Props) {
  const [hearing, setHearing] = useState<'no' | 'yes' | 'other'>('no');
  const change = useRef<HTMLButtonElement>(null);
  const press = (event: KeyboardEvent) => {
    // Tab leads on, as everywhere.
    if (hearing === 'no' || event.key === 'Tab' || event.ctrlKey || event.metaKey || event.altKey) return;
    // Shift is pressed before what it is pressed for.
    if (event.key === 'Shift') return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') setHearing('no');
    else if (!isFreeKey(event.key)) setHearing('other');
    else {
      setHearing('no');
      onChange(event.key);
    }
  };
  return (
    <span>
      <button
        ref={change}
        type="button"
        class="action"
        aria-label={`${label}: ${t('key_change')}`}
        aria-pressed={hearing !== 'no'}
        onClick={() => setHearing('yes')}
        onKeyDown={press}
        onBlur={() => setHearing('no')}
      >
        {t('key_change')}
      </button>{' '}
      {isChanged && (
        <button
          type="button"
          class="action"
          aria-label={`${label}: ${t('key_back')}`}
          onClick={() => {
            onChange();
            // This button goes.
            change.current?.focus();
          }}
        >
          {t('key_back')}
        </button>
      )}
      <output>
        {hearing === 'yes' && t('key_press')}
        {hearing === 'other' && t('key_not_free')}
      </output>
    </span>
  );
}
