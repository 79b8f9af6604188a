// Settings: where the backup is, which these settings are part of.
import { t } from '../utils/text';

export function BackupSection() {
  return (
    <section>
      <h2>{t('backup')}</h2>
      <p>{t('backup_intro')}</p>
      <p>
        <a class="action" href="library.html#backup">
          {t('backup')}
        </a>
      </p>
    </section>
  );
}
