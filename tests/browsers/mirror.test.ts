// A mirror on the shipped builds: from the choice on, the server's own log has requests to it alone; and back again.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hostAt, MIRRORS } from '../../utils/domain/mirror.ts';
import { findings } from './axe.ts';
import { BROWSERS, entries, listEntry, openStage, refreshed, type Stage } from './stage.ts';
import { until } from './until.ts';

/** For people to look at. */
const SCREENS = path.resolve('.output/screens');
const MIRROR = MIRRORS[0];
const [OWN_HOST, MIRROR_HOST] = [hostAt(''), hostAt(MIRROR)];

const press = async (page: Page, name: string) => {
  await page.bringToFront();
  const button = await page.waitForSelector(`::-p-aria([name="${name}"][role="button"])`);
  await button!.click();
};
const tells = (page: Page, part: string) =>
  until(async () => (await page.$eval('body', (it) => it.textContent)).includes(part));

describe.each(BROWSERS)('in %s', (name) => {
  let stage: Stage;
  let options: Page;
  beforeAll(async () => {
    mkdirSync(SCREENS, { recursive: true });
    stage = await openStage(name, entries(3));
    stage.script.unlisted.push(listEntry('2305.00007', 99, { title: 'A Survey of Routing' }));
    options = await stage.session.open('options.html');
    await options.setViewport({ width: 1000, height: 900 });
  });
  afterAll(() => stage?.close());

  /** The hosts that the server was asked as, in turn. */
  const hosts = () => stage.feed.requests.map(({ headers }) => headers.host);
  const since = (count: number) => new Set(hosts().slice(count));
  const askAgain = async () => {
    const before = hosts().length;
    await refreshed(stage);
    return since(before);
  };
  /** Changes the address, and returns where requests went from the first that went to the new one. */
  const change = async (button: string, to: string) => {
    const before = hosts().length;
    await press(options, button);
    // The lists that still fill are asked for at once.
    await until(
      async () =>
        hosts()
          .slice(before)
          .filter((host) => host === to).length >= 4,
    );
    return since(before + hosts().slice(before).indexOf(to));
  };
  /** What the table of requests has, the oldest first. */
  const table = () =>
    options.$$eval('#network tbody tr', (lines) =>
      lines
        .map((line) => [...line.querySelectorAll('td')].map((cell) => cell.textContent))
        .map(([, host, address]) => `${host}${address}`)
        .toReversed(),
    );
  const agrees = () =>
    until(async () => {
      const there = stage.feed.requests.map(({ url, headers }) => `${headers.host}${url}`);
      return JSON.stringify(await table()) === JSON.stringify(there);
    });

  it('only huggingface.co is asked until another is chosen', async () => {
    await tells(options, 'Papers come from huggingface.co, from Hugging Face itself.');
    expect(new Set(hosts())).toEqual(new Set([OWN_HOST]));
    expect(stage.feed.connects.filter((host) => host.startsWith(MIRROR_HOST))).toEqual([]);
  });

  it('from the choice on only the mirror is asked, for everything, and the table says what the server does', async () => {
    await stage.session.answerYes(MIRROR);
    expect(await change('Ask hf-mirror.com instead', MIRROR_HOST)).toEqual(new Set([MIRROR_HOST]));
    await tells(options, 'Papers come from hf-mirror.com, a mirror.');
    const before = hosts().length;
    expect(await askAgain()).toEqual(new Set([MIRROR_HOST]));
    const library = await stage.session.open('library.html#trending');
    await library.setViewport({ width: 1280, height: 820 });
    await library.waitForSelector('article');
    await library.click('article h2 button');
    await until(async () => stage.feed.requests.some(({ url }) => url.includes('field=comments')));
    await library.close();
    expect(since(before)).toEqual(new Set([MIRROR_HOST]));
    await agrees();
  });

  it('words are sent there only after that was said', async () => {
    const library = await stage.session.open('library.html#search?q=routing');
    await library.setViewport({ width: 1280, height: 820 });
    await library.waitForSelector('article');
    const before = hosts().length;
    await press(library, 'Search hf-mirror.com too');
    await library.waitForSelector('.strip[role=alert]');
    expect(await library.$eval('.strip[role=alert]', (it) => it.textContent)).toContain(
      'the words you typed are sent to hf-mirror.com',
    );
    expect(hosts()).toHaveLength(before);
    await library.click('.strip .primary');
    await until(async () => stage.feed.requests.some(({ url }) => url.includes('/api/papers/search')));
    expect(since(before)).toEqual(new Set([MIRROR_HOST]));
    await library.close();
  });

  it('a worker that was ended asks there again', async () => {
    const before = hosts().length;
    await stage.session.killWorker();
    const popup = await stage.session.open();
    await popup.waitForSelector('article');
    await refreshed(stage, () => popup.click('.refresh'));
    await popup.close();
    expect(since(before)).toEqual(new Set([MIRROR_HOST]));
  });

  // Tests load the extension anew at each start of Chromium, which then has forgotten what was granted beyond the manifest.
  it.runIf(name === 'firefox')('so does one after a restart of the browser', async () => {
    const before = hosts().length;
    await stage.session.restart();
    options = await stage.session.open('options.html');
    await options.setViewport({ width: 1000, height: 900 });
    await tells(options, 'Papers come from hf-mirror.com, a mirror.');
    await askAgain();
    expect(since(before)).toEqual(new Set([MIRROR_HOST]));
  });

  it('where access to it is taken away, that is said of it, nothing is asked, and the button brings it back', async () => {
    const popup = await stage.session.open();
    await popup.waitForSelector('article');
    const before = hosts().length;
    // Its question stays answered.
    await popup.evaluate((origin) => chrome.permissions.remove({ origins: [origin] }), `${MIRROR}/*`);
    await tells(popup, 'Access to hf-mirror.com is off');
    await until(async () => (await stage.session.button()).title.includes('hf-mirror.com is off'));
    expect(hosts()).toHaveLength(before);
    await press(popup, 'Turn on access');
    await until(async () => !(await popup.$eval('body', (it) => it.textContent)).includes('is off'));
    expect(since(before)).toEqual(new Set([MIRROR_HOST]));
    await popup.close();
  });

  it('and back: only huggingface.co is asked, and all is there', async () => {
    expect(await change('Ask huggingface.co again', OWN_HOST)).toEqual(new Set([OWN_HOST]));
    expect(await askAgain()).toEqual(new Set([OWN_HOST]));
    const popup = await stage.session.open();
    await until(async () => (await popup.$$('article')).length === 3);
    await popup.close();
    await agrees();
  });

  it.runIf(name === 'chromium')(
    'the section has no fault of access, in light and dark, and can be looked at',
    async () => {
      await options.bringToFront();
      expect(await findings(options)).toEqual([]);
      const section = await options.$('#mirror');
      for (const scheme of ['light', 'dark']) {
        await options.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
        await section!.screenshot({ path: path.join(SCREENS, `mirror-${scheme}.png`) });
      }
    },
  );
});
