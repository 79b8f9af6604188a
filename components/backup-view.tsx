// Import and backup: a file out, a file in, links pasted, and the copies we took by ourselves.
import { useState } from 'preact/hooks';
import { backup, copyTimes } from '../utils/db/backups';
import { backupFile } from '../utils/domain/backup';
import { failureOf, type Failure } from '../utils/domain/failure';
import { download } from './download';
import { exactTime, t } from '../utils/text';
import { FailureNotice } from './failure-notice';
import { ImportSteps } from './import-steps';
import type { Import } from './use-import';
import { useLive } from './use-live';
import './text-page.css';

const COPIES = ['copies'] as const;

export function BackupView({ importing, missed, onFile, onText, onConfirm, onRestore, onCancel }: Import) {
  const [gave, setGave] = useState('');
  const [failure, setFailure] = useState<Failure>();
  const [pasted, setPasted] = useState('');
  const { value: copies } = useLive(copyTimes, COPIES, 'copies');
  const isBusy = importing.step === 'writing' || importing.step === 'reading';

  const exportAll = async () => {
    setGave('');
    setFailure(undefined);
    try {
      const file = backupFile(await backup(), Date.now());
      download(file);
      setGave(file.name);
    } catch (thrown) {
      setFailure(failureOf(thrown));
    }
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    const [file] = event.dataTransfer?.files ?? [];
    if (file) onFile(file);
  };
  return (
    <div class="text-page" onDragOver={(event) => event.preventDefault()} onDrop={drop}>
      <h2>{t('backup')}</h2>
      <section>
        <h3>{t('export_heading')}</h3>
        <p>{t('export_intro')}</p>
        <button type="button" class="action" onClick={() => void exportAll()}>
          {t('export_action')}
        </button>{' '}
        <output>{gave && t('gave_file', { file: gave })}</output>
        {failure && <FailureNotice failure={failure} />}
      </section>
      <section>
        <h3>{t('import_heading')}</h3>
        <p>{t('import_intro')}</p>
        <label class="file">
          <span>{t('import_file')}</span>
          <input
            type="file"
            disabled={isBusy}
            onChange={({ currentTarget }) => {
              const [file] = currentTarget.files ?? [];
              if (file) onFile(file);
              currentTarget.value = '';
            }}
          />
        </label>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            onText(pasted);
          }}
        >
          <textarea
            rows={3}
            value={pasted}
            placeholder={t('paste')}
            aria-label={t('paste')}
            onInput={({ currentTarget }) => setPasted(currentTarget.value)}
          />
          <button type="submit" class="action" disabled={isBusy || pasted.trim() === ''}>
            {t('paste_action')}
          </button>
        </form>
        <ImportSteps importing={importing} missed={missed} onConfirm={onConfirm} onCancel={onCancel} />
      </section>
      <section>
        <h3>{t('copies_heading')}</h3>
        <p>{t('copies_intro')}</p>
        {copies?.length === 0 && <p class="quiet">{t('copies_none')}</p>}
        <ul>
          {copies?.map((at) => (
            <li key={at}>
              <time dateTime={new Date(at).toISOString()}>{exactTime(at)}</time>{' '}
              <button type="button" class="action" disabled={isBusy} onClick={() => onRestore(at)}>
                {t('restore')}
              </button>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
