// The settings' page.
import './theme.css';
import './popup.css';
import { render } from 'preact';
import { locale, t } from '../utils/text';
import { followSettings } from './follow-settings';
import { Options } from './options';

/** Draws the settings into an element. */
export function mountOptions(root: HTMLElement): void {
  document.title = `${t('settings')} · ${t('name')}`;
  document.documentElement.lang = locale();
  const draw = () => render(<Options />, root);
  draw();
  followSettings(draw);
}
