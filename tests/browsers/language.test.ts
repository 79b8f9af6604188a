// A language that nobody speaks, in every view of the shipped builds: nothing is left in English, and nothing is cut off.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Entry } from '../feed/api.ts';
import { NOTHING } from '../feed/beyond.ts';
import { faults, inGreek, PLACE, pseudoWords } from './pseudo.ts';
import { BROWSERS, listEntry, openStageAt, type Stage } from './stage.ts';
import { until } from './until.ts';
import { weekOf } from '../../utils/domain/span.ts';

/** An entry all of whose words are in other letters. */
function greek(id: string, upvotes: number, paper: object = {}): Entry {
  const entry = listEntry(
    id,
    upvotes,
    {},
    { submittedBy: { name: 'mira', fullname: inGreek('Mira Okafor') } },
  );
  const { title, summary } = entry.paper;
  return {
    ...entry,
    title: inGreek(title),
    paper: {
      ...entry.paper,
      title: inGreek(title),
      summary: inGreek(summary),
      authors: ['Mira Okafor', 'Jun Takeda', 'Lena Fischer', 'Priya Nair'].map((name) => ({
        name: inGreek(name),
        hidden: false,
      })),
      ai_summary: inGreek('What it is about, in one sentence.'),
      ai_keywords: [inGreek('mixture of experts')],
      organization: { name: 'northlake-ai', fullname: inGreek('Northlake') },
      ...paper,
    },
  };
}

const list = (count: number, from: number) =>
  Array.from({ length: count }, (_, i) => greek(`2611.${String(10_000 + from + i)}`, 5000 * (count - i)));

const first = '2611.10000';
const words = { [`_locales/${PLACE}/messages.json`]: new TextEncoder().encode(pseudoWords()) };

