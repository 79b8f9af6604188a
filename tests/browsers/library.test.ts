// The library on the shipped builds: what the reader makes of their list outlives everything, and goes where they want.
import { existsSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Undo } from '../../utils/domain/action.ts';
import type { Marks } from '../../utils/domain/mark.ts';
import { noteText } from '../../utils/domain/note.ts';
import { SOMETHING } from '../feed/beyond.ts';
import { stores } from './database.ts';
import { refreshed, BROWSERS, entries, listEntry, openStage, type Stage } from './stage.ts';
import { until } from './until.ts';

const UNLISTED = '1706.03762';

const first = entries(1)[0]!.paper.id;
const ids = (page: Page) =>
  page.$$eval('.list-pane article', (all) => all.map((article) => article.dataset['paper']));
const textOf = (page: Page, selector: string) =>
  page.$eval(selector, (element) => element.textContent ?? '').catch(() => '');
const valueOf = (page: Page, selector: string) =>
  page.$eval(selector, (field) => (field as HTMLInputElement).value).catch(() => '');
const marksIn = async (page: Page) =>
  new Map(
    (await stores<{ marks: Marks }>(page, 'marks')).marks.map(({ value }) => [value.id, value] as const),
  );
const shelf = (page: Page, name: string) =>
  page.$$eval(
    'nav a',
    (links, wanted) => links.find((link) => link.textContent?.startsWith(wanted))?.textContent ?? '',
    name,
  );

async function openLibrary(stage: Stage, hash: string): Promise<Page> {
  const page = await stage.session.open(`library.html#${hash}`);
  await page.setViewport({ width: 1280, height: 820 });
  return page;
}

/** Exports everything and waits for the whole file. */
async function exported(stage: Stage): Promise<string> {
  const page = await openLibrary(stage, 'backup');
  await page.waitForSelector('.text-page .action');
  await page.click('.text-page .action');
  await until(async () => (await textOf(page, '.text-page output')).includes('.json'));
  const name = /broadsheet-\S+\.json/.exec(await textOf(page, '.text-page output'))![0];
  const file = path.join(stage.session.downloads, name);
  await until(async () => existsSync(file) && statSync(file).size > 0);
  await page.close();
  return file;
}

/** Brings a file in: shows the plan, and does it where that would do something. Returns what was planned. */
async function imported(stage: Stage, file: string): Promise<string> {
  const page = await openLibrary(stage, 'backup');
  const input = await page.waitForSelector('input[type=file]');
  await input!.uploadFile(file);
  await page.waitForSelector('.plan');
  const plan = await textOf(page, '.plan output');
  if (await page.$('.plan .primary')) {
    await page.click('.plan .primary');
    await until(async () => (await textOf(page, '.text-page')).includes('Done.'));
  }
  await page.close();
  return plan;
}

