// The bytes that have to be loaded before the popup is painted, and those of the worker.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'puppeteer-core';
import { largestPaint } from './painting.ts';
import { BUILD, emptyPage, type Subject } from './stage.ts';

/** The size (bytes) of all that the popup's page asks for until its papers are painted, each file gzipped. */
export async function popupBytes(browser: Browser, subject: Subject): Promise<number> {
  const page = await emptyPage(browser);
  const session = await page.createCDPSession();
  await session.send('Network.enable');
  const asked: { url: string; at: number }[] = [];
  session.on('Network.requestWillBeSent', ({ request: { url }, wallTime }) =>
    asked.push({ url, at: wallTime * 1000 }),
  );
  await page.goto(subject.address('popup.html'));
  const { origin, drawn } = await largestPaint(page, 'article, .day-notice');
  await page.close();
  return asked
    .filter((request) => request.at < origin + drawn)
    .reduce((sum, { url }) => sum + gzippedBytes(new URL(url).pathname), 0);
}

/** The size (bytes) of the worker's one file, gzipped. */
export function workerBytes(): number {
  return gzippedBytes('background.js');
}

function gzippedBytes(file: string): number {
  return gzipSync(readFileSync(path.join(BUILD, file)), { level: 9 }).length;
}