describe.each(BROWSERS)('in %s', (name) => {
  let stage: Stage;
  let page: Page;
  /** What was found so far on the page. */
  const found: string[] = [];
  /** Those that were open before the language was chosen. */
  const opened: Page[] = [];

  const painted = () =>
    page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  const look = async (view: string) => {
    await painted();
    found.push(...(await faults(page)).map((fault) => `${view} → ${fault}`));
  };
  /** Wide, and as narrow as it gets. */
  const lookTwice = async (view: string) => {
    for (const width of [1280, 360]) {
      await page.setViewport({ width, height: 800 });
      await look(`${view} (${String(width)})`);
    }
    await page.setViewport({ width: 1280, height: 800 });
  };
  const press = async (selector: string) => {
    await page.bringToFront();
    await (await page.waitForSelector(selector))!.evaluate((it) => (it as HTMLElement).click());
  };
  const choose = (selector: string, index: number) =>
    page.$eval(
      selector,
      (it, at) => {
        (it as HTMLSelectElement).selectedIndex = at;
        it.dispatchEvent(new Event('change', { bubbles: true }));
      },
      index,
    );
  const open = async (file: string, selector: string) => {
    page = await stage.session.open(file);
    await page.bringToFront();
    await page.waitForSelector(selector);
  };
  const library = async (hash: string, selector: string) => {
    await open(`library.html#${hash}`, selector);
    await page.setViewport({ width: 1280, height: 800 });
  };
  /** Closes the page. Returns what was found on it. */
  const closed = async () => {
    await page.close();
    return found.splice(0);
  };

  beforeAll(async () => {
    stage = await openStageAt(
      { instead: words },
      name,
      [greek('2611.10500', 12_000, { withdrawnAt: '2026-11-20T00:00:00.000Z' }), ...list(5, 0)],
      list(3, 100),
      list(2, 200),
    );
    stage.script.beyond = () => ({
      ...NOTHING,
      comments: [
        {
          author: { name: inGreek('jun') },
          createdAt: '2026-11-20T10:00:00.000Z',
          data: { latest: { raw: inGreek('So bold. Yes.') } },
        },
      ],
    });
    for (const file of ['popup.html', 'library.html#today']) {
      await open(file, 'article');
      opened.push(page);
    }
    await open('options.html', 'select');
    // Right below the choice of how often lists are asked for.
    await choose('#look select', 2);
    await until(async () => (await page.evaluate(() => document.documentElement.lang)) === 'el');
    await page.close();
  });
  afterAll(() => stage?.close());

  it('pages that were open speak it', async () => {
    for (const each of opened) {
      page = each;
      await page.bringToFront();
      await until(async () => (await page.title()).startsWith('⟦'));
      await look('open before');
      expect(await closed()).toEqual([]);
    }
  });

  it('the toolbar button has only its words', async () => {
    await until(async () => (await stage.session.button()).title.startsWith('⟦'));
    expect((await stage.session.button()).title).not.toMatch(/\p{Script=Latin}/u);
  });

  it('the popup', async () => {
    await open('popup.html', 'article');
    await look('today');
    await press(`[data-paper="${first}"] h2 button`);
    await press(`[data-paper="${first}"] .details summary`);
    await look('an open paper');
    await press('[data-paper="2611.10500"] h2 button');
    await look('a withdrawn paper');
    await press('.span-bar button');
    await page.waitForSelector('.newest');
    await look('an older day');
    await press('#tab-reading-list');
    await page.waitForSelector('.panel:not(.away) .empty');
    await look('the reading list, empty');
    await press('#tab-today');
    await press('.save');
    await page.waitForSelector('.strip .action');
    await look('a paper saved');
    await press('#tab-reading-list');
    await look('the reading list');
    await press('#tab-search');
    await page.waitForSelector('.hints');
    await look('hints of the search');
    await page.type('[type=search]', inGreek('routing'));
    await page.waitForSelector('.why');
    await look('found');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.strip[role=alert]');
    await look('the notice before a search at the source');
    await page.type('[type=search]', 'ωωωω');
    await page.waitForSelector('.panel:not(.away) .empty');
    await look('nothing found');
    await press('#tab-today');
    await press('.all-keys');
    await page.waitForSelector('dialog[open]');
    await look('the keys');
    await page.keyboard.press('Escape');
    expect(await closed()).toEqual([]);
  });

  it('every view of the library', async () => {
    const { days } = stage;
    await library('today', '.list-pane article');
    await lookTwice('today');
    await press('.list-pane .save');
    await press('.list-pane article:not(.selected) .choose');
    await page.waitForSelector('.choice-bar');
    await lookTwice('a paper chosen');
    for (let at = 1; at <= (await page.$$('.choice-bar .menu')).length; at += 1) {
      await press(`.choice-bar .menu:nth-of-type(${String(at)}) summary`);
      await lookTwice(`menu ${String(at)} of the chosen`);
    }
    await press('.list-pane article h2 button');
    await page.waitForSelector('.pane .links');
    await page.waitForSelector('.pane .comments');
    await lookTwice('a paper beside the list');
    for (const day of [days[1]!, days[2]!]) {
      await library(`list/${day}`, '.list-pane article');
      await lookTwice('a day');
    }
    await press('.list-tools summary');
    await page.waitForSelector('.calendar');
    await lookTwice('the calendar');
    for (const span of [weekOf(days[2]!), days[2]!.slice(0, 7)]) {
      await library(`list/${span}`, '.list-pane article');
      await lookTwice(span);
    }
    await library('list/2023-01-02', '.list-pane .empty');
    await lookTwice('a day before all lists');
    expect(await closed()).toEqual([]);
  });

  it.each<[string, string]>([
    ['inbox', '.list-pane article, .list-pane .empty'],
    ['trending', '.list-pane article'],
    ['search', '.hints'],
    [`search?q=${encodeURIComponent(inGreek('routing'))}`, '.why'],
    [`search?q=${encodeURIComponent('is:ω after:ω')}`, '.list-pane p'],
    ['reading-list', '.list-pane article'],
    [`reading-list?filter=${encodeURIComponent('ωωω')}`, '.list-pane .empty'],
    ['reading-list/done', '.list-pane .empty'],
    ['dismissed', '.list-pane .empty'],
    [`tag/${encodeURIComponent('ω')}`, '.list-pane .empty'],
    ['digest', '.text-page form'],
    ['digest/2026-11-20', '.text-page p'],
    ['watches', '.text-page button'],
    ['watches/none', '.list-pane p'],
    ['caught/0/1', '.list-pane p'],
    ['caught/0/1/0', '.list-pane p'],
    ['grown', '.list-pane p'],
    ['archive', '.text-page progress'],
    ['backup', '.text-page textarea'],
    ['nowhere', '.empty'],
  ])('the library at %s', async (hash, selector) => {
    await library(hash, selector);
    await lookTwice(hash);
    expect(await closed()).toEqual([]);
  });

  it('the keys of the library, with a watch being written, and what it caught', async () => {
    await library('watches', '.text-page button');
    await page.keyboard.press('?');
    await page.waitForSelector('dialog[open]');
    await lookTwice('the keys');
    await page.keyboard.press('Escape');
    await press('.text-page .action');
    await page.waitForSelector('.watch-form select');
    for (const kind of ['author', 'organization', 'keyword', 'upvotes', 'stars', 'search']) {
      await page.select('.watch-form select', kind);
      await lookTwice(`a watch of ${kind}`);
    }
    await page.type('.watch-form input[type=text]', inGreek('routing'));
    await press('.watch-form [type=submit]');
    await page.waitForSelector('.watch-form', { hidden: true });
    await lookTwice('a watch');
    await press('.text-page a[href*="watches/"]');
    await lookTwice('what it caught');
    expect(await closed()).toEqual([]);
  });

  it('a digest', async () => {
    await library('digest', '.text-page form');
    await choose('.choices p:nth-of-type(1) select', 2);
    await page.waitForSelector('.choices p:nth-of-type(3) select');
    await lookTwice('the times of a weekly digest');
    await choose('.choices p:nth-of-type(1) select', 1);
    // Whenever this is run, that hour is over.
    await choose('.choices p:nth-of-type(2) select', 0);
    await press('.text-page [type=submit]');
    await page.waitForSelector('.text-page a[href*="digest/"]');
    await lookTwice('all digests');
    await press('.text-page a[href*="digest/"]');
    await page.waitForSelector('.digest .list-tools');
    await lookTwice('a digest');
    expect(await closed()).toEqual([]);
  });

  it('bringing a file in, with things to refuse', async () => {
    await library('backup', '.text-page textarea');
    await page.type('.text-page textarea', 'ωω');
    await press('.text-page form [type=submit]');
    await page.waitForSelector('.wrong');
    await lookTwice('nothing in it');
    expect(await closed()).toEqual([]);
  });

  it('the popup’s failures', async () => {
    await open('popup.html', 'article');
    for (const fault of ['reset', 'captive-portal', 'server-error', 'too-many-requests'] as const) {
      stage.feed.fault = () => fault;
      const before = await page.$eval('.failure', (strip) => strip.textContent).catch(() => '');
      await press('.refresh');
      await until(
        async () => (await page.$eval('.failure', (strip) => strip.textContent).catch(() => '')) !== before,
      );
      await look(fault);
    }
    stage.feed.fault = () => undefined;
    await stage.session.setGrant(false);
    await page.waitForSelector('.failure .action');
    await look('no grant');
    await stage.session.setGrant(true);
    await until(async () => (await page.$('.failure .action')) === null);
    expect(await closed()).toEqual([]);
  });

  it('the settings', async () => {
    await open('options.html', '#network tbody tr');
    await lookTwice('the settings');
    await press('.keys button');
    await lookTwice('a key being changed');
    await page.keyboard.press('Escape');
    expect(await closed()).toEqual([]);
  });

  it('the page that recovers', async () => {
    await open('recovery.html', 'button');
    await lookTwice('recovery');
    expect(await closed()).toEqual([]);
  });

  it('all of it after a restart', async () => {
    await stage.session.restart();
    await until(async () => (await stage.session.button()).title.startsWith('⟦'));
    await open('popup.html', 'article');
    await look('the popup');
    expect(await closed()).toEqual([]);
  });
});
