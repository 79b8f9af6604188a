// The recovery page: it reads the storage as it lies there, whatever its form.
import './theme.css';
import './recovery.css';
import type { ComponentChild } from 'preact';
import { rescue, storageTrouble } from '../utils/db/rescue';
import { failureOf } from '../utils/domain/failure';
import { t } from '../utils/text';
import { drawPage } from './draw-page';
import { speakFirst } from './first-language';
import { Recovery } from './recovery';

/** Draws the recovery page into an element. */
export async function mountRecovery(root: HTMLElement): Promise<void> {
  await speakFirst();
  const draw = (page: ComponentChild) => drawPage(page, root, `${t('name')} · ${t('recovery')}`);
  draw(<p>{t('reading')}</p>);
  const trouble = await storageTrouble();
  const found = await rescue().catch(failureOf);
  draw(<Recovery trouble={trouble} found={found} />);
}
