// The bytes that have to be loaded before the popup is painted, and those of the worker.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'puppeteer-core';
import { largestPaint } from './painting.ts';
import { BUILD, openPage, type Subject } from './stage.ts';

/** The size (bytes) of all that the popup's page asks for until its papers are painted, each file gzipped. */
export async function popupBytes(browser: Browser, subject: Subject): Promise<number> {
  const page = await openPage(browser, subject);
  const { at } = await largestPaint(page, 'article');
  const asked = await page.evaluate(
    (painted) =>
      [location.href, ...performance.getEntriesByType('resource')].flatMap((entry) => {
        if (typeof entry === 'string') return entry;
        return entry.startTime < painted ? entry.name : [];
      }),
    at,
  );
  await page.close();
  return asked.reduce((sum, url) => sum + gzippedBytes(new URL(url).pathname), 0);
}

/** The size (bytes) of the worker's one file, gzipped. */
export function workerBytes(): number {
  return gzippedBytes('background.js');
}

function gzippedBytes(file: string): number {
  return gzipSync(readFileSync(path.join(BUILD, file)), { level: 9 }).length;
}
