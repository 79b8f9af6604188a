// Before each test: an empty database, a fresh fake browser, the English words.
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Menus } from 'webextension-polyfill';
import messages from '../public/_locales/en/messages.json';
import { close } from '../utils/db/open';

/** What the toolbar button shows; the fake browser has no colours. */
export const toolbar = { text: '', title: '' };

/** What it shows in a tab instead, by the tab's id. */
export const toolbarIn = new Map<number, { text?: string | undefined; title?: string }>();

/** The menu entries there are, in their order. */
export const menu: Menus.CreateCreatePropertiesType[] = [];

/** Whether the fake browser grants the hosts. */
export const grant = { given: true };

/** The extension as the fake browser has it. */
export const installed = { version: '', shortcut: '' };

/** Forgets the database with all that is in it. */
export async function emptyDatabase(): Promise<void> {
  await close();
  globalThis.indexedDB = new IDBFactory();
}

beforeEach(async () => {
  await emptyDatabase();
  fakeBrowser.reset();
  grant.given = true;
  Object.assign(toolbar, { text: '', title: '' });
  Object.assign(fakeBrowser.permissions, {
    contains: async () => grant.given,
    onAdded: { addListener: () => {}, removeListener: () => {} },
    onRemoved: { addListener: () => {}, removeListener: () => {} },
  });
  Object.assign(fakeBrowser.i18n, {
    getMessage: (key: keyof typeof messages) => messages[key]?.message ?? '',
  });
  // Imported before the fake browser is there, it would have none.
  await (await import('../utils/speech')).speak('browser');
  toolbarIn.clear();
  menu.length = 0;
  Object.assign(fakeBrowser.action, {
    setBadgeText: async ({ text, tabId }: { text: string | null; tabId?: number }) =>
      show({ text: text ?? undefined }, tabId),
    setTitle: async ({ title, tabId }: { title: string; tabId?: number }) => show({ title }, tabId),
    setBadgeBackgroundColor: async () => {},
    setBadgeTextColor: async () => {},
  });
  Object.assign(fakeBrowser.contextMenus, {
    removeAll: async () => void (menu.length = 0),
    create(entry: Menus.CreateCreatePropertiesType) {
      if (menu.some(({ id }) => id === entry.id)) throw new Error(`there is a ${entry.id} already`);
      menu.push(entry);
    },
    onClicked: { addListener: () => {} },
  });
  Object.assign(installed, { version: '0.2.0', shortcut: 'Alt+Shift+L' });
  Object.assign(fakeBrowser.runtime, { getManifest: () => ({ version: installed.version }) });
  Object.assign(fakeBrowser.commands, {
    onCommand: { addListener: () => {} },
    getAll: async () => [{ name: 'library', shortcut: installed.shortcut }],
  });
  const omnibox = ['onInputStarted', 'onInputChanged', 'onInputEntered', 'onInputCancelled'];
  Object.assign(fakeBrowser.omnibox, {
    ...Object.fromEntries(omnibox.map((name) => [name, { addListener: () => {} }])),
    setDefaultSuggestion: () => {},
  });
});

function show(shown: { text?: string | undefined; title?: string }, tabId: number | undefined): void {
  if (tabId === undefined) Object.assign(toolbar, shown);
  else toolbarIn.set(tabId, { ...toolbarIn.get(tabId), ...shown });
}
