// The badge on the shipped builds, as the reader chose: what watches caught, nothing more while it is quiet, then all of it.
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { BROWSERS, entries, listEntry, openStage, refreshed } from './stage.ts';
import { until } from './until.ts';

const select = async (page: Page, label: string, option: string) => {
  const choice = await page.waitForSelector(`::-p-aria([name="${label}"][role="combobox"])`);
  await choice!.select(option);
};
const routing = (i: number) => listEntry(`2611.2000${String(i)}`, i, { title: `Mamba ${String(i)}` });

it.each(BROWSERS)('in %s', { timeout: 120_000 }, async (name) => {
  const stage = await openStage(name, entries(3));
  const { session, script, days } = stage;
  const shows = (text: string) => until(async () => (await session.button()).text === text);
  const arrive = async (...mambas: number[]) => {
    script.lists.set(days[0]!, [...entries(4), ...mambas.map(routing)]);
    await refreshed(stage);
  };
  try {
    const library = await session.open('library.html#watches');
    await library.setViewport({ width: 1280, height: 820 });
    await (await library.waitForSelector('.text-page .primary'))!.click();
    await library.waitForSelector('form select:focus');
    await library.keyboard.press('Tab');
    await library.keyboard.press('Tab');
    await library.keyboard.type('mamba');
    await library.keyboard.press('Enter');
    await library.waitForSelector('form', { hidden: true });

    const options = await session.open('options.html');
    await shows('3');
    await select(options, 'Count', 'what watches caught');
    await shows('');
    await arrive(1);
    await shows('1');
    expect((await session.button()).title).toMatch(/^1 new paper for your watches ·/);

    const hour = new Date().getHours();
    const names = await options.$$eval('select option', (all) => all.map((it) => it.textContent));
    const clock = (at: number) =>
      names.find((it) =>
        it.startsWith(
          new Intl.DateTimeFormat('en-US', { timeStyle: 'short' }).format(new Date(2024, 0, 1, at % 24)),
        ),
      )!;
    await select(options, 'Quiet from', clock(hour));
    await select(options, 'Quiet to', clock(hour + 2));
    await until(async () => (await session.button()).title.includes('quiet, counts again'));
    await arrive(1, 2, 3);
    // What came in this hour came in the quiet.
    await shows('');
    expect((await session.button()).title).toContain('quiet');
    await select(options, 'Quiet to', clock(hour + 1));
    await select(options, 'Quiet from', clock(hour + 1));
    await shows('3');
    expect((await session.button()).title).not.toContain('quiet');
  } finally {
    await stage.close();
  }
});
