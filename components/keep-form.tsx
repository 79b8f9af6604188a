// For how long lists are kept, with what that would forget.
import { useId, useState } from 'preact/hooks';
import { ARCHIVE, olderLists } from '../utils/db/archive';
import { DAILY } from '../utils/db/queries';
import { KEEPS, type Keep } from '../utils/domain/archive';
import { t } from '../utils/text';
import { VALUE_NAMES } from './setting-values';
import { useLive } from './use-live';

/** With a button: who goes through the choices by keys must not forget anything on the way. */
export function KeepForm({ keep, onKeep }: { keep: Keep; onKeep: (keep: Keep) => void }) {
  const [choice, setChoice] = useState<Keep>();
  const chosen = choice ?? keep;
  const isSame = chosen === keep;
  const id = useId();
  const { value: forgotten } = useLive(() => olderLists(DAILY, chosen, Date.now()), ARCHIVE, String(chosen));
  const count = forgotten?.length ?? 0;
  return (
    <section>
      <h3>{t('keep_heading')}</h3>
      <p>{t('keep_intro')}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!isSame) onKeep(chosen);
        }}
      >
        <label for={id}>{t('keep_label')}</label>{' '}
        <select id={id} onChange={({ currentTarget }) => setChoice(KEEPS[currentTarget.selectedIndex])}>
          {KEEPS.map((each) => (
            <option key={each} selected={each === chosen}>
              {VALUE_NAMES.keep(each)}
            </option>
          ))}
        </select>{' '}
        <button type="submit" class="action" aria-disabled={isSame}>
          {t('keep_action')}
        </button>
        {!isSame && count > 0 && <output> {t('keep_forgets', { count })}</output>}
      </form>
    </section>
  );
}
