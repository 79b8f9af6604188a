// What axe finds on a page.
import axe from 'axe-core';
import type { Page } from 'puppeteer-core';

/** What axe finds on a page, in light and in dark. */
export async function findings(shown: Page): Promise<string[]> {
  const found: string[] = [];
  await shown.evaluate(axe.source);
  for (const scheme of ['light', 'dark']) {
    await shown.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    const { violations } = await shown.evaluate(() => (window as unknown as { axe: typeof axe }).axe.run());
    found.push(
      ...violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${scheme}: ${id}: ${html}`)),
    );
  }
  return found;
}
