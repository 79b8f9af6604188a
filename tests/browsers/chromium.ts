// Real Chromium with the shipped build, talking to the embedded feed through its proxy.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { filesIn, writeFiles } from '../files.ts';
import { findBrowser } from './find.ts';
import { newProfile, removeProfile } from './profile.ts';
import type { RealPopup, Session, Standpoint, Suggestion } from './session.ts';
import { until } from './until.ts';

const BUILD = path.resolve('.output/chrome-mv3');

export interface ChromiumPopup extends RealPopup {
  readonly page: Page;
}

export interface ChromiumSession extends Session {
  openPopup(): Promise<ChromiumPopup>;
  readonly browser: Browser;
}

/** A feed to talk to. */
export interface Through {
  proxyPort: number;
  spki: string;
}

interface Launch {
  /** The folders of the browser's own data, and of the extensions it loads. */
  profile: string;
  extensions: string[];
  through: Through | undefined;
  headless?: boolean;
  zone?: string | undefined;
}

/** Starts Chromium, quiet but for its extensions. */
export function launchChromium({
  profile,
  extensions,
  through,
  headless = true,
  zone,
}: Launch): Promise<Browser> {
  return puppeteer.launch({
    executablePath: findBrowser('chromium'),
    pipe: true,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    enableExtensions: extensions,
    userDataDir: profile,
    headless,
    env: { ...process.env, ...(zone && { TZ: zone }) },
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...(through
        ? [
            `--proxy-server=127.0.0.1:${through.proxyPort}`,
            `--ignore-certificate-errors-spki-list=${through.spki}`,
          ]
        : []),
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      // A popup is never larger than the screen, and the headless one is small.
      '--screen-info={1280x1024}',
    ],
  });
}

