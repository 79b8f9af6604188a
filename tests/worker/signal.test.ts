// Notifications of what watches caught: off until wished for, once each, gathered, held back while it is quiet.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { browser } from '../../utils/browser';
import { grownBetween } from '../../utils/db/growth';
import { digestsView } from '../../utils/db/digests';
import { dayView } from '../../utils/db/queries';
import { mark } from '../../utils/db/write/marks';
import { setSettings } from '../../utils/db/write/settings';
import { setWatch } from '../../utils/db/write/watches';
import { caughtBetween } from '../../utils/db/watches';
import type { SourceState } from '../../utils/db/schema';
import type { Settings } from '../../utils/domain/settings';
import { SIGNAL_ALARM } from '../../utils/worker/signal';
import { fillDisk } from '../db/full';
import { scriptedPapers } from '../feed/scripted';
import { entry } from '../papers';
import { grant } from '../setup';
import { createOutside, type Outside } from './outside';

const HOUR = 3_600_000;
const id = (i: number) => `2611.${String(10_000 + i)}`;
const list = (count: number) =>
  Array.from({ length: count }, (_, i) => entry(id(i + 1), 9 - i, { title: `Routing ${String(i + 1)}` }));

/** What was shown, and what is still there to be clicked. */
const shown: { id: string; title: string; message: string }[] = [];
const opened: string[] = [];

beforeEach(() => {
  shown.length = 0;
  opened.length = 0;
  Object.assign(fakeBrowser.notifications, {
    create: async (name: string, { title, message }: { title: string; message: string }) => {
      shown.push({ id: name, title, message });
      return name;
    },
    clear: async () => true,
  });
  Object.assign(fakeBrowser.tabs, {
    create: async ({ url }: { url: string }) => void opened.push(url),
  });
});

/** A browser whose reader watches for routing and has wished for signals; nothing was caught since. */
async function arranged(choice: Partial<Settings> = { signals: 'at-once' }): Promise<Outside> {
  const outside = createOutside('2026-11-20', scriptedPapers({ '2026-11-20': list(1) }));
  await setWatch('w', { kind: 'keyword', how: 'words', text: 'routing', name: '', excludes: false }, 1);
  await setSettings(choice);
  await outside.worker.refresh();
  return outside;
}

async function arrive(outside: Outside, count: number, later = HOUR): Promise<void> {
  outside.clock.now += later;
  outside.script.lists.set('2026-11-20', list(count));
  await outside.worker.refresh();
}

