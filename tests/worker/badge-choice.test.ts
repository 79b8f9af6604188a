// What the badge counts and what clears it, as the reader chose; and quiet, in which nothing more is counted.
import { describe, expect, it } from 'vitest';
import { browser } from '../../utils/browser';
import { arrivalsView } from '../../utils/db/inbox';
import { dayView } from '../../utils/db/queries';
import { standingWatches } from '../../utils/db/watches';
import { look } from '../../utils/db/write/looks';
import { mark } from '../../utils/db/write/marks';
import { setSettings } from '../../utils/db/write/settings';
import { setWatch } from '../../utils/db/write/watches';
import { localDay, localInstant, zoneHere } from '../../utils/domain/local-time';
import type { Settings } from '../../utils/domain/settings';
import { QUIET_ALARM, REFRESH_ALARM } from '../../utils/worker/schedule';
import { fillDisk } from '../db/full';
import { scriptedPapers } from '../feed/scripted';
import { entry } from '../papers';
import { toolbar } from '../setup';
import { createOutside, type Outside } from './outside';

const id = (i: number) => `2611.${String(10_000 + i)}`;
/** Papers with 10, 20, … upvotes; every other one is of routing. */
const list = (count: number) =>
  Array.from({ length: count }, (_, i) =>
    entry(id(i + 1), 10 * (i + 1), { title: i % 2 === 0 ? 'Sparse routing' : 'Dense models' }),
  );

/** A browser in which so many papers arrived, whose reader watches for routing. */
async function arranged(count: number, choice: Partial<Settings>): Promise<Outside> {
  const outside = createOutside('2026-11-20', scriptedPapers({ '2026-11-20': list(count) }));
  await setWatch('w', { kind: 'keyword', how: 'words', text: 'routing', name: '', excludes: false }, 1);
  await setSettings(choice);
  await outside.worker.refresh();
  return outside;
}

async function more(outside: Outside, count: number): Promise<void> {
  outside.script.lists.set('2026-11-20', list(count));
  outside.clock.now += 60_000;
  await outside.worker.refresh();
}

const newest = async () => (await dayView()).newestStamp!;

describe('the badge counts', () => {
  it.each<[Partial<Settings>, string, RegExp]>([
    [{ badge: 'all' }, '5', /^5 new papers ·/],
    [{ badge: 'watches' }, '3', /^3 new papers for your watches ·/],
    [{ badge: 'upvotes', badgeUpvotes: 40 }, '2', /^2 new papers with at least 40 upvotes ·/],
    [{ badge: 'upvotes', badgeUpvotes: 1 }, '5', /^5 new papers with at least 1 upvote ·/],
    [{ badge: 'upvotes', badgeUpvotes: 50 }, '1', /^1 new paper with at least 50 upvotes ·/],
    [{ badge: 'upvotes', badgeUpvotes: 51 }, '', /^Nothing new with at least 51 upvotes ·/],
    [{ badge: 'none' }, '', /^Broadsheet counts nothing here ·/],
  ])('%j: %j', async (choice, text, title) => {
    await arranged(5, choice);
    expect(toolbar.text).toBe(text);
    expect(toolbar.title).toMatch(title);
  });

  it('what a watch caught no more once it is seen', async () => {
    const { worker } = await arranged(5, { badge: 'watches' });
    const { rows } = await dayView();
    await mark(
      { kind: 'save' },
      rows.filter(({ paper }) => paper.id === id(1)),
      1,
    );
    await worker.commands.catchUp();
    expect(toolbar.text).toBe('2');
  });

  it('what a watch caught as long as it stands', async () => {
    const { worker } = await arranged(5, { badge: 'watches' });
    const [watch] = await standingWatches();
    await setWatch(watch!.id, undefined, 2);
    await worker.commands.catchUp();
    expect(toolbar.text).toBe('');
    await setWatch(watch!.id, watch!.rule, 3);
    await worker.commands.catchUp();
    expect(toolbar.text).toBe('3');
  });

  it('what a watch caught later, when its upvotes rose', async () => {
    const outside = await arranged(2, { badge: 'watches' });
    await setWatch('high', { kind: 'upvotes', least: 100, name: '', excludes: false }, 2);
    await look('badgeUntil', await newest(), outside.clock.now);
    outside.script.lists.set('2026-11-20', [entry(id(1), 10), entry(id(2), 100)]);
    outside.clock.now += 60_000;
    await outside.worker.refresh();
    expect(toolbar.text).toBe('1');
  });

  it.each<[Settings['badgeClears'], () => Promise<unknown>]>([
    ['popup', async () => look('badgeUntil', await newest(), Date.now())],
    ['inbox', async () => look('inboxOpened', (await arrivalsView()).newestStamp, Date.now())],
  ])('what was caught late no more once the %s was opened', async (badgeClears, open) => {
    const outside = await arranged(2, { badge: 'watches', badgeClears });
    await setWatch('high', { kind: 'upvotes', least: 100, name: '', excludes: false }, 2);
    await open();
    outside.script.lists.set('2026-11-20', [entry(id(1), 10), entry(id(2), 100)]);
    outside.clock.now += 60_000;
    await outside.worker.refresh();
    expect(toolbar.text).toBe('1');
    await open();
    await outside.worker.commands.catchUp();
    expect(toolbar.text).toBe('');
  });

  it('what has many upvotes when it comes to them, though it was seen arriving with few', async () => {
    const outside = await arranged(2, { badge: 'upvotes', badgeUpvotes: 100 });
    await look('badgeUntil', await newest(), outside.clock.now);
    outside.script.lists.set('2026-11-20', [entry(id(1), 99), entry(id(2), 100)]);
    outside.clock.now += 60_000;
    await outside.worker.refresh();
    expect(toolbar.text).toBe('1');
    await look('badgeUntil', await newest(), outside.clock.now);
    await outside.worker.commands.catchUp();
    expect(toolbar.text).toBe('');
  });

  it('of what is new already what has as many upvotes as the reader asks for just now', async () => {
    const { worker } = await arranged(5, { badge: 'all' });
    await setSettings({ badge: 'upvotes', badgeUpvotes: 40 });
    await worker.commands.followSettings();
    expect(toolbar.text).toBe('2');
    await setSettings({ badgeUpvotes: 50 });
    await worker.commands.followSettings();
    expect(toolbar.text).toBe('1');
  });

  it('what it can, and all else is followed, where what has many upvotes cannot be written down', async () => {
    const { worker } = await arranged(5, { badge: 'all' });
    await setSettings({ badge: 'upvotes', badgeUpvotes: 40, interval: 60 });
    const makeRoom = fillDisk();
    await worker.commands.followSettings().catch(() => {});
    makeRoom();
    expect((await browser.alarms.get(REFRESH_ALARM))?.periodInMinutes).toBe(60);
    expect(toolbar.title).toMatch(/^Nothing new with at least 40 upvotes ·/);
  });

  it('as the reader chooses from now on', async () => {
    const { worker } = await arranged(5, { badge: 'all' });
    await setSettings({ badge: 'none' });
    await worker.commands.catchUp();
    expect(toolbar.text).toBe('');
  });
});