/** Starts Chromium with the extension in a new profile. `through`: the feed to talk to, else the real network. */
export async function startChromium(
  through?: Through,
  headless = true,
  { zone, permissions = [], instead = {} }: Standpoint = {},
): Promise<ChromiumSession> {
  const profile = newProfile('chromium');
  // A copy, so that it can be updated in its place.
  const build = path.join(profile, 'extension');
  writeFiles(build, { ...filesIn(BUILD), ...instead });
  // A permission that only a press of the browser's own button gives, which no program can press, comes with the copy.
  const file = path.join(build, 'manifest.json');
  const manifest = () => JSON.parse(readFileSync(file, 'utf8')) as { version: string; permissions: string[] };
  const change = (change: object) => writeFileSync(file, JSON.stringify({ ...manifest(), ...change }));
  if (permissions.length > 0) change({ permissions: [...manifest().permissions, ...permissions] });
  const downloads = path.join(profile, 'downloads');
  const launch = async () => {
    const launched = await launchChromium({ profile, extensions: [build], through, headless, zone });
    const devtools = await launched.target().createCDPSession();
    await devtools.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: downloads });
    return launched;
  };
  let browser = await launch();
  const id = new URL((await workerTarget(browser)).url()).host;
  const address = `chrome-extension://${id}/popup.html`;
  const worker = async () => (await (await workerTarget(browser, id)).worker())!;

  return {
    downloads,
    get browser() {
      return browser;
    },
    async open(file = 'popup.html') {
      const page = await browser.newPage();
      await page.setViewport({ width: 420, height: 600 });
      await page.goto(`chrome-extension://${id}/${file}`);
      return page;
    },
    async openPopup() {
      const known = new Set(browser.targets());
      const extension = (await browser.extensions()).get(id)!;
      const page = await browser.newPage();
      await page.triggerExtensionAction(extension);
      const target = await browser.waitForTarget((t) => t.url() === address && !known.has(t), {
        timeout: 10_000,
      });
      const popup = await target.asPage();
      const closeAfter = async (expression: string) => {
        const gone = new Promise<void>((resolve) => {
          browser.on('targetdestroyed', (t) => t === target && resolve());
        });
        await popup.evaluate(`${expression}; window.close()`).catch(() => {});
        await gone;
        await page.close();
      };
      return {
        page: popup,
        evaluate: <Result>(expression: string) => popup.evaluate(expression) as Promise<Result>,
        closeAfter,
        close: () => closeAfter(''),
      };
    },
    async button() {
      const current = await worker();
      return {
        text: await current.evaluate(() => chrome.action.getBadgeText({})),
        title: await current.evaluate(() => chrome.action.getTitle({})),
      };
    },
    killWorker: () => killWorker(browser, id),
    isWorkerAlive: async () => browser.targets().some((t) => isWorker(t, id)),
    inWorker: async <Result>(expression: string) => (await (await worker()).evaluate(expression)) as Result,
    async ringAlarm(name = 'refresh') {
      // The period stays what it is, so that the worker finds the alarm as it wants it.
      const when = { delayInMinutes: 0.02, ...(name === 'refresh' && { periodInMinutes: 30 }) };
      await (await worker()).evaluate((alarm, its) => chrome.alarms.create(alarm, its), name, when);
    },
    async clickMenu(click) {
      await (
        await worker()
      ).evaluate(async (info) => {
        const [tab] = await chrome.tabs.query({ active: true });
        chrome.contextMenus.onClicked.dispatch(info, tab);
      }, click);
    },
    async typeInAddressBar(text) {
      // What the address bar itself does; no program can type into it.
      return (await worker()).evaluate(
        (typed) =>
          new Promise<Suggestion[]>((suggest) => {
            chrome.omnibox.onInputChanged.dispatch(typed, suggest);
          }),
        text,
      );
    },
    async enterInAddressBar(text) {
      const known = new Set(await browser.pages());
      await (
        await worker()
      ).evaluate((typed) => chrome.omnibox.onInputEntered.dispatch(typed, 'newForegroundTab'), text);
      let opened: Page | undefined;
      await until(async () => {
        opened = (await browser.pages()).find((page) => !known.has(page));
        return opened !== undefined;
      });
      return opened!;
    },
    async alarmPeriod() {
      return (await worker()).evaluate(async () => (await chrome.alarms.get('refresh'))?.periodInMinutes);
    },
    async setGrant(granted) {
      const page = await browser.newPage();
      await page.goto('chrome://extensions');
      await page.evaluate(
        (extensionId, hostAccess) =>
          chrome.developerPrivate.updateExtensionConfiguration({ extensionId, hostAccess }),
        id,
        granted ? 'ON_ALL_SITES' : 'ON_CLICK',
      );
      await page.close();
    },
    async answerYes(origin) {
      const page = await browser.newPage();
      await page.goto('chrome://extensions');
      // It is allowed, and not yet asked for: a question that was answered once is not put again.
      await page.evaluate(
        (extensionId, host) => chrome.developerPrivate.addHostPermission(extensionId, host),
        id,
        `${origin}/*`,
      );
      await page.close();
    },
    async update() {
      await browser.close();
      change({ version: `${manifest().version}.1` });
      browser = await launch();
      await workerTarget(browser, id);
    },
    async restart() {
      await browser.close();
      browser = await launch();
      await workerTarget(browser, id);
    },
    async close() {
      await browser.close();
      removeProfile(profile);
    },
  };
}

/** Ends the worker of an extension; whether one lived. */
export async function killWorker(browser: Browser, id: string): Promise<boolean> {
  let lived = false;
  // One that is just starting, or being woken again, may not hear it: then it is told again.
  await until(async () => {
    const target = browser.targets().find((t) => isWorker(t, id));
    if (!target) return true;
    lived = true;
    void target
      .worker()
      .then((alive) => alive?.close())
      .catch(() => {});
    // Told again before it has had its second, it would be ended and woken without end.
    await ended(target);
    return false;
  });
  return lived;
}

type Target = ReturnType<Browser['targets']>[number];

function isWorker(target: Target, id?: string): boolean {
  return target.type() === 'service_worker' && target.url().startsWith(`chrome-extension://${id ?? ''}`);
}

/** Resolves once a target is no more, or has had a second for it. */
function ended(target: Target): Promise<unknown> {
  return until(async () => !target.browser().targets().includes(target), 1_000).catch(() => {});
}

/** The worker of the extension; a sleeping one is awaited. */
function workerTarget(browser: Browser, id?: string): Promise<Target> {
  return browser.waitForTarget((target) => isWorker(target, id) && target.url().endsWith('/background.js'), {
    timeout: 20_000,
  });
}
