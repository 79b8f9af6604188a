import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import background from '../../entrypoints/background';
import { browser } from '../../utils/browser';
import { close } from '../../utils/db/open';
import { dayView } from '../../utils/db/queries';
import { look } from '../../utils/db/write/looks';
import { REFRESH_ALARM } from '../../utils/worker/schedule';
import { fillDisk } from '../db/full';
import { scriptedPapers } from '../feed/scripted';
import { entry } from '../papers';
import { toolbar } from '../setup';
import { createOutside } from './outside';

const HOUR = 3_600_000;
const many = (count: number, from = 0) =>
  Array.from({ length: count }, (_, i) => entry(`2611.${String(10_000 + from + i)}`, count - i));

describe('at its start the worker', () => {
  it('refreshes when that is overdue, and only then', async () => {
    const outside = createOutside('2026-11-20');
    await outside.worker.start();
    const first = outside.asked.length;
    expect(first).toBeGreaterThan(0);
    outside.clock.now += HOUR / 2 - 1;
    await outside.reborn().start();
    expect(outside.asked).toHaveLength(first);
    outside.clock.now += 1;
    await outside.reborn().start();
    expect(outside.asked.length).toBeGreaterThan(first);
  });

  it('sets the badge from the database alone', async () => {
    const outside = createOutside('2026-11-20', scriptedPapers({ '2026-11-20': many(3) }));
    await outside.worker.start();
    Object.assign(toolbar, { text: '', title: '' });
    await outside.reborn().start();
    expect(toolbar.text).toBe('3');
  });

  it('makes the alarm if it is missing or different, and leaves it alone otherwise', async () => {
    const { worker, clock } = createOutside('2026-11-20');
    // The fake alarm goes by the clock of the machine, which may say any day.
    vi.useFakeTimers({ toFake: ['Date'], now: clock.now });
    onTestFinished(() => void vi.useRealTimers());
    await worker.start();
    expect(await browser.alarms.get(REFRESH_ALARM)).toMatchObject({ periodInMinutes: 30 });
    const create = vi.spyOn(browser.alarms, 'create');
    await worker.start();
    expect(create).not.toHaveBeenCalled();
    // A clock that is set back leaves the alarm far ahead.
    clock.now -= 5 * 86_400_000;
    await worker.start();
    expect(create).toHaveBeenCalledOnce();
    clock.now += 5 * 86_400_000;
    await browser.alarms.create(REFRESH_ALARM, { periodInMinutes: 60 });
    await worker.start();
    expect(await browser.alarms.get(REFRESH_ALARM)).toMatchObject({ periodInMinutes: 30 });
  });
});

