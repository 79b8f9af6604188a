// The worker says everything in the language that was chosen: badge, menu, notification, address bar.
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { setSetting } from '../../utils/db/write/settings';
import { setWatch } from '../../utils/db/write/watches';
import { speak } from '../../utils/speech';
import { createAddressBar } from '../../utils/worker/omnibox';
import { scriptedPapers } from '../feed/scripted';
import { entry } from '../papers';
import { menu, toolbar, toolbarIn } from '../setup';
import { serveWords } from '../words';
import { createOutside } from './outside';

const list = (count: number) =>
  Array.from({ length: count }, (_, i) => entry(`2611.${String(10_001 + i)}`, 9 - i, { title: 'Routing' }));

const arranged = () => createOutside('2026-11-20', scriptedPapers({ '2026-11-20': list(2) }));
const menuTitles = () => menu.map(({ title }) => title);

beforeEach(() => void serveWords());

describe('the worker', () => {
  it('says what its badge counts and what its menu does in the language as soon as that is chosen', async () => {
    const { worker } = arranged();
    await worker.start();
    expect(toolbar.title).toMatch(/^2 new papers ·/);
    await setSetting('language', 'zh-CN');
    await worker.commands.followSettings();
    expect(toolbar.title).toMatch(/^2 篇新论文 · .*更新时间：/);
    expect(menuTitles()).toEqual(['收藏到 Broadsheet', '收藏到 Broadsheet', '打开文库']);
    await setSetting('language', 'browser');
    await worker.commands.followSettings();
    expect(toolbar.title).toMatch(/^2 new papers ·/);
    expect(menuTitles()).toEqual(['Save to Broadsheet', 'Save to Broadsheet', 'Open the library']);
  });

  it('does so too when it is woken, and when two changes come at once', async () => {
    const outside = arranged();
    await outside.worker.start();
    await setSetting('language', 'zh-CN');
    await speak('browser'); // as a worker comes that has said nothing yet
    await outside.reborn().start();
    expect(toolbar.title).toMatch(/^2 篇新论文 ·/);
    expect(menuTitles()).toEqual(['收藏到 Broadsheet', '收藏到 Broadsheet', '打开文库']);
    const { followSettings } = outside.worker.commands;
    await Promise.all([followSettings(), followSettings()]);
    expect(menuTitles()).toHaveLength(3);
  });

  it('answers a click on its menu in the language', async () => {
    const { worker } = arranged();
    await worker.refresh();
    await setSetting('language', 'zh-CN');
    const page = 'https://arxiv.org/abs/2611.10001';
    await worker.menu({ menuItemId: 'save-page', pageUrl: page } as never, { id: 7 } as never);
    expect(toolbarIn.get(7)?.title).toBe('已收藏到 Broadsheet：Routing');
  });

  it('tells of what watches caught in the language', async () => {
    const shown: string[] = [];
    Object.assign(fakeBrowser.notifications, {
      create: async (_: string, { title }: { title: string }) => void shown.push(title),
    });
    const outside = arranged();
    await setWatch('w', { kind: 'keyword', how: 'words', text: 'routing', name: '', excludes: false }, 1);
    await setSetting('signals', 'at-once');
    await outside.worker.refresh();
    await setSetting('language', 'zh-CN');
    outside.clock.now += 3_600_000;
    outside.script.lists.set('2026-11-20', list(4));
    await outside.worker.refresh();
    expect(shown).toEqual(['你的关注命中了 2 篇论文']);
  });

  it('invites to search in the language', async () => {
    const hints: string[] = [];
    Object.assign(fakeBrowser.omnibox, {
      setDefaultSuggestion: ({ description }: { description: string }) => void hints.push(description),
    });
    await setSetting('language', 'zh-CN');
    await createAddressBar().onStart();
    expect(hints).toEqual(['搜索 Broadsheet 已保存的论文']);
  });
});
