// The menu entries: saving the paper that a page or a link leads to, and the way to the library.
import { browser, type Menus, type Tabs } from '../browser';
import { paintedOf } from '../db/library';
import { mark } from '../db/write/marks';
import { paperIdOf, paperPatterns } from '../domain/address';
import { failureOf } from '../domain/failure';
import { isDismissed, isSaved } from '../domain/mark';
import { openLibrary } from '../reach';
import { t } from '../text';
import { helpFor } from './badge';
import { speakAsChosen } from './language';
import { tell } from './tell';

const SAVE_PAGE = 'save-page';
const SAVE_LINK = 'save-link';

/** The menu entry and the key that open the library. */
export const LIBRARY = 'library';

/**
 * Makes the entries, in the language that the reader chose; a browser may have kept some, perhaps of an older version or
 * in another language, or none.
 */
export async function ensureMenu(): Promise<void> {
  await speakAsChosen();
  await browser.contextMenus.removeAll();
  const save = { title: t('menu_save') };
  const library = { title: t('menu_library') };
  const entries: Menus.CreateCreatePropertiesType[] = [
    // On a PDF Chromium has no page, only a frame.
    { ...save, id: SAVE_PAGE, contexts: ['page', 'frame'], documentUrlPatterns: paperPatterns() },
    { ...save, id: SAVE_LINK, contexts: ['link'], targetUrlPatterns: paperPatterns() },
    { ...library, id: LIBRARY, contexts: ['action'] },
  ];
  for (const entry of entries) browser.contextMenus.create(entry);
}

/** A click on an entry, and what it needs: a turn of completing, and the time in epoch ms. */
export async function onMenu(
  click: Menus.OnClickData,
  tab: Tabs.Tab | undefined,
  { complete, now }: { complete: () => Promise<void>; now: () => number },
): Promise<void> {
  if (click.menuItemId === LIBRARY) return openLibrary();
  const id = paperIn(click);
  await speakAsChosen();
  if (id === undefined) return tell(await tabIdOf(tab), '?', t('no_paper_here'));
  try {
    const [paper] = await paintedOf([id], now());
    await mark({ kind: 'save' }, [paper!], now());
    const title = paper!.paper.title || id;
    await tell(
      await tabIdOf(tab),
      '✓',
      isSaved(paper!.marks) && !isDismissed(paper!.marks)
        ? t('saved_before', { title })
        : t('saved_now', { title }),
    );
  } catch (thrown) {
    await tell(await tabIdOf(tab), '!', helpFor(failureOf(thrown)));
    throw thrown;
  }
  await complete();
}

/** The paper that a click was on. Its addresses are all that is looked at: no page is read. */
function paperIn({ menuItemId, linkUrl, frameUrl, pageUrl }: Menus.OnClickData): string | undefined {
  const addresses = menuItemId === SAVE_LINK ? [linkUrl] : [frameUrl, pageUrl];
  return addresses.map((address) => paperIdOf(address ?? '')).find((id) => id !== undefined);
}

/** Chromium's own viewer of PDFs is a tab without a number: then it is the one that the reader looks at. */
async function tabIdOf(tab: Tabs.Tab | undefined): Promise<number> {
  if (tab?.id !== undefined && tab.id >= 0) return tab.id;
  const [active] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return active?.id ?? -1;
}
