// Settings: the keys, each changed by pressing another, with what shares it.
import { conflictsOf, isOn, keysAfter, type KeyAction, type KeyChanges } from '../utils/domain/library-keys';
import { listed, t } from '../utils/text';
import { KeyChanger } from './key-changer';
import { KEY_LABELS, LABELLED_KEYS } from './key-labels';
import { KeyNames } from './key-names';
import type { SectionProps } from './use-settings';

export function KeysSection({ settings: { keys }, onSet }: SectionProps) {
  const table = keysAfter(keys);
  const onChange = (action: KeyAction, key: string | undefined) => {
    const { [action]: _, ...others } = keys;
    const changes: KeyChanges = { ...others, ...(key !== undefined && { [action]: key }) };
    onSet('keys', changes);
  };
  return (
    <section>
      <h2>{t('keys')}</h2>
      <p>{t('keys_intro')}</p>
      <ul class="keys">
        {LABELLED_KEYS.map((action) => {
          const label = t(KEY_LABELS[action]);
          const others = conflictsOf(action, table).map((other) =>
            t('quoted', { text: t(KEY_LABELS[other]) }),
          );
          return (
            <li key={action}>
              <span class="key-label">
                {label} {!isOn('popup', action) && <span class="quiet">{t('key_in_library')}</span>}
                {!isOn('library', action) && <span class="quiet">{t('key_in_popup')}</span>}
              </span>
              <span>
                <KeyNames keys={table[action]} />
              </span>
              <KeyChanger
                label={label}
                isChanged={keys[action] !== undefined}
                onChange={(key) => onChange(action, key)}
              />
              {others.length > 0 && (
                <span class="wrong" role="alert">
                  {t('key_conflict', { others: listed(others) })}
                </span>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
