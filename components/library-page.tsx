// The library's page.
import './theme.css';
import './popup.css';
import './library.css';
import { render } from 'preact';
import { locale, t } from '../utils/text';
import { followSettings } from './follow-settings';
import { learn, learnKeys } from './learning';
import { Library } from './library';
import { loadWrites } from './writes';

/** Draws the library into an element. */
export function mountLibrary(root: HTMLElement): void {
  document.title = `${t('library')} · ${t('name')}`;
  document.documentElement.lang = locale();
  const draw = () => render(<Library />, root);
  draw();
  followSettings(draw);
  void loadWrites();
  learnKeys();
  learn('library');
}
