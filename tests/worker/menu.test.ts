// Saving from a menu: the right paper, saved before anything else, and said in the tab for a while.
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Menus, Tabs } from 'webextension-polyfill';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { browser } from '../../utils/browser';
import { paperPatterns } from '../../utils/domain/address';
import { SHOWN } from '../../utils/worker/tell';
import { fillDisk } from '../db/full';
import { readingList, save } from '../doing';
import { scriptedPapers } from '../feed/scripted';
import { entry, row } from '../papers';
import { menu, toolbar, toolbarIn } from '../setup';
import { createOutside } from './outside';

const TAB = { id: 7 } as Tabs.Tab;
const LISTED = '2611.00001';
const ELSEWHERE = '1706.03762';

const abs = (id: string) => `https://arxiv.org/abs/${id}`;
const click = (facts: Partial<Menus.OnClickData>) =>
  ({ menuItemId: 'save-page', ...facts }) as Menus.OnClickData;

/** A browser that has read a list with one paper; the source knows another one too. */
async function ready() {
  const outside = createOutside('2026-11-20', scriptedPapers({ '2026-11-20': [entry(LISTED, 3)] }));
  outside.script.unlisted.push(entry(ELSEWHERE, 90));
  await outside.worker.refresh();
  outside.asked.length = 0;
  return outside;
}

const saved = async () => (await readingList()).map(({ paper }) => paper.id);

afterEach(() => void vi.useRealTimers());

describe('the menu', () => {
  it('has its entries, each once, however often a worker starts', async () => {
    const outside = await ready();
    await outside.worker.start();
    await outside.reborn().start();
    expect(menu).toEqual([
      {
        id: 'save-page',
        title: 'Save to Broadsheet',
        contexts: ['page', 'frame'],
        documentUrlPatterns: paperPatterns(),
      },
      {
        id: 'save-link',
        title: 'Save to Broadsheet',
        contexts: ['link'],
        targetUrlPatterns: paperPatterns(),
      },
      { id: 'library', title: 'Open the library', contexts: ['action'] },
    ]);
  });

  it('leads to the library', async () => {
    const { worker } = await ready();
    await worker.menu(click({ menuItemId: 'library' }), TAB);
    const tabs = await browser.tabs.query({});
    expect(tabs.at(-1)?.url).toBe(fakeBrowser.runtime.getURL('/library.html' as '/'));
    expect(await saved()).toEqual([]);
  });
});

