// Drawing a page: in the language that is spoken now, and under its name.
import { render, type ComponentChild } from 'preact';
import { locale } from '../utils/text';

/** Draws a page into an element, and again in its place. */
export function drawPage(page: ComponentChild, title: string, root: HTMLElement): void {
  // The build copies <title> into the toolbar button's title, untranslated.
  document.title = title;
  document.documentElement.lang = locale();
  render(page, root);
}
