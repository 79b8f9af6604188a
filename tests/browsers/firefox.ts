// Real Firefox with the shipped build, talking to the embedded feed through its proxy.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { filesIn, zipped } from '../files.ts';
import { findBrowser } from './find.ts';
import { newProfile, removeProfile } from './profile.ts';
import type { RealPopup, Session, Standpoint, Suggestion, ToolbarButton } from './session.ts';
import { until } from './until.ts';

const BUILD = path.resolve('.output/firefox-mv3');
const manifest = JSON.parse(readFileSync(path.join(BUILD, 'manifest.json'), 'utf8'));
const GECKO_ID: string = manifest.browser_specific_settings.gecko.id;
const UUID = '11111111-2222-4333-8444-555555555555';
const ORIGIN = 'https://huggingface.co/*';

/** Starts Firefox with the extension laid into a new profile, where it stays over a restart. */
export async function startFirefox(
  through: { proxyPort: number },
  { zone, permissions = [], instead = {} }: Standpoint = {},
): Promise<Session> {
  const profile = newProfile('firefox');
  mkdirSync(path.join(profile, 'extensions'));
  writeFileSync(
    path.join(profile, 'extensions', `${GECKO_ID}.xpi`),
    zipped({ ...filesIn(BUILD), ...instead }),
  );
  const downloads = path.join(profile, 'downloads');
  const launch = () =>
    puppeteer.launch({
      browser: 'firefox',
      executablePath: findBrowser('firefox'),
      headless: true,
      acceptInsecureCerts: true,
      userDataDir: profile,
      env: { ...process.env, ...(zone && { TZ: zone }) },
      args: ['--remote-allow-system-access'],
      extraPrefsFirefox: {
        'xpinstall.signatures.required': false,
        'extensions.autoDisableScopes': 0,
        'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: UUID }),
        // A question that no program could answer is taken as answered.
        'extensions.webextOptionalPermissionPrompts': false,
        'browser.download.folderList': 2,
        'browser.download.dir': downloads,
        'network.proxy.type': 1,
        'network.proxy.ssl': '127.0.0.1',
        'network.proxy.ssl_port': through.proxyPort,
        'network.proxy.http': '127.0.0.1',
        'network.proxy.http_port': through.proxyPort,
      },
    });
  let browser = await launch();
  const extension = `WebExtensionPolicy.getByID('${GECKO_ID}').extension`;
  const privileged = <Result>(expression: string) => evaluatePrivileged<Result>(browser, expression);
  const addressBar = `const { ExtensionSearchHandler } = ChromeUtils.importESModule('resource://gre/modules/ExtensionSearchHandler.sys.mjs');`;
  const started = () =>
    until(() =>
      privileged<boolean>(`!!WebExtensionPolicy.getByID('${GECKO_ID}')?.extension?.backgroundState`),
    );
  const grant = (how: 'add' | 'remove', change: { permissions: string[]; origins: string[] }) =>
    privileged<void>(`(async () => {
      const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
      await ExtensionPermissions.${how}('${GECKO_ID}', ${JSON.stringify(change)}, ${extension});
    })()`);
  await started();
  if (permissions.length > 0) await grant('add', { permissions, origins: [] });

  const background = viewOf(extension, 'background');
  const isWorkerAlive = async () => (await privileged(`${extension}.backgroundState`)) === 'running';

  const inWorker = async <Result>(expression: string) => {
    // After a start of the browser it takes a moment.
    await until(isWorkerAlive);
    return evaluateIn<Result>(privileged, background, expression);
  };

  return {
    downloads,
    async open(file = 'popup.html') {
      const url = `moz-extension://${UUID}/${file}`;
      const page = await browser.newPage();
      await page.setViewport({ width: 420, height: 600 });
      // Firefox swaps the process, and the navigation is never reported as ended: wait for the page itself.
      page.goto(url, { timeout: 1_000 }).catch(() => {});
      await until(async () => (await page.evaluate(() => location.href).catch(() => '')) === url);
      return page;
    },
    openPopup: () => openPopup(privileged, extension),
    button: async () =>
      JSON.parse(
        await privileged<string>(`(() => {
          const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
          const { globals } = ExtensionParent.apiManager.global.browserActionFor(${extension}).action;
          return JSON.stringify({ text: globals.badgeText, title: globals.title });
        })()`),
      ) as ToolbarButton,
    async killWorker() {
      let killed = false;
      // One that is just starting, or being woken again, does not hear it the first time.
      await until(async () => {
        killed ||= await isWorkerAlive();
        await privileged(`${extension}.terminateBackground()`);
        return !(await isWorkerAlive());
      });
      return killed;
    },
    isWorkerAlive,
    inWorker,
    async ringAlarm(name = 'refresh') {
      const when = { delayInMinutes: 0.02, ...(name === 'refresh' && { periodInMinutes: 30 }) };
      await inWorker(`chrome.alarms.create(${JSON.stringify(name)}, ${JSON.stringify(when)})`);
    },
    async clickMenu(click) {
      // What the browser's own menu does when it is pressed.
      await privileged(
        `${extension}.emit('webext-menu-menuitem-click', ${JSON.stringify({ ...click, modifiers: [] })}, gBrowser.selectedTab)`,
      );
    },
    async typeInAddressBar(text) {
      // What the address bar itself does; no program can type into it.
      const suggestions = await privileged<string>(`new Promise((suggested) => {
        ${addressBar}
        if (ExtensionSearchHandler.hasActiveInputSession()) ExtensionSearchHandler.handleInputCancelled();
        ExtensionSearchHandler.handleSearch({ keyword: 'papers', text: ${JSON.stringify(`papers ${text}`)} }, (all) => suggested(JSON.stringify(all)));
      })`);
      return JSON.parse(suggestions) as Suggestion[];
    },
    async enterInAddressBar(text) {
      const known = new Set(await browser.pages());
      await privileged(`(async () => {
        ${addressBar}
        ExtensionSearchHandler.handleInputEntered('papers', ${JSON.stringify(`papers ${text}`)}, 'tab');
      })()`);
      let opened: Page | undefined;
      await until(async () => {
        opened = (await browser.pages()).find((page) => !known.has(page));
        return opened !== undefined;
      });
      return opened!;
    },
    alarmPeriod: () => inWorker('chrome.alarms.get("refresh").then((alarm) => alarm?.periodInMinutes)'),
    setGrant: (granted) => grant(granted ? 'add' : 'remove', { permissions: [], origins: [ORIGIN] }),
    // Every question is taken as answered so.
    async answerYes() {},
    async update() {
      const file = path.join(profile, 'update.xpi');
      const updated = { ...manifest, version: `${manifest.version}.1` };
      writeFileSync(
        file,
        zipped({ ...filesIn(BUILD), 'manifest.json': Buffer.from(JSON.stringify(updated)) }),
      );
      await privileged(`(async () => {
        const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
        const { FileUtils } = ChromeUtils.importESModule('resource://gre/modules/FileUtils.sys.mjs');
        const install = await AddonManager.getInstallForFile(new FileUtils.File(${JSON.stringify(file)}));
        await install.install();
      })()`);
      await until(() =>
        privileged<boolean>(`WebExtensionPolicy.getByID('${GECKO_ID}')?.version === '${updated.version}'`),
      );
      await started();
    },
    async restart() {
      await browser.close();
      browser = await launch();
      await started();
    },
    async close() {
      await browser.close();
      removeProfile(profile);
    },
  };
}

