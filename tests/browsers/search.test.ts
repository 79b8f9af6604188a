// Searching on the shipped builds: what is stored as it is typed, Hugging Face on Enter alone, and what is trending.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, listEntry, openStage, type Stage } from './stage.ts';
import { until } from './until.ts';

const listed = [
  listEntry('2611.10001', 9, { title: 'Sparse Routing Without Collapse' }),
  listEntry('2611.10002', 8, { title: 'Entropic Matching of Experts' }),
  listEntry('2611.10003', 7, {
    title: 'Delayed Distillation',
    summary: 'Routing is not what this is about.',
  }),
];
const unlisted = listEntry('2305.00007', 99, { title: 'A Survey of Routing' });

/** What the stored notes say. */
const NOTES = `new Promise((tell) => {
  indexedDB.open('broadsheet').onsuccess = ({ target: { result } }) => {
    result.transaction('marks').objectStore('marks').getAll().onsuccess = ({ target }) => {
      result.close();
      tell(target.result.flatMap(({ note }) => note?.texts ?? []).map(({ text }) => text).join());
    };
  };
})`;

describe.each(BROWSERS)('in %s', (name) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage(name, listed);
    stage.script.unlisted.push(unlisted);
  });
  afterAll(() => stage?.close());

  const rows = (page: Page) =>
    page.$$eval('article', (all) =>
      all
        .filter((row) => row.checkVisibility({ visibilityProperty: true }))
        .map((row) => row.dataset['paper']!.slice(-1)),
    );
  const shows = (page: Page, ...ids: string[]) =>
    until(async () => JSON.stringify(await rows(page)) === JSON.stringify(ids));
  const searches = () => stage.feed.requests.filter(({ url }) => url.includes('/api/papers/search'));
  const openLibrary = async (hash: string) => {
    const page = await stage.session.open(`library.html${hash}`);
    await page.setViewport({ width: 1280, height: 820 });
    return page;
  };

  it('finds what is stored as it is typed, and sends nothing', async () => {
    const page = await openLibrary('#today');
    await shows(page, '1', '2', '3');
    const before = stage.feed.requests.length;
    await page.keyboard.press('/');
    await page.waitForSelector('input[type=search]:focus');
    await page.keyboard.type('rout');
    await shows(page, '1', '3');
    // A slip, and a word that only the abstract has.
    await page.keyboard.type('nig');
    await shows(page, '1', '3');
    expect(await page.$eval('.why', (line) => line.textContent)).toContain('In the title');
    expect(await page.$eval('.why mark', (mark) => mark.textContent.toLowerCase())).toBe('routing');
    const marked = await page.evaluate(() =>
      [...CSS.highlights.get('found')!].map((range) => (range as Range).toString()),
    );
    expect(marked).toEqual(['Routing']);
    await until(async () => page.url().endsWith('#search?q=routnig'));
    await page.close();
    expect(stage.feed.requests.slice(before)).toEqual([]);
  });

  it('has what the reader saved or noted first, and finds it by their own words', async () => {
    let page = await openLibrary('#search?q=routing');
    await shows(page, '1', '3');
    await page.click('[data-paper="2611.10003"] .save');
    await page.waitForSelector('[data-paper="2611.10003"] .save.on');
    // It keeps its place while it is looked at.
    expect(await rows(page)).toEqual(['1', '3']);
    await page.click('[data-paper="2611.10003"] h2 button');
    await page.waitForSelector('.pane textarea');
    await page.type('.pane textarea', 'compare with Sinkhorn');
    // What is typed is written when the typing pauses.
    await until(async () => (await page.evaluate(NOTES)) === 'compare with Sinkhorn');
    await page.close();
    page = await openLibrary('#search?q=routing');
    await shows(page, '3', '1');
    expect(await page.$$eval('.group', (all) => all.map((heading) => heading.textContent))).toEqual([
      'Saved or noted by you',
      'Stored here',
    ]);
    await page.evaluate(() => (location.hash = '#search?q=sinkhorn'));
    await shows(page, '3');
    expect(await page.$eval('.why', (line) => line.textContent)).toContain('Sinkhorn');
    await page.close();
  });

  it('asks Hugging Face on Enter alone, once the reader knows what that means, and once for the same words', async () => {
    let page = await openLibrary('#search?q=routing');
    await shows(page, '3', '1');
    await page.focus('input[type=search]');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.strip[role=alert]');
    expect(searches()).toEqual([]);
    await page.click('.strip .primary');
    await shows(page, '3', '1', '7');
    expect(searches().map(({ url }) => new URL(url, 'https://x').searchParams.get('q'))).toEqual(['routing']);
    expect(await page.$$eval('.group', (all) => all.at(-1)!.textContent)).toContain('Found by Hugging Face');
    await page.click('[data-paper="2305.00007"] .save');
    await page.waitForSelector('[data-paper="2305.00007"] .save.on');
    await page.close();
    page = await openLibrary('#search?q=routing');
    // Stored from now on, and saved.
    await shows(page, '7', '3', '1');
    await page.focus('input[type=search]');
    await page.keyboard.press('Enter');
    await until(async () =>
      (await page.$eval('.news-line em', (it) => it.textContent)).includes('no others'),
    );
    expect(searches()).toHaveLength(1);
    await page.close();
  });

  it('finds in the popup too', async () => {
    const page = await stage.session.open();
    await shows(page, '1', '2', '3');
    await page.keyboard.press('/');
    await page.waitForSelector('input[type=search]:focus');
    await page.keyboard.type('entropic');
    await shows(page, '2');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('s');
    await page.waitForSelector('[data-paper="2611.10002"] .save.on');
    await page.keyboard.press('1');
    await shows(page, '1', '2', '3');
    expect(await page.$eval('[data-paper="2611.10002"] .save', (it) => it.classList.contains('on'))).toBe(
      true,
    );
    await page.close();
  });

  it('shows what is trending in the order of Hugging Face, once read without a network too', async () => {
    let page = await openLibrary('#trending');
    await shows(page, '7', '1', '2', '3');
    const asked = () => stage.feed.requests.filter(({ url }) => url.includes('sort=trending'));
    expect(asked()).toHaveLength(1);
    stage.feed.fault = () => 'reset';
    await page.close();
    page = await openLibrary('#trending');
    await shows(page, '7', '1', '2', '3');
    await page.click('[data-paper="2611.10001"] h2 button');
    await page.waitForSelector('.similar summary');
    await page.click('.similar summary');
    await page.waitForSelector('.similar li button');
    await page.click('.similar li button');
    await until(async () => !page.url().includes('2611.10001') && page.url().includes('paper='));
    await page.close();
    stage.feed.fault = () => undefined;
    expect(asked()).toHaveLength(1);
  });

  it('finds by the address bar', async () => {
    const suggestions = await stage.session.typeInAddressBar('sparse');
    expect(suggestions.map(({ content }) => content)).toEqual(['arXiv:2611.10001']);
    const page = await stage.session.enterInAddressBar('sparse & "routing"');
    await until(async () => ((await page.evaluate('location.href')) as string).includes('#search?q=sparse'));
    await shows(page, '1');
    await page.close();
  });
});
