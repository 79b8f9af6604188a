// Messages on the shipped builds: our own pages are heard when they send a command, and nobody else is, whatever they send.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { writeFiles } from '../files.ts';
import type { ChromiumSession } from './chromium.ts';
import { newProfile, removeProfile } from './profile.ts';
import { BROWSERS, entries, openStage, type Stage } from './stage.ts';
import { until } from './until.ts';

const NOBODY = 'Could not establish connection. Receiving end does not exist.';

/** Messages as expressions: none is `{ command }` with a command of ours. */
const STRANGE = [
  'null',
  '[]',
  '{}',
  "'refresh'",
  "['refresh']",
  "[{ command: 'refresh' }]",
  "{ command: 'forget' }",
  "{ command: '__proto__' }",
  "{ command: 'constructor' }",
  "{ command: 'hasOwnProperty' }",
  '{ command: 7 }',
  "{ command: ['refresh'] }",
  "{ command: 'refresh', arguments: ['https://elsewhere.example/'] }",
  "{ command: 'catchUp', force: true }",
  "{ command: 'removeArchive', of: '2026-11-20' }",
  "{ command: 'read', of: '../settings' }",
  "{ command: 'details', of: '2611.10000?x=' }",
  "{ command: 'search', of: ' ' }",
  'JSON.parse(\'{ "command": "refresh", "__proto__": {} }\')',
  'JSON.parse(\'{ "__proto__": { "command": "refresh" } }\')',
  "{ command: 'refresh'.repeat(150_000) }",
  "'refresh'.repeat(150_000)",
];

/** Everything in the database, as text. */
const STORED = `new Promise((resolve, reject) => {
  const opening = indexedDB.open('broadsheet');
  opening.onerror = () => reject(opening.error);
  opening.onsuccess = () => {
    const stores = [...opening.result.objectStoreNames];
    const reading = opening.result.transaction(stores);
    const all = stores.map((name) => [name, reading.objectStore(name).getAllKeys(), reading.objectStore(name).getAll()]);
    reading.oncomplete = () => {
      opening.result.close();
      resolve(JSON.stringify(all.map(([name, keys, values]) => [name, keys.result, values.result])));
    };
  };
})`;

/** Sends a message from a page; resolves with the answer, or with why there is none. */
function sent(page: Page, message: string, to = ''): Promise<unknown> {
  return page.evaluate(
    `chrome.runtime.sendMessage(${to && `'${to}', `}${message}).then((reply) => reply ?? 'no answer', String)`,
  );
}

/** What comes of a connection to an extension: its first message, or why it ended. */
function connected(to: string): string {
  return `new Promise((resolve) => {
    const port = chrome.runtime.connect('${to}', { name: 'refresh' });
    port.onMessage.addListener(resolve);
    port.onDisconnect.addListener(() => resolve(chrome.runtime.lastError?.message));
    port.postMessage({ command: 'refresh' });
  })`;
}

/** A page of another extension, installed beside ours. */
async function openStranger({ browser }: ChromiumSession): Promise<Page> {
  const folder = newProfile('stranger');
  onTestFinished(() => removeProfile(folder));
  const manifest = { manifest_version: 3, name: 'Stranger', version: '1.0' };
  writeFiles(folder, {
    'manifest.json': Buffer.from(JSON.stringify(manifest)),
    'page.html': Buffer.from('<!doctype html><title>Stranger</title>'),
  });
  const id = await browser.installExtension(folder);
  const page = await browser.newPage();
  await page.goto(`chrome-extension://${id}/page.html`);
  return page;
}

describe.each(BROWSERS)('in %s', (name) => {
  let stage: Stage;
  let page: Page;

  /** What a message could change. */
  const state = async () => ({
    requests: stage.feed.requests.filter(({ url }) => url.startsWith('/api/')).length,
    button: await stage.session.button(),
    alarm: await stage.session.alarmPeriod(),
    stored: await page.evaluate(STORED),
  });

  beforeAll(async () => {
    stage = await openStage(name, entries(5));
    page = await stage.session.open();
    await until(async () => (await stage.session.button()).text === '');
  });
  afterAll(() => stage?.close());

  it('a page of ours is answered when it sends a command', async () => {
    const before = await state();
    expect(before.stored).toContain(entries(1)[0]!.paper.id);
    expect(await sent(page, "{ command: 'catchUp' }")).toEqual({ ok: true });
    expect(await state()).toEqual(before);
    expect(await sent(page, "{ command: 'refresh' }")).toEqual({ ok: true });
    expect((await state()).requests).toBeGreaterThan(before.requests);
  });

  it('a page of ours that sends anything else has no answer, and nothing is changed', async () => {
    const before = await state();
    for (const message of STRANGE) expect(await sent(page, message), message).toBe('no answer');
    // The worker is there, and had time for all of them.
    expect(await sent(page, "{ command: 'catchUp' }")).toEqual({ ok: true });
    expect(await state()).toEqual(before);
  });

  it('our address ends where a longer host could not go on', async () => {
    expect(await page.evaluate("chrome.runtime.getURL('')")).toMatch(/^[a-z]+-extension:\/\/[\w-]+\/$/);
  });

  it.runIf(name === 'chromium')(
    'another extension finds nobody, by message or by connection, and nothing is changed',
    async () => {
      const before = await state();
      const stranger = await openStranger(stage.session as ChromiumSession);
      const id = new URL(page.url()).host;
      for (const message of ["{ command: 'refresh' }", "{ command: 'catchUp' }", ...STRANGE]) {
        expect(await sent(stranger, message, id), message).toContain(NOBODY);
      }
      expect(await stranger.evaluate(connected(id))).toBe(NOBODY);
      await stranger.close();
      expect(await sent(page, "{ command: 'catchUp' }")).toEqual({ ok: true });
      expect(await state()).toEqual(before);
    },
  );

  it.runIf(name === 'chromium')(
    'a web page, even of the host that we ask, has nothing to send with',
    async () => {
      const web = await (stage.session as ChromiumSession).browser.newPage();
      await web.goto('https://huggingface.co/papers');
      expect(await web.evaluate('location.origin')).toBe('https://huggingface.co');
      expect(await web.evaluate('typeof chrome.runtime')).toBe('undefined');
      await web.close();
    },
  );
});
