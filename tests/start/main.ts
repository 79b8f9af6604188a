// `npm start`: the main job, from the feed to the toolbar, for someone who has nothing but Node and npm.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { startChromium, type ChromiumPopup, type ChromiumSession } from '../browsers/chromium.ts';
import { until } from '../browsers/until.ts';
import { createApi } from '../feed/api.ts';
import { generatedPapers } from '../feed/generated.ts';
import { recordedPapers } from '../feed/recorded.ts';
import { startFeedServer, type FeedServer } from '../feed/server.ts';

const REAL = 'https://huggingface.co/api/daily_papers?limit=1';
const PICTURES = path.resolve('.output/start');
/** How long the first papers may take (ms). */
const PATIENCE = 60_000;

let feed: FeedServer | undefined;
let session: ChromiumSession | undefined;

let ending = false;

/** Ends everything that was started, whatever state it is in; a signal often comes twice, from the terminal and from npm. */
async function end(code: number): Promise<void> {
  if (ending) return;
  ending = true;
  await session?.close().catch(() => {});
  await feed?.close().catch(() => {});
  process.exit(code);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end(130));

/** Whether the real Hugging Face answers within three seconds. */
async function isRealThere(): Promise<boolean> {
  return fetch(REAL, { signal: AbortSignal.timeout(3000) }).then(
    ({ ok }) => ok,
    () => false,
  );
}

function hasDisplay(): boolean {
  if (process.platform !== 'linux') return !process.env.CI;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** Waits until the first refresh has ended. Throws with what the button says when no paper came in time. */
async function firstPapers(started: ChromiumSession): Promise<void> {
  try {
    await until(async () => {
      const { text, title } = await started.button();
      return text !== '' && text !== '!' && title.includes('updated at');
    }, PATIENCE);
  } catch {
    throw new Error(
      `No paper came within ${PATIENCE / 1000} s. The toolbar button says: ${(await started.button()).title}`,
    );
  }
}

/** Prints what people see, and takes the pictures of it. */
async function show(started: ChromiumSession): Promise<void> {
  const { text, title } = await started.button();
  const popup: ChromiumPopup = await started.openPopup();
  await popup.page.waitForSelector('article', { timeout: 20_000 });
  const day = await popup.evaluate<string>(`document.querySelector('.span-bar b').textContent`);
  const titles = await popup.evaluate<string[]>(
    `[...document.querySelectorAll('article h2 button')].slice(0, 5).map((title) => title.lastChild.textContent)`,
  );
  console.log(
    `Badge: ${text} (${title})\nDay:   ${day}\n${titles.map((t, i) => `  ${i + 1}. ${t}`).join('\n')}`,
  );
  mkdirSync(PICTURES, { recursive: true });
  for (const scheme of ['light', 'dark'] as const) {
    const file = path.join(PICTURES, `popup-${scheme}.png`) as `${string}.png`;
    await popup.page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await popup.page.screenshot({ path: file });
    console.log(file);
  }
}

/** Shows the window with the popup until the reader closes it. */
async function stay(started: ChromiumSession): Promise<void> {
  await started.openPopup();
  console.log('Broadsheet runs in the window that just opened. Close it, or press Ctrl-C, to end.');
  const { browser } = started;
  await new Promise<void>((resolve) => {
    browser.once('disconnected', () => resolve());
    // On a Mac the browser outlives its last window.
    browser.on('targetdestroyed', () => {
      if (!browser.targets().some((target) => target.type() === 'page')) resolve();
    });
  });
}

try {
  const folder = process.env.FEED_RECORDINGS;
  if (await isRealThere()) console.log('Papers come from the real huggingface.co.');
  else {
    console.log(
      `huggingface.co does not answer here: ${folder ? 'recorded' : 'invented'} papers come from the embedded feed.`,
    );
    feed = await startFeedServer(createApi(folder ? recordedPapers(folder) : generatedPapers()));
  }
  const display = hasDisplay();
  session = await startChromium(feed, !display);
  await firstPapers(session);
  await (display ? stay(session) : show(session));
  await end(0);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  await end(1);
}