type Privileged = <Result>(expression: string) => Promise<Result>;

/** A view of the extension, as an expression of the browser's own window. */
function viewOf(extension: string, type: 'background' | 'popup'): string {
  return `[...${extension}.views].find((view) => view.viewType === '${type}')`;
}

/** Evaluates in a view that is no tab: by a script sent into it from the browser's own window. */
async function evaluateIn<Result>(privileged: Privileged, view: string, expression: string): Promise<Result> {
  const script = `(async () => {
    const sandbox = Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false });
    const value = await Cu.evalInSandbox(${JSON.stringify(expression)}, sandbox);
    sendAsyncMessage('broadsheet:answer', JSON.stringify({ value }));
  })()`;
  const answer = await privileged<string>(`new Promise((resolve, reject) => {
    // A view that was still loading, or has closed, never answers.
    setTimeout(() => reject(new Error('The view did not answer.')), 2000);
    const messages = ${view}.xulBrowser.messageManager;
    messages.addMessageListener('broadsheet:answer', function listen({ data }) {
      messages.removeMessageListener('broadsheet:answer', listen);
      resolve(data);
    });
    messages.loadFrameScript('data:,' + encodeURIComponent(${JSON.stringify(script)}), false);
  })`);
  return (JSON.parse(answer) as { value: Result }).value;
}

/** The popup as the toolbar button opens it. */
async function openPopup(privileged: Privileged, extension: string): Promise<RealPopup> {
  await privileged(`(() => {
    const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
    ExtensionParent.apiManager.global.browserActionFor(${extension}).openPopup(window, false);
  })()`);
  const popup = viewOf(extension, 'popup');
  await until(() => privileged<boolean>(`!!${popup}`));
  return {
    evaluate: (expression) => evaluateIn(privileged, popup, expression),
    async closeAfter(expression) {
      // A closed popup does not answer.
      evaluateIn(privileged, popup, `${expression}; window.close()`).catch(() => {});
      await until(() => privileged<boolean>(`!${popup}`));
    },
    async close() {
      await privileged(`${popup}?.xulBrowser.closest('panel')?.hidePopup()`);
      await until(() => privileged<boolean>(`!${popup}`));
    },
  };
}

/** Runs in the browser's own window. */
async function evaluatePrivileged<Result>(browser: Browser, expression: string): Promise<Result> {
  const { connection } = browser as unknown as {
    connection: { send(method: string, parameters: object): Promise<{ result: any }> };
  };
  const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const { result } = await connection.send('script.evaluate', {
    expression,
    awaitPromise: true,
    target: { context: tree.result.contexts[0].context },
  });
  if (result.type !== 'success') throw new Error(JSON.stringify(result.exceptionDetails?.text));
  return result.result.value as Result;
}
