// The archive: the download of all lists, how much of them is kept, and their removal.
import { useRef } from 'preact/hooks';
import { t } from '../utils/text';
import { ArchiveDownload } from './archive-download';
import { FailureNotice } from './failure-notice';
import { KeepForm } from './keep-form';
import { SureButton } from './sure-button';
import { useArchive, type Archive } from './use-archive';
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

function Removal({ count, removing, onRemove }: Pick<Archive, 'removing' | 'onRemove'> & { count: number }) {
  const isRemoving = removing === 'now';
  const last = useRef<HTMLOutputElement>(null);
  const remove = () => {
    onRemove();
    // The button is gone.
    last.current?.focus();
  };
  return (
    <section>
      <h3>{t('remove_heading')}</h3>
      <p>{t(count > 0 || isRemoving ? 'remove_intro' : 'remove_none')}</p>
      {count > 0 && !isRemoving && (
        <SureButton
          label={t('remove_action', { count })}
          question={t('remove_sure', { count })}
          yes={t('remove_yes')}
          no={t('remove_no')}
          onSure={remove}
        />
      )}
      <output ref={last} tabIndex={-1}>
        {isRemoving ? t('removing') : removing === 'done' && count === 0 && t('removed')}
      </output>
    </section>
  );
}