describe('a notification', () => {
  it('there is none before the reader wishes for it', async () => {
    const outside = await arranged({});
    await arrive(outside, 3);
    expect(shown).toEqual([]);
  });

  it('there is none where the browser allows none', async () => {
    const outside = await arranged();
    vi.spyOn(browser.permissions, 'contains').mockImplementation(
      async ({ permissions }) => grant.given && !permissions?.includes('notifications'),
    );
    await arrive(outside, 3);
    expect(shown).toEqual([]);
  });

  it('tells of what was caught since it was wished for, once, with the titles', async () => {
    const outside = await arranged();
    expect(shown).toEqual([]);
    await arrive(outside, 3);
    expect(shown).toMatchObject([{ title: 'Your watches caught 2 papers', message: 'Routing 3\nRouting 2' }]);
    await outside.reborn().start();
    await outside.reborn().due();
    outside.clock.now += HOUR;
    await outside.worker.refresh();
    expect(shown).toHaveLength(1);
  });

  it('tells of what the first refresh caught after it was wished for', async () => {
    const outside = await arranged({});
    await setSettings({ signals: 'at-once' });
    outside.clock.now += HOUR / 6;
    await outside.worker.commands.followSettings();
    await arrive(outside, 2);
    expect(shown).toHaveLength(1);
  });

  it('tells nothing of what was caught while they were off, and keeps its distance', async () => {
    const outside = await arranged();
    await arrive(outside, 2);
    await setSettings({ signals: 'off' });
    await outside.worker.commands.followSettings();
    await arrive(outside, 4, HOUR / 6);
    await setSettings({ signals: 'at-once' });
    await outside.worker.commands.followSettings();
    await arrive(outside, 5, HOUR / 6);
    expect(shown).toHaveLength(1);
    outside.clock.now += HOUR;
    await outside.worker.due();
    expect(shown.map(({ message }) => message)).toEqual(['Routing 2', 'Routing 5']);
  });

  it('tells nothing of what the reader has seen', async () => {
    const outside = await arranged({ signals: 'at-once', quietFrom: 0, quietTo: 0 });
    await arrive(outside, 2);
    await arrive(outside, 3, HOUR / 2);
    const { rows } = await dayView();
    await mark({ kind: 'see' }, rows, outside.clock.now);
    outside.clock.now += HOUR;
    await outside.worker.due();
    expect(shown).toHaveLength(1);
  });

  it('tells nothing of what a watch caught that was removed since', async () => {
    const outside = await arranged();
    await arrive(outside, 2);
    await arrive(outside, 3, HOUR / 2);
    await setWatch('w', undefined, 2);
    outside.clock.now += HOUR;
    await outside.worker.due();
    expect(shown).toHaveLength(1);
  });

  it('comes once an hour, and then tells all that came', async () => {
    const outside = await arranged();
    await arrive(outside, 2);
    await arrive(outside, 3, HOUR / 4);
    await arrive(outside, 5, HOUR / 4);
    expect(shown).toHaveLength(1);
    const alarm = await browser.alarms.get(SIGNAL_ALARM);
    outside.clock.now = alarm!.scheduledTime;
    await outside.reborn().due();
    expect(shown.map(({ title }) => title)).toEqual([
      'Your watches caught 1 paper',
      'Your watches caught 3 papers',
    ]);
    expect(await browser.alarms.get(SIGNAL_ALARM)).toBeUndefined();
  });

  it('is held back while it is quiet, and then sums it up', async () => {
    const hour = new Date(createOutside('2026-11-20').clock.now).getHours();
    const outside = await arranged({ signals: 'at-once', quietFrom: hour, quietTo: (hour + 6) % 24 });
    await arrive(outside, 2);
    await arrive(outside, 4, 2 * HOUR);
    expect(shown).toEqual([]);
    const alarm = await browser.alarms.get(SIGNAL_ALARM);
    outside.clock.now = alarm!.scheduledTime;
    await outside.worker.due();
    expect(shown.map(({ title }) => title)).toEqual(['Your watches caught 3 papers']);
  });

  it('that is clicked opens just what it told of', async () => {
    const { onSignal } = await import('../../utils/worker/signal');
    const outside = await arranged();
    await arrive(outside, 3);
    await arrive(outside, 4);
    await onSignal(shown[0]!.id);
    const [, after, until] = /library\.html#caught\/(\d+)\/(\d+)$/.exec(opened[0]!)!;
    const { rows } = await caughtBetween(Number(after), Number(until));
    expect(rows.map(({ paper }) => paper.id)).toEqual([id(3), id(2)]);
  });

  it('is not lost with a failure to show it', async () => {
    const outside = await arranged();
    vi.spyOn(browser.notifications, 'create').mockRejectedValueOnce(new Error('no place for it'));
    await arrive(outside, 2).catch(() => {});
    outside.clock.now += HOUR;
    await outside.worker.refresh();
    expect(shown).toHaveLength(1);
  });

  it('is shown once it can be written down, and not at each refresh of a full disk', async () => {
    const outside = await arranged();
    const makeRoom = fillDisk((value) => (value as SourceState).signalled?.at !== undefined);
    await expect(arrive(outside, 2)).rejects.toMatchObject({ failure: { kind: 'disk-full' } });
    await expect(arrive(outside, 3)).rejects.toMatchObject({ failure: { kind: 'disk-full' } });
    expect(shown).toEqual([]);
    makeRoom();
    await arrive(outside, 4);
    expect(shown.map(({ message }) => message.split('\n'))).toEqual([
      ['Routing 4', 'Routing 3', 'Routing 2'],
    ]);
  });
});

