// Whatever comes from the network on the shipped builds: the right sentence, the old papers, recovery at the next good answer.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Fault } from '../feed/server.ts';
import { BROWSERS, entries, openStage, type Stage } from './stage.ts';
import { until } from './until.ts';

const OFFLINE = /^Offline, showing what you had at /;
const NO_LIST = /^What came was no list of papers/;
const NO_ANSWER = /^Hugging Face is not answering/;

const SENTENCES: Record<Fault, RegExp> = {
  reset: OFFLINE,
  'captive-portal': NO_LIST,
  truncated: NO_LIST,
  'error-object': NO_LIST,
  'bad-request': NO_LIST,
  'other-host': NO_LIST,
  huge: NO_LIST,
  'server-error': NO_ANSWER,
  hang: NO_ANSWER,
  'too-many-requests': /^Hugging Face asked us to wait/,
};

describe.each(BROWSERS)('in %s', (name) => {
  let stage: Stage;
  let page: Page;
  const sentence = () => page.evaluate(() => document.querySelector('.failure p')?.textContent ?? '');
  const rows = () => page.$$eval('article', (all) => all.length);
  const refresh = async () => {
    await page.click('.refresh');
    await until(async () => !(await page.$('.refresh[aria-disabled="true"]')), 60_000);
  };

  beforeAll(async () => {
    stage = await openStage(name, entries(5));
    page = await stage.session.open();
    await until(async () => (await rows()) === 5);
  });
  afterAll(() => stage?.close());

  it.each(Object.entries(SENTENCES) as [Fault, RegExp][])('%s', async (fault, expected) => {
    const known = await rows();
    const before = stage.feed.requests.length;
    stage.feed.fault = () => fault;
    await refresh();
    await until(async () => expected.test(await sentence()));
    expect(stage.feed.requests.length).toBeGreaterThan(before);
    expect(await rows()).toBe(known);

    stage.feed.fault = () => undefined;
    stage.script.lists.set(stage.days[0]!, entries(known + 1));
    await until(async () => {
      await refresh();
      return (await sentence()) === '' && (await rows()) === known + 1;
    });
  });

  it('the grant taken back: nothing goes out, the badge calls, a button asks; given again, all goes on', async () => {
    const { session, feed, script, days } = stage;
    const known = await rows();
    await session.setGrant(false);
    await until(async () => (await session.button()).text === '!');
    expect((await session.button()).title).toContain('Turn on access');
    const before = feed.requests.length;
    await refresh();
    expect(await sentence()).toMatch(/^Access to huggingface\.co is off/);
    expect(await page.$eval('.failure button', (button) => button.textContent)).toBe('Turn on access');
    expect(feed.requests.length).toBe(before);
    expect(await rows()).toBe(known);

    script.lists.set(days[0]!, entries(known + 1));
    await session.setGrant(true);
    await until(async () => (await rows()) === known + 1);
    await until(async () => (await sentence()) === '');
    await until(async () => (await session.button()).text === '');
  });

  it('asked for nothing elsewhere, redirected or not', () => {
    expect(stage.feed.connects.filter((host) => host.includes('elsewhere'))).toEqual([]);
  });
});
