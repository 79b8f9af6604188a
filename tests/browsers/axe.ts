// What axe finds on a page.
import axe, { type AxeResults } from 'axe-core';
import type { Page } from 'puppeteer-core';

/** What axe finds on a page as it is shown. */
export async function violations(shown: Page): Promise<string[]> {
  await shown.evaluate(axe.source);
  const results = (await shown.evaluate('axe.run()')) as AxeResults;
  return results.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

/** What axe finds on a page, in light and in dark. */
export async function findings(shown: Page): Promise<string[]> {
  const found: string[] = [];
  for (const scheme of ['light', 'dark']) {
    await shown.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    found.push(...(await violations(shown)).map((violation) => `${scheme}: ${violation}`));
  }
  return found;
}
