// The archive: the download of all lists, how much of them is kept, and their removal.
import { useId, useRef, useState } from 'preact/hooks';
import { ARCHIVE, olderLists } from '../utils/db/archive';
import { DAILY } from '../utils/db/queries';
import { KEEPS, type Keep } from '../utils/domain/archive';
import { t } from '../utils/text';
import { ArchiveDownload } from './archive-download';
import { FailureNotice } from './failure-notice';
import { useArchive, type Archive } from './use-archive';
import { useLive } from './use-live';
import './text-page.css';

export function ArchiveView() {
  const archive = useArchive();
  const { view, failure } = archive;
  return (
    <div class="text-page">
      <h2>{t('archive')}</h2>
      <p>{t('archive_intro')}</p>
      {failure && <FailureNotice failure={failure} />}
      {view && (
        <>
          <ArchiveDownload {...archive} view={view} />
          <KeepForm keep={view.keep} onKeep={archive.onKeep} />
          <Removal {...archive} count={view.removable} />
        </>
      )}
    </div>
  );
}

/** With a button: who goes through the choices by keys must not forget anything on the way. */
function KeepForm({ keep, onKeep }: { keep: Keep; onKeep: (keep: Keep) => void }) {
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
              {each === 'all' ? t('keep_all') : t('keep_days', { count: each })}
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

/** Asks once more, in the same place, where the focus stays. */
function Removal({ count, removing, onRemove }: Pick<Archive, 'removing' | 'onRemove'> & { count: number }) {
  const [isAsking, setAsking] = useState(false);
  const isRemoving = removing === 'now';
  const canRemove = count > 0 && !isRemoving;
  const last = useRef<HTMLOutputElement>(null);
  const remove = () => {
    setAsking(false);
    onRemove();
    // The button is gone.
    last.current?.focus();
  };
  return (
    <section>
      <h3>{t('remove_heading')}</h3>
      <p>{t(count > 0 || isRemoving ? 'remove_intro' : 'remove_none')}</p>
      {canRemove && (
        <p>
          {isAsking && <span role="alert">{`${t('remove_sure', { count })} `}</span>}
          <button type="button" class="action" onClick={() => setAsking(!isAsking)}>
            {isAsking ? t('remove_no') : t('remove_action', { count })}
          </button>{' '}
          {isAsking && (
            <button type="button" class="action" onClick={remove}>
              {t('remove_yes')}
            </button>
          )}
        </p>
      )}
      <output ref={last} tabIndex={-1}>
        {isRemoving ? t('removing') : removing === 'done' && count === 0 && t('removed')}
      </output>
    </section>
  );
}
