// Drawing a page in the language that is spoken now.
import { render, type ComponentChild } from 'preact';
import { locale } from '../utils/text';

/** Draws a page into an element, and again in its place. `title`: of its window, where that stays the same. */
export function drawPage(page: ComponentChild, root: HTMLElement, title = document.title): void {
  // The build copies <title> into the toolbar button's title, untranslated.
  document.title = title;
  document.documentElement.lang = locale();
  render(page, root);
}
