// The one file that imports the polyfill, so that everything else speaks one API in every browser.
export { default as browser } from 'webextension-polyfill';
export type { Runtime } from 'webextension-polyfill';
