// Before each test: an empty database, a fresh fake browser, the English words.
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import messages from '../public/_locales/en/messages.json';
import { close } from '../utils/db/open';

/** What the toolbar button shows; the fake browser has no colours. */
export const toolbar = { text: '', title: '' };

/** Whether the fake browser grants the hosts. */
export const grant = { given: true };

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
    onAdded: { addListener: () => {} },
    onRemoved: { addListener: () => {} },
  });
  Object.assign(fakeBrowser.i18n, {
    getMessage: (key: keyof typeof messages) => messages[key]?.message ?? '',
  });
  Object.assign(fakeBrowser.action, {
    setBadgeText: async ({ text }: { text: string }) => void (toolbar.text = text),
    setTitle: async ({ title }: { title: string }) => void (toolbar.title = title),
    setBadgeBackgroundColor: async () => {},
    setBadgeTextColor: async () => {},
  });
});
