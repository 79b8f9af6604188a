// The bytes that have to be loaded before the popup is painted, and those of the worker.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'puppeteer-core';
import { BUILD, openPage, type Subject } from './stage.ts';

/** The size (bytes) of all that the popup's page asked for until it was painted, each file gzipped. */
export async function popupBytes(browser: Browser, subject: Subject): Promise<number> {
  const page = await openPage(browser, subject);
  await page.waitForSelector('article');
  const files = await page.evaluate(() => {
    const painted = performance.getEntriesByName('first-contentful-paint')[0]!.startTime;
    const before = performance.getEntriesByType('resource').filter((entry) => entry.startTime < painted);
    return [location.href, ...before.map((entry) => entry.name)];
  });
  await page.close();
  return files.reduce((sum, url) => sum + gzippedBytes(new URL(url).pathname), 0);
}

/** The size (bytes) of the worker's one file, gzipped. */
export function workerBytes(): number {
  return gzippedBytes('background.js');
}

function gzippedBytes(file: string): number {
  return gzipSync(readFileSync(path.join(BUILD, file)), { level: 9 }).length;
}
