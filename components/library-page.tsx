// The library's page.
import './theme.css';
import './popup.css';
import './library.css';
import { t } from '../utils/text';
import { drawPage } from './draw-page';
import { speakFirst } from './first-language';
import { followSettings } from './follow-settings';
import { learn, learnKeys } from './learning';
import { Library } from './library';
import { loadWrites } from './writes';

/** Draws the library into an element. */
export async function mountLibrary(root: HTMLElement): Promise<void> {
  await speakFirst();
  // What its views are called is told when the first is drawn.
  document.title = `${t('library')} · ${t('name')}`;
  const draw = () => drawPage(<Library />, root);
  draw();
  followSettings(draw);
  void loadWrites();
  learnKeys();
  learn('library');
}