describe('a notification of saved papers', () => {
  const SAVED = id(1);
  const chosen = { signals: 'at-once', signalsOfSaved: true } as const;

  /** The list tells of many more upvotes, and of so many papers. */
  async function rise(outside: Outside, upvotes: number, count = 1, later = HOUR): Promise<void> {
    outside.clock.now += later;
    const [first, ...others] = list(count);
    outside.script.lists.set('2026-11-20', [{ ...first!, paper: { ...first!.paper, upvotes } }, ...others]);
    await outside.worker.refresh();
  }
  async function saving(choice: Partial<Settings>): Promise<Outside> {
    const outside = await arranged(choice);
    await mark({ kind: 'save' }, (await dayView()).rows, outside.clock.now);
    return outside;
  }

  it('is there only where it is wished for', async () => {
    const outside = await saving({ signals: 'at-once' });
    await rise(outside, 40);
    expect(shown).toEqual([]);
  });

  it('tells of news once, with the titles', async () => {
    const outside = await saving(chosen);
    await rise(outside, 40);
    await rise(outside, 40);
    expect(shown).toMatchObject([{ title: 'News of 1 saved paper', message: 'Routing 1' }]);
  });

  it('is one with that of what was caught, never more than one an hour, and opens both', async () => {
    const { onSignal } = await import('../../utils/worker/signal');
    const outside = await saving(chosen);
    await rise(outside, 40, 3);
    await rise(outside, 90, 3, HOUR / 4);
    expect(shown).toMatchObject([
      {
        title: 'Your watches caught 2 papers · News of 1 saved paper',
        message: 'Routing 3\nRouting 2\nRouting 1',
      },
    ]);
    outside.clock.now += HOUR;
    await outside.worker.due();
    expect(shown.map(({ title }) => title).slice(1)).toEqual(['News of 1 saved paper']);
    await onSignal(shown[0]!.id);
    const [, after, until, grownAfter] = /#caught\/(\d+)\/(\d+)\/(\d+)$/.exec(opened[0]!)!.map(Number);
    expect((await caughtBetween(after!, until!)).rows).toHaveLength(2);
    const grown = await grownBetween(grownAfter!, until);
    expect(grown.map(({ paper }) => paper.id)).toEqual([SAVED]);
    expect(await grownBetween(0, grownAfter)).toEqual([]);
  });

  it('tells nothing of what came before it was wished for', async () => {
    const outside = await saving({ signals: 'at-once' });
    await rise(outside, 40);
    await setSettings({ signalsOfSaved: true });
    await outside.worker.commands.followSettings();
    await rise(outside, 40, 2);
    expect(shown.map(({ title }) => title)).toEqual(['Your watches caught 1 paper']);
    await rise(outside, 90, 2);
    expect(shown.map(({ title }) => title).slice(1)).toEqual(['News of 1 saved paper']);
  });

  it('tells nothing of what the reader found by opening the paper', async () => {
    const outside = await saving(chosen);
    outside.clock.now += HOUR;
    outside.script.lists.set('2026-11-20', [entry(SAVED, 40, { title: 'Routing 1' })]);
    await outside.worker.commands.details(SAVED);
    await outside.worker.refresh();
    expect(await grownBetween(0)).toHaveLength(1);
    expect(shown).toEqual([]);
  });

  it('tells nothing of what is saved no more', async () => {
    const outside = await saving({ ...chosen, quietFrom: 0, quietTo: 0 });
    await rise(outside, 40, 2);
    await rise(outside, 90, 2, HOUR / 2);
    await mark({ kind: 'unsave' }, (await dayView()).rows, outside.clock.now);
    outside.clock.now += HOUR;
    await outside.worker.due();
    expect(shown).toHaveLength(1);
  });
});

describe('a notification of a digest', () => {
  const TIME = { digest: 'daily', digestHour: 0 } as const;

  it('is there only where it is wished for', async () => {
    const outside = await arranged({ ...TIME, signals: 'at-once' });
    outside.clock.now += 24 * HOUR;
    await outside.worker.due();
    expect((await digestsView()).digests.length).toBeGreaterThan(0);
    expect(shown.filter(({ id: notice }) => notice.startsWith('digest'))).toEqual([]);
  });

  it('comes when it is made, once, and leads to its page; what was caught an hour later', async () => {
    const { onSignal } = await import('../../utils/worker/signal');
    const outside = await arranged({ ...TIME, signals: 'at-once', signalsOfDigest: true });
    shown.length = 0;
    await arrive(outside, 3, 24 * HOUR);
    const [digest] = (await digestsView()).digests;
    expect(shown).toMatchObject([
      { id: `digest/${digest!.day}`, title: expect.stringMatching(/^Digest of /) },
    ]);
    expect(shown[0]!.message.split('\n')).toEqual(
      digest!.sections[0]!.rows.slice(0, 3).map(({ title }) => title),
    );
    outside.clock.now = (await browser.alarms.get(SIGNAL_ALARM))!.scheduledTime;
    await outside.reborn().due();
    expect(shown.map(({ title }) => title).slice(1)).toEqual(['Your watches caught 2 papers']);
    outside.clock.now += HOUR;
    await outside.worker.refresh();
    expect(shown).toHaveLength(2);
    await onSignal(shown[0]!.id);
    expect(opened).toEqual([browser.runtime.getURL(`library.html#digest/${digest!.day}`)]);
  });

  it('of a day without news is none, and none tells of one made before it was wished for', async () => {
    const outside = await arranged({ ...TIME, signals: 'at-once' });
    outside.clock.now += 24 * HOUR;
    await outside.worker.due();
    await setSettings({ signalsOfDigest: true });
    await outside.worker.commands.followSettings();
    outside.script.lists.clear();
    outside.clock.now += 24 * HOUR;
    await outside.worker.due();
    const [digest] = (await digestsView()).digests;
    expect(digest!.sections).toEqual([]);
    expect(shown.filter(({ id: notice }) => notice.startsWith('digest'))).toEqual([]);
  });
});