describe('a click on save', () => {
  it('saves a listed paper with all that its list says, and asks nobody', async () => {
    const { worker, asked } = await ready();
    await worker.menu(click({ pageUrl: `https://huggingface.co/papers/${LISTED}` }), TAB);
    expect(await readingList()).toMatchObject([row(LISTED, 3)]);
    expect(asked).toEqual([]);
    expect(toolbarIn.get(7)).toEqual({ text: '✓', title: `Saved to Broadsheet: Title of ${LISTED}` });
    // It was new, and what is saved is new no more.
    expect(toolbar.text).toBe('');
  });

  it('saves a paper known nowhere by its id, before it asks for its facts', async () => {
    const outside = await ready();
    let waiting: string[] | undefined;
    outside.instead.answer = async (url) => {
      waiting = await saved();
      delete outside.instead.answer;
      return outside.fetch(url);
    };
    await outside.worker.menu(click({ pageUrl: abs(ELSEWHERE) }), TAB);
    expect(waiting).toEqual([ELSEWHERE]);
    expect(toolbarIn.get(7)).toEqual({ text: '✓', title: `Saved to Broadsheet: ${ELSEWHERE}` });
    expect(await readingList()).toMatchObject([{ paper: { title: `Title of ${ELSEWHERE}` } }]);
    expect((await readingList())[0]).not.toHaveProperty('wantedAt');
  });

  it('saves it offline too', async () => {
    const outside = await ready();
    outside.instead.answer = () => Promise.reject(new TypeError('Failed to fetch'));
    await outside.worker.menu(click({ pageUrl: abs(ELSEWHERE) }), TAB);
    expect(await readingList()).toMatchObject([{ paper: { id: ELSEWHERE }, wantedAt: outside.clock.now }]);
  });

  it('says of a saved paper that it is there, and changes nothing', async () => {
    const { worker, clock } = await ready();
    await save([row(LISTED, 3)], clock.now - 1000);
    const before = await readingList();
    await worker.menu(click({ pageUrl: abs(`${LISTED}v2`) }), TAB);
    expect(await readingList()).toEqual(before);
    expect(toolbarIn.get(7)).toEqual({ text: '✓', title: `Already in Broadsheet: Title of ${LISTED}` });
  });

  it.each<[string, Partial<Menus.OnClickData>, string | undefined]>([
    ['the link', { menuItemId: 'save-link', linkUrl: abs(LISTED), pageUrl: abs(ELSEWHERE) }, LISTED],
    [
      'no page behind a link',
      { menuItemId: 'save-link', linkUrl: abs('new'), pageUrl: abs(LISTED) },
      undefined,
    ],
    ['the frame', { frameUrl: abs(LISTED), pageUrl: abs(ELSEWHERE) }, LISTED],
    ['the page around a frame', { frameUrl: 'chrome-extension://pdf/', pageUrl: abs(LISTED) }, LISTED],
    ['the page, not a link on it', { linkUrl: abs(ELSEWHERE), pageUrl: abs(LISTED) }, LISTED],
    ['nothing', { pageUrl: 'https://arxiv.org/abs/new' }, undefined],
    ['nothing without an address', {}, undefined],
  ])('takes %s', async (_, facts, id) => {
    const { worker } = await ready();
    await worker.menu(click(facts), TAB);
    expect(await saved()).toEqual(id ? [id] : []);
    const nothing = { text: '?', title: 'No paper at this address' };
    expect(toolbarIn.get(7)).toMatchObject(id ? { text: '✓' } : nothing);
  });

  it('says what to do where it could not be saved', async () => {
    const { worker } = await ready();
    const makeRoom = fillDisk();
    await expect(worker.menu(click({ pageUrl: abs(LISTED) }), TAB)).rejects.toThrow('disk-full');
    makeRoom();
    expect(toolbarIn.get(7)).toMatchObject({ text: '!', title: expect.stringMatching(/^The disk is full/) });
    expect(await saved()).toEqual([]);
  });

  it('is answered in the tab that is looked at where the click has none of its own', async () => {
    const { worker } = await ready();
    vi.spyOn(browser.tabs, 'query').mockResolvedValue([{ id: 9 } as Tabs.Tab]);
    await worker.menu(click({ pageUrl: abs(LISTED) }), { id: -1 } as Tabs.Tab);
    expect(toolbarIn.get(9)).toMatchObject({ text: '✓' });
  });

  it('saves though the tab is closed by then', async () => {
    const { worker } = await ready();
    vi.spyOn(browser.action, 'setBadgeText').mockRejectedValue(new Error('No tab with id: 7.'));
    await worker.menu(click({ pageUrl: abs(LISTED) }), TAB);
    expect(await saved()).toEqual([LISTED]);
  });
});

describe('what is said in a tab', () => {
  const SHOWS_ALL = { text: undefined, title: '' };

  it('is taken back after a while, counted from the last of it', async () => {
    const { worker } = await ready();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true });
    await worker.menu(click({ pageUrl: abs(LISTED) }), TAB);
    await vi.advanceTimersByTimeAsync(SHOWN / 2);
    await worker.menu(click({ pageUrl: abs(LISTED) }), TAB);
    await vi.advanceTimersByTimeAsync(SHOWN * 0.75);
    expect(toolbarIn.get(7)).toMatchObject({ text: '✓' });
    await vi.advanceTimersByTimeAsync(SHOWN * 0.25);
    expect(toolbarIn.get(7)).toEqual(SHOWS_ALL);
    expect(await browser.storage.session.get()).toEqual({});
  });

  it('is taken back by the next worker when this one died before', async () => {
    const outside = await ready();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true });
    await outside.worker.menu(click({ pageUrl: abs(LISTED) }), TAB);
    vi.clearAllTimers();
    await outside.reborn().start();
    expect(toolbarIn.get(7)).toEqual(SHOWS_ALL);
    expect(await browser.storage.session.get()).toEqual({});
  });
});