describe('the badge', () => {
  const titleOf = async (count: number) => {
    const outside = createOutside('2026-11-20', scriptedPapers({ '2026-11-20': many(count) }));
    await outside.worker.refresh();
    return { ...toolbar };
  };

  it('counts what is new and tells the newest list and the last update', async () => {
    const { text, title } = await titleOf(12);
    expect(text).toBe('12');
    expect(title).toMatch(/^12 new papers · 12 on Friday's list · updated (at|on) /);
  });

  it('speaks of one paper as one', async () => {
    expect((await titleOf(1)).title).toMatch(/^1 new paper · 1 on Friday's list/);
  });

  it('shows 99+ past ninety-nine, and tells the number', async () => {
    expect(await titleOf(100)).toMatchObject({
      text: '99+',
      title: expect.stringMatching(/^100 new papers/),
    });
  });

  it('is nothing once the reader looked, by the announcement of that alone', async () => {
    const outside = createOutside('2026-11-20', scriptedPapers({ '2026-11-20': many(3) }));
    await outside.worker.start();
    expect(toolbar.text).toBe('3');
    await look('badgeUntil', (await dayView()).newestStamp!, outside.clock.now);
    await expect.poll(() => toolbar.text).toBe('');
    expect(toolbar.title).toMatch(/^Nothing new · 3 on Friday's list/);
  });

  it('calls for help when nothing could be fetched for over a day, and says what to do', async () => {
    const outside = createOutside('2026-11-20', scriptedPapers({ '2026-11-20': many(3) }));
    await outside.worker.refresh();
    outside.instead.answer = () => Promise.reject(new TypeError('Failed to fetch'));
    outside.clock.now += 23 * HOUR;
    await expect(outside.worker.refresh()).rejects.toThrow('offline');
    expect(toolbar.text).toBe('3');
    outside.clock.now += 2 * HOUR;
    await expect(outside.worker.refresh()).rejects.toThrow('offline');
    expect(toolbar).toMatchObject({ text: '!', title: expect.stringContaining('Check the connection') });
    delete outside.instead.answer;
    await outside.worker.refresh();
    expect(toolbar.text).toBe('3');
  });

  it('goes on after one that could not be set', async () => {
    const outside = createOutside('2026-11-20', scriptedPapers({ '2026-11-20': many(1) }));
    const broken = vi.spyOn(browser.action, 'setTitle').mockRejectedValue(new Error('shutting down'));
    await expect(outside.worker.refresh()).rejects.toThrow('shutting down');
    broken.mockRestore();
    await outside.worker.refresh();
    expect(toolbar.text).toBe('1');
    expect(toolbar.title).toMatch(/^1 new paper/);
  });

  it('calls for help when the disk is full, though that can be written nowhere, until there is room', async () => {
    const outside = createOutside('2026-11-20', scriptedPapers({ '2026-11-20': many(3) }));
    await outside.worker.refresh();
    const makeRoom = fillDisk();
    await expect(outside.worker.refresh()).rejects.toMatchObject({ failure: { kind: 'disk-full' } });
    expect(toolbar).toMatchObject({ text: '!', title: expect.stringMatching(/^The disk is full/) });
    expect((await dayView()).rows).toHaveLength(3);
    makeRoom();
    await outside.worker.refresh();
    expect(toolbar.text).toBe('3');
  });

  it('calls for help when the storage does not open', async () => {
    const outside = createOutside('2026-11-20');
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('Internal error opening backing store', 'UnknownError');
    });
    await expect(outside.worker.refresh()).rejects.toMatchObject({ failure: { kind: 'storage' } });
    expect(toolbar).toMatchObject({ text: '!', title: expect.stringContaining('storage') });
  });

  it('calls for no more help once the storage opens again, and tries it once a count', async () => {
    const outside = createOutside('2026-11-20', scriptedPapers({ '2026-11-20': many(3) }));
    await outside.worker.start();
    await close();
    const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('Internal error opening backing store', 'UnknownError');
    });
    await expect(outside.worker.refresh()).rejects.toMatchObject({ failure: { kind: 'storage' } });
    expect(toolbar.text).toBe('!');
    open.mockClear();
    await expect(outside.worker.commands.catchUp()).rejects.toMatchObject({ failure: { kind: 'storage' } });
    // Once for the count, once for the alarm, once to learn whether a refresh is overdue.
    expect(open).toHaveBeenCalledTimes(3);
    open.mockRestore();
    await outside.worker.commands.catchUp();
    expect(toolbar.text).toBe('3');
  });
});

describe('the background script', () => {
  it('registers every listener in its first turn', () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('offline')));
    const { runtime, alarms, permissions, contextMenus, commands, omnibox } = fakeBrowser;
    const unheard = [
      permissions.onAdded,
      permissions.onRemoved,
      contextMenus.onClicked,
      commands.onCommand,
      omnibox.onInputStarted,
      omnibox.onInputChanged,
      omnibox.onInputEntered,
      omnibox.onInputCancelled,
    ];
    const listened = unheard.map((event) => vi.spyOn(event, 'addListener'));
    background.main();
    for (const added of listened) expect(added).toHaveBeenCalledOnce();
    expect([runtime.onInstalled, runtime.onStartup, runtime.onMessage, alarms.onAlarm].map((e) => e.hasListeners())).toEqual([
      true, true, true, true,
    ]); // prettier-ignore
    vi.unstubAllGlobals();
  });

  it('opens the library by its key, and by no other', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('offline')));
    const listen = vi.spyOn(fakeBrowser.commands.onCommand, 'addListener');
    background.main();
    const press = listen.mock.calls[0]![0] as (name: string) => void;
    press('another');
    press('library');
    const url = fakeBrowser.runtime.getURL('/library.html' as '/');
    expect((await fakeBrowser.tabs.query({})).filter((tab) => tab.url === url)).toHaveLength(1);
    vi.unstubAllGlobals();
  });
});