describe.each(BROWSERS)('in %s', (name) => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await openStage(name, entries(12));
    stage.script.unlisted.push(listEntry(UNLISTED, 7, { title: 'Attention Is All You Need' }));
  });
  afterAll(() => stage?.close());

  it('state, tags and note of a saved paper are there after everything was closed', async () => {
    const page = await openLibrary(stage, 'today');
    await page.waitForSelector('.list-pane article');
    await page.click(`[data-paper="${first}"] h2 button`);
    await page.waitForSelector('.pane .note');
    await page.click('.pane .primary');
    await page.waitForSelector('.pane-actions select');
    await page.select('.pane-actions select', 'reading');
    await page.type('.pane .tag-field input', 'routing');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.pane .tag');
    await page.type('.pane .note', 'Read section 3 first');
    // All that was typed is written, and is one action to take back.
    await until(async () => {
      const { marks, undo } = await stores<{ marks: Marks; undo: Undo }>(page, 'marks', 'undo');
      const note = marks.find(({ value }) => value.id === first)?.value.note;
      const notes = undo.filter(({ value }) => value.action === 'note');
      const [change] = notes[0]?.value.changes ?? [];
      return noteText(note) === 'Read section 3 first' && notes.length === 1 && change?.stamp === note?.stamp;
    });
    // What is typed then is written in the turn of its key.
    await page.keyboard.type('.');
    await page.close();
    await stage.session.restart();
    const again = await openLibrary(stage, `reading-list/reading?paper=${first}`);
    await until(async () => (await valueOf(again, '.pane .note')) === 'Read section 3 first.');
    expect(await textOf(again, '.pane .tag')).toContain('routing');
    expect(await valueOf(again, '.pane-actions select')).toBe('reading');
    expect(await ids(again)).toEqual([first]);
    await again.close();
  });

  it('a change of many papers is taken back after a reload', async () => {
    const page = await openLibrary(stage, 'today');
    await page.waitForSelector('.list-pane article');
    for (const key of ['j', 'J', 'J', 'J', 'J', 't']) await page.keyboard.press(key as 'j');
    await until(async () => (await page.evaluate(() => document.activeElement?.tagName)) === 'INPUT');
    await page.keyboard.type('bulk');
    await page.keyboard.press('Enter');
    await until(async () => (await shelf(page, 'bulk')) === 'bulk 5');
    await page.reload().catch(() => {});
    await until(async () => (await shelf(page, 'bulk')) === 'bulk 5');
    await page.keyboard.press('u');
    await until(async () => (await shelf(page, 'bulk')) === '');
    const marks = await marksIn(page);
    expect([...marks.values()].filter((its) => its.saved?.value)).toHaveLength(1);
    await page.close();
  });

  it('Shift and Ctrl choose with the mouse, and each box shows whether its paper is chosen', async () => {
    const page = await openLibrary(stage, 'today');
    await page.waitForSelector('.list-pane article');
    const click = async (row: number, modifier?: 'Shift' | 'Control') => {
      if (modifier) await page.keyboard.down(modifier);
      await page.click(`[aria-posinset="${row}"] .choose`);
      if (modifier) await page.keyboard.up(modifier);
    };
    const boxes = () =>
      page.$$eval('.choose', (all) =>
        all.flatMap((box, i) => ((box as HTMLInputElement).checked ? [i + 1] : [])),
      );
    const chosen = async () => Number.parseInt(await textOf(page, '.choice-bar b'), 10);
    await click(2);
    await click(5, 'Shift');
    await until(async () => (await chosen()) === 4);
    expect(await boxes()).toEqual([2, 3, 4, 5]);
    await click(3, 'Control');
    await until(async () => (await chosen()) === 3);
    expect(await boxes()).toEqual([2, 4, 5]);
    // None is chosen any more, and the focus is in the list.
    await page.click('.choice-bar > .action:last-child');
    await page.waitForSelector('.choice-bar', { hidden: true });
    expect(await boxes()).toEqual([]);
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('list-pane');
    await page.close();
  });

  it('a paper that is opened tells all its source does, as text, and still does offline', async () => {
    // What was opened before is not asked for again so soon.
    const unopened = entries(12).at(-1)!.paper.id;
    stage.script.beyond = () => SOMETHING;
    const page = await openLibrary(stage, `today?paper=${unopened}`);
    await page.waitForSelector('.more .links a');
    expect(await page.$eval('.more .links a', (link) => link.getAttribute('href'))).toBe(
      'https://huggingface.co/northlake-ai/sparse-7b',
    );
    expect(await textOf(page, '.more h3')).toBe('Models 12');
    expect(await textOf(page, '.comments p')).toBe('So <b>bold</b>.\nYes.');
    await page.close();
    stage.feed.fault = () => 'reset';
    const again = await openLibrary(stage, `today?paper=${unopened}`);
    await until(async () => (await textOf(again, '.comments p')).startsWith('So <b>'));
    await again.close();
    stage.feed.fault = () => undefined;
    delete stage.script.beyond;
  });

  it('back, forward and a copied address lead to the same view', async () => {
    const page = await openLibrary(stage, 'reading-list');
    await page.waitForSelector('.list-pane article');
    await page.click('nav a[href$="#tag/routing"]');
    await until(async () => (await textOf(page, '.news-line b')) === 'routing');
    await page.click('.list-pane article h2 button');
    await page.waitForSelector('.pane .note');
    const address = page.url().split('#')[1]!;
    await page.evaluate(() => history.go(-2));
    await until(async () => (await textOf(page, '.news-line b')) === 'All saved');
    await page.evaluate(() => history.go(2));
    await page.waitForSelector('.pane .note');
    const copy = await openLibrary(stage, address);
    await copy.waitForSelector('.pane .note');
    expect(await textOf(copy, '.news-line b')).toBe('routing');
    expect(await textOf(copy, '.pane h2')).toBe(await textOf(page, '.pane h2'));
    await Promise.all([page.close(), copy.close()]);
  });

  it('an export comes back into a new profile field by field, and twice is once', async () => {
    const file = await exported(stage);
    const page = await openLibrary(stage, 'reading-list');
    const marks = await marksIn(page);
    await page.close();
    const other = await openStage(name, entries(12));
    try {
      expect(await imported(other, file)).toMatch(/^\d+ new · 0 changed · 0 already there$/);
      const its = await openLibrary(other, 'reading-list');
      expect(await marksIn(its)).toEqual(marks);
      expect(await imported(other, file)).toMatch(/^0 new · 0 changed · \d+ already there$/);
      expect(await marksIn(its)).toEqual(marks);
    } finally {
      await other.close();
    }
  });

  it('the menu saves from arXiv and Hugging Face, known or not, and offline too', async () => {
    const { session, feed } = stage;
    const page = await openLibrary(stage, 'reading-list');
    const kept = async (id: string) =>
      (await stores<{ kept: { paper: { title: string } } }>(page, 'kept')).kept.find(({ key }) => key === id)
        ?.value.paper.title;
    const second = entries(2)[1]!.paper.id;
    await session.clickMenu({ menuItemId: 'save-page', pageUrl: `https://huggingface.co/papers/${second}` });
    await until(async () => (await marksIn(page)).get(second)?.saved?.value !== undefined);
    expect(await kept(second)).toContain('Sparse Routing');

    await session.clickMenu({
      menuItemId: 'save-link',
      linkUrl: `https://arxiv.org/pdf/${UNLISTED}v7.pdf`,
      pageUrl: 'https://example.org/',
    });
    await until(async () => (await kept(UNLISTED)) === 'Attention Is All You Need');

    feed.fault = () => 'reset';
    const third = '1810.04805';
    stage.script.unlisted.push(listEntry(third, 5, { title: 'BERT' }));
    await session.clickMenu({ menuItemId: 'save-page', pageUrl: `https://arxiv.org/abs/${third}` });
    await until(async () => (await marksIn(page)).get(third)?.saved?.value !== undefined);
    expect(await kept(third)).toBe('');
    feed.fault = () => undefined;
    await refreshed(stage);
    await until(async () => (await kept(third)) === 'BERT');
    await page.close();
  });

  it('files that cannot be read say why and change nothing', async () => {
    const page = await openLibrary(stage, 'backup');
    const before = await marksIn(page);
    const file = path.join(stage.session.downloads, 'half.json');
    writeFileSync(file, '{ "format": "broadsheet-backup", "version": 1, "marks": [{');
    const input = await page.waitForSelector('input[type=file]');
    await input!.uploadFile(file);
    await until(async () => (await textOf(page, '.wrong')).includes('damaged or not complete'));
    expect(await marksIn(page)).toEqual(before);
    await page.close();
  });
});
