// Quiet on the shipped builds, with the clock moved over midnight and over both changes of summer time: what comes is held
// back, and at its end counted on the badge and told of in one notification.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, lastListDays, listDay, utcMidnight, type Day } from '../../utils/domain/day.ts';
import type { SourceState } from '../../utils/db/schema.ts';
import { stores } from './database.ts';
import { BROWSERS, entries, listEntry, openStageAt, refreshed, type Stage } from './stage.ts';
import { until } from './until.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const ZONE = 'America/New_York';

/** The first Sunday of a month or one after it, where nights are an hour shorter or longer: always one that is still to come. */
function sundayOf(month: string, th: number): Day {
  const first = `${String(new Date().getUTCFullYear() + 1)}-${month}-01` as Day;
  return addDays(first, ((7 - new Date(utcMidnight(first)).getUTCDay()) % 7) + 7 * (th - 1));
}

/** The hours of UTC that New York's clocks are behind by. */
const [WINTER, SUMMER] = [5, 4];
const at = (day: Day, hour: number, behind: number) => utcMidnight(day) + (hour + behind) * HOUR;
const tomorrow = addDays(listDay(Date.now()), 4);
const spring = sundayOf('03', 2);
const autumn = sundayOf('11', 1);

/** Nights in their order, quiet from 22 to 7: when something comes in the evening, and when it is over. */
const NIGHTS = [
  { over: 'midnight', evening: at(tomorrow, 23, WINTER), end: at(addDays(tomorrow, 1), 7, WINTER) },
  { over: 'the beginning of summer time', evening: at(addDays(spring, -1), 23, WINTER), end: at(spring, 7, SUMMER) },
  { over: 'the end of summer time', evening: at(addDays(autumn, -1), 23, SUMMER), end: at(autumn, 7, WINTER) },
]; // prettier-ignore

describe.each(BROWSERS)('in %s', (name) => {
  let stage: Stage;
  let page: Page;
  let now = Date.now();
  let listed = 0;
  let told = 0;

  /** Moves the clock of the worker and of the feed. */
  const moveTo = async (to: number) => {
    now = to;
    await stage.session.inWorker(`(() => {
      self.realNow ??= self.Date.now.bind(self.Date);
      const by = ${to} - self.realNow();
      self.Date.now = () => self.realNow() + by;
    })()`);
  };
  const arrive = async (count: number) => {
    // On a Sunday it is Friday's list that still fills.
    const [day] = lastListDays(listDay(now), 1) as [Day];
    const mambas = Array.from({ length: count }, () => {
      listed += 1;
      return listEntry(`2611.2${String(1000 + listed)}`, listed, { title: `Mamba ${String(listed)}` });
    });
    stage.script.lists.set(day, [...(stage.script.lists.get(day) ?? []), ...mambas]);
    await refreshed(stage);
    await until(async () => (await stores<{ catches: object }>(page, 'catches')).catches.length === listed);
  };
  const select = async (label: string, index: number) => {
    const choice = await page.waitForSelector(`::-p-aria([name="${label}"][role="combobox"])`);
    await choice!.select(await choice!.$$eval('option', (all, i) => all[i]!.value, index));
  };
  const tells = (text: string, quiet: boolean) =>
    until(async () => {
      const button = await stage.session.button();
      return button.text === text && button.title.includes('quiet, counts again') === quiet;
    });
  /** When the end of the quiet is rung for. */
  const ringsAt = () =>
    stage.session.inWorker<number | undefined>(
      'chrome.alarms.get("quiet").then((alarm) => alarm?.scheduledTime)',
    );
  /** The notifications so far; Firefox without a screen closes each as soon as it is shown. */
  const notices = () =>
    stage.session.inWorker<string[]>(`(async () => {
      if (!self.told) {
        self.told = [];
        chrome.notifications.onClosed.addListener((notice) => self.told.push(notice));
      }
      return [...new Set([...self.told, ...Object.keys(await chrome.notifications.getAll())])];
    })()`);

  beforeAll(async () => {
    stage = await openStageAt(
      { zone: ZONE, permissions: ['notifications'], now: () => now },
      name,
      entries(2),
    );
    const library = await stage.session.open('library.html#watches');
    await library.setViewport({ width: 1280, height: 820 });
    await (await library.waitForSelector('.text-page .primary'))!.click();
    await library.waitForSelector('form select:focus');
    for (let i = 0; i < 2; i++) await library.keyboard.press('Tab');
    await library.keyboard.type('mamba');
    await library.keyboard.press('Enter');
    await library.waitForSelector('form', { hidden: true });
    // Whatever the hour is at which these tests run.
    await moveTo(NIGHTS[0]!.evening - 3 * HOUR);
    page = await stage.session.open('options.html');
    await select('Count', 1);
    await select('Quiet from', 22);
    await select('Quiet to', 7);
    await (await page.waitForSelector('::-p-text(Switch)'))!.click();
    expect(await notices()).toEqual([]);
    // From now on what is caught is to be told of.
    await until(async () => {
      const { sources } = await stores<{ sources: SourceState }>(page, 'sources');
      return sources[0]?.value.signalled !== undefined;
    });
  });
  afterAll(() => stage?.close());

  it.each(NIGHTS)('over $over', { timeout: 60_000 }, async ({ evening, end }) => {
    await moveTo(evening - 2 * HOUR);
    await arrive(1);
    const held = String(listed);
    await tells(held, false);
    told += 1;
    await until(async () => (await notices()).length === told);

    await moveTo(evening);
    await arrive(2);
    await tells(held, true);
    expect(await ringsAt()).toBe(end);
    await moveTo(end - MINUTE);
    await arrive(1);
    await tells(held, true);
    expect(await notices()).toHaveLength(told);

    await moveTo(end);
    await until(async () => {
      // A count that had begun before may set it back.
      if ((await ringsAt()) === end) await stage.session.ringAlarm('quiet');
      const { text, title } = await stage.session.button();
      return text === String(listed) && !title.includes('quiet');
    });
    told += 1;
    await until(async () => (await notices()).length === told);
  });

  it.runIf(name === 'chromium')('a click on a notification opens just what it told of', async () => {
    const notice = JSON.stringify((await notices()).at(-1));
    await stage.session.inWorker(`chrome.notifications.onClicked.dispatch(${notice})`);
    let opened: Page | undefined;
    await until(async () => {
      opened = (await page.browser().pages()).find((each) => each.url().includes('library.html#caught/'));
      return opened !== undefined;
    });
    await opened!.setViewport({ width: 1280, height: 820 });
    await opened!.waitForSelector('article');
    const titles = await opened!.$$eval('article h2', (all) => all.map((it) => it.textContent));
    expect(titles).toEqual([listed, listed - 1, listed - 2].map((i) => `Mamba ${String(i)}`));
  });
});
