// What is the matter with the storage, the saved papers found in it, and their export.
import { useState } from 'preact/hooks';
import { backupFile, savedTitles, type Backup } from '../utils/domain/backup';
import type { Failure } from '../utils/domain/failure';
import { download } from './download';
import { t } from '../utils/text';
import { failureSentence } from './failure-notice';

interface Props {
  /** What keeps the storage from opening as it should. */
  trouble: Failure | undefined;
  /** What was found in it, or why even that could not be read. */
  found: Backup | Failure;
}

export function Recovery({ trouble, found }: Props) {
  return (
    <div class="recovery">
      <h1>{t('recovery')}</h1>
      {trouble ? (
        <p>{failureSentence(trouble, undefined)}</p>
      ) : (
        !('kind' in found) && <p>{t('recovery_fine')}</p>
      )}
      {'kind' in found ? !trouble && <p>{failureSentence(found, undefined)}</p> : <Found backup={found} />}
      <button type="button" class="action" onClick={() => location.reload()}>
        {t('try_again')}
      </button>
    </div>
  );
}

function Found({ backup }: { backup: Backup }) {
  const [file, setFile] = useState('');
  const titles = savedTitles(backup);
  if (titles.length + backup.marks.length + backup.watches.length === 0) return <p>{t('recovery_empty')}</p>;
  const save = () => {
    const exported = backupFile(backup, Date.now());
    download(exported);
    setFile(exported.name);
  };
  return (
    <>
      <p>{t('recovery_intro')}</p>
      <p>
        <button type="button" class="action" onClick={save}>
          {t('recovery_export')}
        </button>{' '}
        <output>{file && t('gave_file', { file })}</output>
      </p>
      {titles.length > 0 ? <Titles titles={titles} /> : <p>{t('recovery_found_others')}</p>}
    </>
  );
}

function Titles({ titles }: { titles: string[] }) {
  return (
    <>
      <h2>{t('recovery_found', { count: titles.length })}</h2>
      <ol>
        {titles.map((title, i) => (
          <li key={i}>{title}</li>
        ))}
      </ol>
    </>
  );
}
