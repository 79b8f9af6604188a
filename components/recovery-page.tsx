// The recovery page: it reads the storage as it lies there, whatever its form.
import './theme.css';
import './recovery.css';
import { render } from 'preact';
import { rescue, storageTrouble } from '../utils/db/rescue';
import { failureOf } from '../utils/domain/failure';
import { locale, t } from '../utils/text';
import { Recovery } from './recovery';

/** Draws the recovery page into an element. */
export async function mountRecovery(root: HTMLElement): Promise<void> {
  document.title = `${t('name')} · ${t('recovery')}`;
  document.documentElement.lang = locale();
  render(<p>{t('reading')}</p>, root);
  const trouble = await storageTrouble();
  const found = await rescue().catch(failureOf);
  render(<Recovery trouble={trouble} found={found} />, root);
}
