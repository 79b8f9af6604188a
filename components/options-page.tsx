// The settings' page.
import './theme.css';
import './popup.css';
import { t } from '../utils/text';
import { drawPage } from './draw-page';
import { speakFirst } from './first-language';
import { followSettings } from './follow-settings';
import { Options } from './options';

/** Draws the settings into an element. */
export async function mountOptions(root: HTMLElement): Promise<void> {
  await speakFirst();
  const draw = () => drawPage(<Options />, root, `${t('settings')} · ${t('name')}`);
  draw();
  followSettings(draw);
}
