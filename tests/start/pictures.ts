// `npm run pictures`: the icons from their drawing, and the pictures of the README from the running extension.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import puppeteer, { type Page } from 'puppeteer-core';
import { startChromium, type ChromiumSession } from '../browsers/chromium.ts';
import { findBrowser } from '../browsers/find.ts';
import { until } from '../browsers/until.ts';
import { createApi } from '../feed/api.ts';
import { generatedPapers } from '../feed/generated.ts';
import { startFeedServer } from '../feed/server.ts';

const ICONS = path.resolve('public/icon');
const SIZES = [16, 32, 48, 96, 128];
const PICTURES = path.resolve('.github/pictures');
/** The pictures show a list this much (ms) after it was first looked at, so that some papers are new and some rose. */
const LATER = 5 * 3_600_000;

async function drawIcons(): Promise<void> {
  const drawing = readFileSync(path.join(ICONS, 'icon.svg'), 'utf8');
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await puppeteer.launch({ executablePath: findBrowser('chromium'), args: sandbox });
  const page = await browser.newPage();
  for (const size of SIZES) {
    await page.setViewport({ width: size, height: size });
    await page.setContent(
      `<style>body{margin:0}svg{display:block;width:100vw;height:100vh}</style>${drawing}`,
    );
    writeFileSync(path.join(ICONS, `${size}.png`), await page.screenshot({ omitBackground: true }));
  }
  await browser.close();
}

async function takePictures(): Promise<void> {
  const clock = { offset: -LATER };
  const papers = generatedPapers();
  const feed = await startFeedServer(createApi(papers, { now: () => Date.now() + clock.offset }));
  const session = await startChromium(feed);
  await until(async () => (await session.button()).title.includes('updated at'));
  const before = await session.openPopup();
  await until(async () => (await session.button()).text === '');
  await before.close();

  clock.offset = 0;
  await session.ringAlarm();
  await until(async () => (await session.button()).text !== '');
  const { page } = await session.openPopup();
  await page.waitForSelector('article');
  await page.click('article .save');
  await page.waitForSelector('.save.on');
  await page.click('article h2 button');
  await page.waitForSelector('.links');
  await until(async () => (await page.$('.strip')) === null);
  await picture(page, 'popup');
  await picture(await workedIn(session), 'library');
  await session.close();
  await feed.close();
}

/** The library after some work: papers saved, tagged, one of them being read and noted on. */
async function workedIn(session: ChromiumSession): Promise<Page> {
  const page = await session.open('library.html#today');
  await page.setViewport({ width: 1280, height: 820 });
  await page.waitForSelector('article');
  const saved = async (count: number) => until(async () => (await page.$$('.save.on')).length === count);
  const before = (await page.$$('.save.on')).length;
  for (let i = 0; i < 7; i++) await page.keyboard.press('J');
  await page.keyboard.press('t');
  await page.type(':focus', 'routing');
  await page.keyboard.press('Enter');
  await saved(Math.max(before, 7));
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.goto(page.url().replace(/#.*/, '#reading-list'));
  await page.waitForSelector('article');
  await page.click('article:nth-of-type(1) h2 button');
  await page.select('.pane-actions select', 'reading');
  await page.type('.pane .note', 'Compare section 3 with the transport formulation.');
  await page.type('.pane .tag-field input', 'to cite');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.pane .tag:nth-of-type(2)');
  await page.keyboard.press('Escape');
  await until(async () => (await page.$('.strip')) === null);
  return page;
}

async function picture(page: Page, name: string): Promise<void> {
  mkdirSync(PICTURES, { recursive: true });
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    writeFileSync(path.join(PICTURES, `${name}-${scheme}.png`), await page.screenshot());
  }
}

await drawIcons();
await takePictures();
console.log(`Drawn: ${ICONS}, ${PICTURES}`);
