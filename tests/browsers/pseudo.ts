// A language that nobody speaks: English in other letters, in brackets and longer; and what of a page is not in it, or is cut off.
import type { Page } from 'puppeteer-core';
import { messagesOf } from '../words.ts';

/** In whose place it is put. */
export const PLACE = 'zh_CN';

const LATIN = 'abcdefghijklmnopqrstuvwxyz';
const GREEK = 'αβςδεφγηιϳκλμνοπϙρστυϑωχψζ';

/** Letters of another script, as long as before; gaps stay. */
export function inGreek(text: string): string {
  return text.replaceAll(/\{\w+\}|[a-z]/gi, (part) => {
    const letter = GREEK[LATIN.indexOf(part.toLowerCase())];
    if (part.length > 1 || letter === undefined) return part;
    return part === part.toLowerCase() ? letter : letter.toUpperCase();
  });
}

/** ⟦Σαϑε ιο⟧: two fifths longer, as translations are. */
function pseudo(text: string): string {
  const longer = 'ιο λοναρ '
    .repeat(40)
    .slice(0, Math.ceil(text.length * 0.4))
    .trimEnd();
  return `⟦${inGreek(text)} ${longer}⟧`;
}

/** Its messages, as a file. Dates and numbers are Greek. */
export function pseudoWords(): string {
  const words = Object.entries(messagesOf('en')).map(([key, { message }]) => [
    key,
    { message: key === 'language' ? 'el' : pseudo(message) },
  ]);
  return JSON.stringify(Object.fromEntries(words));
}

/** All that a page says in Latin letters, apart from keys, addresses and names; and all of it that is cut off. */
export function faults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const NAMES =
      /arXiv|English|huggingface\.co|hf-mirror\.com|\b(byte|kB|MB|B|ms)\b|(?<!\p{L})[a-z](?!\p{L})/gu;
    const found = new Set<string>();
    const isShown = (element: Element) => element.checkVisibility() && element.getClientRects().length > 0;
    const say = (kind: string, element: Element, text: string) =>
      found.add(
        `${kind}: ${element.tagName.toLowerCase()}.${element.className} “${text.trim().slice(0, 60)}”`,
      );
    const read = (element: Element, text: string) => {
      if (/\p{Script=Latin}/u.test(text.replaceAll(NAMES, ''))) say('untranslated', element, text);
    };
    if (/\p{Script=Latin}/u.test(document.title))
      say('untranslated', document.documentElement, document.title);
    for (const element of document.body.querySelectorAll('*')) {
      if (element.closest('kbd, code, script, .path')) continue;
      for (const name of ['aria-label', 'title', 'placeholder', 'alt']) {
        read(element, element.getAttribute(name) ?? '');
      }
      for (const node of element.childNodes) {
        if (node.nodeType === Node.TEXT_NODE) read(element, node.textContent!);
      }
      if (!isShown(element)) continue;
      const { left, right } = element.getBoundingClientRect();
      if (element.matches('input, select, textarea, progress')) {
        if (right > element.parentElement!.getBoundingClientRect().right + 1)
          say('wider than its place', element, '');
        continue;
      }
      if (element.closest('.unseen, select')) continue;
      const style = getComputedStyle(element);
      const text = element.textContent;
      const isWide = element.scrollWidth > element.clientWidth + 1;
      const isHigh = element.scrollHeight > element.clientHeight + 1;
      const isCut = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
      if (isCut(style.overflowX) && isWide && style.textOverflow !== 'ellipsis') say('cut', element, text);
      if (isCut(style.overflowY) && isHigh && style.webkitLineClamp === 'none') say('cut', element, text);
      if (element.matches('button, a.action, summary, .tag') && style.display !== 'inline' && isWide) {
        if (style.overflowX === 'visible') say('wider than its button', element, text);
      }
      // What may be scrolled sideways is named here: the rest of what scrolls does so down alone.
      if (element.closest('nav, .table')) continue;
      if (style.overflowX === 'auto' && isWide) say('scrolls sideways', element, text);
      if (text !== '' && (right > innerWidth + 1 || left < -1)) say('out of sight', element, text);
    }
    const { scrollWidth } = document.documentElement;
    if (scrollWidth > innerWidth) found.add(`wider than its window: ${scrollWidth} of ${innerWidth}`);
    return [...found];
  });
}
