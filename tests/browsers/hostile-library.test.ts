// Hostile text in the library on the shipped builds: in every view of papers, opened beside the list, and in a digest.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { monthOf, weekOf } from '../../utils/domain/span.ts';
import { HOSTILE, HOSTILE_BEYOND, LAST_WORDS, MARKUP } from './hostile.ts';
import { BROWSERS, openStage, type Stage } from './stage.ts';
import { until } from './until.ts';

/** Hosts that a link may lead to without naming them. */
const OWN = ['huggingface.co', 'arxiv.org', 'www.alphaxiv.org', 'api.semanticscholar.org', 'scholar.google.com', 'github.com']; // prettier-ignore

describe.each(BROWSERS)('in %s', (name) => {
  let stage: Stage;
  let page: Page;

  beforeAll(async () => {
    stage = await openStage(name, HOSTILE);
    stage.script.beyond = () => HOSTILE_BEYOND;
    page = await stage.session.open('library.html#today');
  });
  afterAll(() => stage?.close());

  const show = async (hash: string, ready: () => Promise<boolean>) => {
    await page.evaluate((to) => (location.hash = to), hash);
    await until(ready);
  };
  const isThere = (selector: string) => async () => (await page.$(selector)) !== null;
  const pane = () => page.$$eval('.pane', (all) => all.map((it) => it.textContent).join(''));
  /** Markup that became elements, links that lead elsewhere than they say, and what is wider than its place. */
  const harm = () =>
    page.evaluate((own: string[]) => {
      const cut = (all: Iterable<Element>) => [...all].map(({ outerHTML }) => outerHTML.slice(0, 80));
      const leadsElsewhere = ({ href, textContent }: HTMLAnchorElement) => {
        const { protocol, host } = new URL(href);
        if (protocol === 'https:') return !own.includes(host) && !textContent.includes(host);
        return ![location.protocol, 'mailto:'].includes(protocol);
      };
      const places = document.querySelectorAll('html, .list-pane, .pane, .text-page, article');
      return {
        made: cut(document.querySelectorAll('main img, main script, main iframe, h2 b, h3 b, q b, p b b')),
        leads: cut([...document.querySelectorAll('a')].filter(leadsElsewhere)),
        wider: cut([...places].filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)),
        isTaken: document.title.includes('taken'),
      };
    }, OWN);
  const NONE = { made: [], leads: [], wider: [], isTaken: false };
  /** The same in a wide window and in a narrow one. */
  const harms = async () => {
    await page.setViewport({ width: 360, height: 820 });
    const narrow = await harm();
    await page.setViewport({ width: 1280, height: 820 });
    return { wide: await harm(), narrow };
  };
  const HARMLESS = { wide: NONE, narrow: NONE };

  it('is text in every view of papers', async () => {
    await show('inbox', isThere('.list-pane article'));
    expect(await harms(), 'inbox').toEqual(HARMLESS);
    await show('today', isThere('.list-pane article'));
    await page.$$eval('article .save', (all) => all.forEach((button) => (button as HTMLElement).click()));
    const day = stage.days[0]!;
    const spans = [day, weekOf(day), monthOf(day)].map((span) => `list/${span}`);
    const found = ['search?q=bold', 'search?q=author%3Aoruam'];
    for (const hash of ['today', 'reading-list', 'trending', ...spans, ...found]) {
      // A view without papers between the two.
      await show('dismissed', async () => !(await isThere('article')()));
      await show(hash, isThere('.list-pane article'));
      expect(await harms(), hash).toEqual(HARMLESS);
    }
  });

  it('is text beside the list, with all that is told of a paper', async () => {
    await show('today', isThere('.list-pane article'));
    for (const { paper } of HOSTILE) {
      const isShown = async () => {
        const text = await pane();
        return text.includes(`arXiv:${paper.id}`) && text.includes(LAST_WORDS);
      };
      await show(`today?paper=${paper.id}`, isShown);
      await page.$$eval('.pane details', (all) => all.forEach((it) => (it.open = true)));
      expect(await harms(), paper.title.slice(0, 40)).toEqual(HARMLESS);
      expect(await pane()).toContain(MARKUP);
    }
  });

  it('is text in a digest', async () => {
    await show('digest', isThere('.choices select'));
    await (await page.$('.choices select'))!.select('every day');
    await until(isThere('.choices p:nth-of-type(2) select'));
    await page.$eval('.choices button', (button) => button.click());
    await until(isThere('.text-page li a'));
    await page.$eval('.text-page li a', (link) => link.click());
    await until(async () => (await page.$$('.digest li')).length >= HOSTILE.length);
    expect(await harms(), 'digest').toEqual(HARMLESS);
  });
});
