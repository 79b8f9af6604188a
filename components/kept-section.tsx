// Settings: what is kept, and how large it is.
import { t } from '../utils/text';
import { FailureNotice } from './failure-notice';
import { KeepForm } from './keep-form';
import { megabytes } from './units';
import { useArchive } from './use-archive';

export function KeptSection() {
  const { view, size, failure, onKeep } = useArchive();
  return (
    <section>
      <h2>{t('kept_heading')}</h2>
      {size !== undefined && <p>{t('download_size', { size: megabytes(size) })}</p>}
      {failure && <FailureNotice failure={failure} />}
      {view && (
        <>
          <p>{t('download_here', { here: view.here, count: view.count })}</p>
          <KeepForm keep={view.keep} onKeep={onKeep} />
        </>
      )}
      <p>
        <a class="action" href="library.html#archive">
          {t('archive')}
        </a>
      </p>
    </section>
  );
}