describe('the badge is cleared', () => {
  it.each<[Settings['badgeClears'], Parameters<typeof look>[0], Parameters<typeof look>[0]]>([
    ['popup', 'badgeUntil', 'inboxOpened'],
    ['inbox', 'inboxOpened', 'badgeUntil'],
    ['paper', 'inboxUntil', 'badgeUntil'],
  ])('by the %s alone', async (badgeClears, line, other) => {
    const { worker, clock } = await arranged(5, { badgeClears });
    const stamp = await newest();
    await look(other, stamp, clock.now);
    await worker.commands.catchUp();
    expect(toolbar.text).toBe('5');
    await look(line, stamp, clock.now);
    await worker.commands.catchUp();
    expect(toolbar.text).toBe('');
  });

  it('paper by paper', async () => {
    const { worker, clock } = await arranged(5, { badgeClears: 'paper' });
    await look('badgeUntil', await newest(), clock.now);
    const { rows } = await dayView();
    await mark({ kind: 'see' }, rows.slice(0, 2), clock.now);
    await worker.commands.catchUp();
    expect(toolbar.text).toBe('3');
  });
});

describe('while it is quiet', () => {
  /** Has the next full hour begin a quiet of two, and goes to its first minute. */
  async function goQuiet({ clock }: Outside): Promise<void> {
    const zone = zoneHere();
    const hour = (new Date(clock.now).getHours() + 1) % 24;
    await setSettings({ quietFrom: hour, quietTo: (hour + 2) % 24 });
    const start = localInstant(localDay(clock.now, zone), hour, zone);
    clock.now = (start > clock.now ? start : start + 86_400_000) + 60_000;
  }

  it.each<[string, Partial<Settings>]>([
    ['what has many upvotes', { badge: 'upvotes', badgeUpvotes: 30 }],
    ['what watches caught', { badge: 'watches' }],
  ])('%s counts afterwards, also of what came before', async (_, choice) => {
    const outside = await arranged(2, choice);
    await setWatch('high', { kind: 'upvotes', least: 30, name: '', excludes: false }, 2);
    const { clock, worker } = outside;
    const before = toolbar.text;
    await goQuiet(outside);
    outside.script.lists.set('2026-11-20', [entry(id(1), 10), entry(id(2), 60)]);
    await worker.refresh();
    expect(toolbar.text).toBe(before);
    clock.now = (await browser.alarms.get(QUIET_ALARM))!.scheduledTime;
    await worker.due();
    expect(Number(toolbar.text)).toBe(Number(before) + 1);
  });

  it('nothing more counts, the title says until when, and afterwards all of it counts at once', async () => {
    const outside = await arranged(2, {});
    const { clock, worker } = outside;
    await goQuiet(outside);
    await more(outside, 5);
    expect(toolbar.text).toBe('2');
    expect(toolbar.title).toMatch(/^2 new papers · quiet, counts again (at|on) /);
    // Nothing is not quiet too.
    await setSettings({ badge: 'none' });
    await worker.commands.catchUp();
    expect(toolbar.title).not.toContain('quiet');
    await setSettings({ badge: 'all' });
    const alarm = await browser.alarms.get(QUIET_ALARM);
    clock.now = alarm!.scheduledTime;
    await worker.due();
    expect(toolbar.text).toBe('5');
    expect(toolbar.title).not.toContain('quiet');
    expect(await browser.alarms.get(QUIET_ALARM)).toBeUndefined();
  });
});
