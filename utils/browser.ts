// The one door to the browser's own API. All browsers we run in have it as `browser` (Chrome from 148 on): there the
// polyfill would hand on the same object, after three kilobytes on the way to the popup, so only its types are used.
import type { Browser } from 'webextension-polyfill';

export type { Menus, Omnibox, Runtime, Tabs } from 'webextension-polyfill';

export const { browser } = globalThis as unknown as { browser: Browser };
