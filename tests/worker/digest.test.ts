// The digest as the worker makes it: on time, late, once, and whole, whatever comes between.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from '../../utils/browser';
import { digestOf, digestsView } from '../../utils/db/digests';
import { dayView } from '../../utils/db/queries';
import { forgetLists } from '../../utils/db/write/forget';
import { putDigest } from '../../utils/db/write/digests';
import { setSetting } from '../../utils/db/write/settings';
import { setWatch } from '../../utils/db/write/watches';
import type { Day } from '../../utils/domain/day';
import type { Digest } from '../../utils/domain/digest';
import { DIGEST_ALARM } from '../../utils/worker/digest';
import { save } from '../doing';
import { scriptedPapers } from '../feed/scripted';
import { entry } from '../papers';
import { emptyDatabase } from '../setup';
import { act, birth } from './lives';
import { bear, die, live, watchBrowser } from './mortal';
import { createOutside, type Outside } from './outside';

const HOUR = 3_600_000;
/** In New York, in winter. */
const at = (day: Day, time: string) => Date.parse(`${day}T${time}:00-05:00`);

const WEDNESDAY: Day = '2026-11-18';
const THURSDAY: Day = '2026-11-19';
const FRIDAY: Day = '2026-11-20';
const SATURDAY: Day = '2026-11-21';
const SUNDAY: Day = '2026-11-22';
const MONDAY: Day = '2026-11-23';

const id = (day: Day, i: number) => `2611.${day.slice(8)}00${String(i)}`;
const list = (day: Day, upvotes = [9, 4]) => upvotes.map((votes, i) => entry(id(day, i), votes));

beforeEach(() => {
  vi.stubEnv('TZ', 'America/New_York');
});
afterEach(() => {
  vi.unstubAllEnvs();
});

/** A browser of which the first digest, Thursday's, was made on time. */
async function arranged(): Promise<Outside> {
  const days = [WEDNESDAY, THURSDAY, FRIDAY, MONDAY] as const;
  const outside = createOutside(THURSDAY, scriptedPapers(Object.fromEntries(days.map((d) => [d, list(d)]))));
  outside.clock.now = at(THURSDAY, '07:50');
  await outside.worker.refresh();
  await setSetting('digest', 'daily');
  await setSetting('digestHour', 8);
  await putDigest({
    day: WEDNESDAY,
    at: at(WEDNESDAY, '08:00'),
    period: 'daily',
    from: WEDNESDAY,
    lists: [WEDNESDAY],
    sections: [],
  });
  outside.clock.now = at(THURSDAY, '08:00');
  await outside.worker.due();
  return outside;
}

const digests = async () => (await digestsView()).digests;
const days = async () => (await digests()).map(({ day }) => day).toReversed();
const told = ({ sections }: Digest, name = 'top') =>
  sections.find((section) => section.name === name)?.rows.map((row) => row.id);
const alarm = async () => (await browser.alarms.get(DIGEST_ALARM))?.scheduledTime;
/** A new worker at a time, as when a browser starts. */
async function starts(outside: Outside, now: number): Promise<void> {
  outside.clock.now = now;
  await outside.reborn().start();
}

it('tells what watches caught since the one before, and nothing of a watch that was removed', async () => {
  const outside = await arranged();
  const rule = { kind: 'keyword', how: 'words', name: '', excludes: false } as const;
  await setWatch('w', { ...rule, text: id(FRIDAY, 1) }, 1);
  await setWatch('gone', { ...rule, text: id(FRIDAY, 0) }, 1);
  outside.clock.now = at(FRIDAY, '07:00');
  await outside.worker.refresh();
  await setWatch('gone', undefined, 2);
  outside.clock.now = at(FRIDAY, '08:00');
  await outside.worker.due();
  const sections = (await digestOf(FRIDAY))!.sections.map(({ name, rows }) => [
    name,
    rows.map((its) => its.id),
  ]);
  expect(Object.fromEntries(sections)).toMatchObject({ watches: [id(FRIDAY, 1)] });
});

it('made late leaves what was caught of a list of after its hour to the next, which tells it once', async () => {
  const outside = await arranged();
  await starts(outside, at(FRIDAY, '08:00'));
  const rule = { kind: 'keyword', how: 'words', name: '', excludes: false } as const;
  await setWatch('w', { ...rule, text: id(MONDAY, 1) }, 1);
  // Monday's list opens on Sunday at 21:30, and is read before Sunday's digest is made.
  outside.clock.now = at(SUNDAY, '22:00');
  await outside.worker.refresh();
  await starts(outside, at(SUNDAY, '22:05'));
  await starts(outside, at(MONDAY, '08:00'));
  await starts(outside, at('2026-11-24', '08:00'));
  const caught = async (day: Day) => told((await digestOf(day))!, 'watches');
  expect(await caught(SUNDAY)).toBeUndefined();
  expect(await caught(MONDAY)).toEqual([id(MONDAY, 1)]);
  expect(await caught('2026-11-24')).toBeUndefined();
});

describe('a digest', () => {
  it('is none as it comes: nothing is made, nothing is rung for', async () => {
    const outside = createOutside(FRIDAY, scriptedPapers({ [FRIDAY]: list(FRIDAY) }));
    await outside.worker.refresh();
    await outside.worker.start();
    await outside.worker.commands.followDigest();
    expect(await digests()).toEqual([]);
    expect(await alarm()).toBeUndefined();
  });

  it('is made on time, by the alarm, out of the lists since the one before', async () => {
    const outside = await arranged();
    expect(await alarm()).toBe(at(FRIDAY, '08:00'));
    outside.clock.now = at(FRIDAY, '07:59');
    await outside.worker.due();
    expect(await days()).toEqual([WEDNESDAY, THURSDAY]);
    outside.clock.now = at(FRIDAY, '08:00');
    await outside.worker.due();
    expect(await days()).toEqual([WEDNESDAY, THURSDAY, FRIDAY]);
    const digest = (await digestOf(FRIDAY))!;
    expect(digest).toMatchObject({ at: at(FRIDAY, '08:00'), period: 'daily', lists: [FRIDAY] });
    expect(told(digest)).toEqual([id(FRIDAY, 0), id(FRIDAY, 1)]);
    expect(await alarm()).toBe(at(SATURDAY, '08:00'));
  });

  it('asks nobody for what it tells: it is made without a network', async () => {
    const outside = await arranged();
    outside.clock.now = at(FRIDAY, '07:45');
    await outside.worker.refresh();
    outside.instead.answer = () => Promise.reject(new TypeError('Failed to fetch'));
    await starts(outside, at(FRIDAY, '11:00')).catch(() => {});
    expect(told((await digestOf(FRIDAY))!)).toEqual([id(FRIDAY, 0), id(FRIDAY, 1)]);
  });

  it('is made at the next start, once, where the browser was closed at that hour', async () => {
    const outside = await arranged();
    await starts(outside, at(FRIDAY, '14:20'));
    expect(await days()).toEqual([WEDNESDAY, THURSDAY, FRIDAY]);
    expect(await digestOf(FRIDAY)).toMatchObject({ at: at(FRIDAY, '14:20'), lists: [FRIDAY] });
    const before = await digests();
    await starts(outside, at(FRIDAY, '14:21'));
    await starts(outside, at(FRIDAY, '18:00'));
    expect(await digests()).toEqual(before);
  });

  it('of many that were missed is the last alone, and tells of all their lists', async () => {
    const outside = await arranged();
    await starts(outside, at(MONDAY, '09:00'));
    expect(await days()).toEqual([WEDNESDAY, THURSDAY, MONDAY]);
    expect((await digestOf(MONDAY))!.lists).toEqual([FRIDAY, MONDAY]);
  });

  it('late as it is made tells of no list that came after its hour', async () => {
    const outside = await arranged();
    // Monday's list opens on Sunday at 21:30.
    await starts(outside, at(SUNDAY, '22:00'));
    expect((await digestOf(SUNDAY))!.lists).toEqual([FRIDAY]);
    await starts(outside, at(MONDAY, '08:00'));
    expect((await digestOf(MONDAY))!.lists).toEqual([MONDAY]);
  });

  it('is made once by workers that start at the same time, and by all who ask', async () => {
    const outside = await arranged();
    outside.clock.now = at(FRIDAY, '07:50');
    await outside.worker.refresh();
    outside.clock.now = at(FRIDAY, '08:00');
    const written: string[] = [];
    const channel = new BroadcastChannel('broadsheet');
    channel.addEventListener('message', ({ data }: MessageEvent<{ stores: string[] }>) => {
      written.push(...data.stores);
    });
    const [one, other] = [outside.reborn(), outside.reborn()];
    await Promise.all([
      one.commands.followDigest(),
      other.commands.followDigest(),
      one.start(),
      other.start(),
      one.due(),
      one.commands.catchUp(),
    ]);
    expect(await days()).toEqual([WEDNESDAY, THURSDAY, FRIDAY]);
    // What is announced comes in order: when the last has come, all have.
    await setSetting('digest', 'off');
    await expect.poll(() => written.at(-1)).toBe('settings');
    channel.close();
    expect(written.filter((store) => store === 'digests')).toHaveLength(1);
  });

  it('that was made is not made over', async () => {
    const outside = await arranged();
    await starts(outside, at(FRIDAY, '08:00'));
    const made = (await digestOf(FRIDAY))!;
    await putDigest({ ...made, at: made.at + 1, sections: [] });
    expect(await digestOf(FRIDAY)).toEqual(made);
  });

  it('of a weekend tells that there was nothing, and what was saved waits for one with news', async () => {
    const outside = await arranged();
    await starts(outside, at(FRIDAY, '08:00'));
    await save((await dayView({ day: WEDNESDAY })).rows, outside.clock.now);
    await starts(outside, at(SATURDAY, '08:00'));
    await starts(outside, at(SUNDAY, '08:00'));
    for (const day of [SATURDAY, SUNDAY]) expect(await digestOf(day)).toMatchObject({ lists: [], sections: [] });
    await starts(outside, at(MONDAY, '08:00'));
    const monday = (await digestOf(MONDAY))!;
    expect(told(monday)).toEqual([id(MONDAY, 0), id(MONDAY, 1)]);
    expect(told(monday, 'saved')?.toSorted()).toEqual([id(WEDNESDAY, 0), id(WEDNESDAY, 1)]);
    expect(monday.sections.at(-1)!.rows[0]).toMatchObject({ day: WEDNESDAY });
  }); // prettier-ignore

  it('that found nothing because nothing was read yet takes none of it from the next', async () => {
    const outside = await arranged();
    outside.instead.answer = () => Promise.reject(new TypeError('Failed to fetch'));
    await starts(outside, at(FRIDAY, '08:00')).catch(() => {});
    expect(await digestOf(FRIDAY)).toMatchObject({ lists: [], sections: [] });
    delete outside.instead.answer;
    await starts(outside, at(SATURDAY, '08:00'));
    expect((await digestOf(SATURDAY))!.lists).toEqual([FRIDAY]);
  });

  it('tells what rose late', async () => {
    const outside = await arranged();
    outside.script.lists.set(WEDNESDAY, list(WEDNESDAY, [10, 40]));
    await starts(outside, at(FRIDAY, '08:00'));
    expect((await digestOf(FRIDAY))!.sections).toMatchObject([
      { name: 'top' },
      { name: 'risers', count: 1, rows: [{ id: id(WEDNESDAY, 1), rise: 36, day: WEDNESDAY }] },
    ]);
  });

  it('stays as it was when its lists are forgotten', async () => {
    const outside = await arranged();
    await starts(outside, at(FRIDAY, '08:00'));
    const before = await digestOf(FRIDAY);
    await forgetLists('hugging-face', [WEDNESDAY, THURSDAY, FRIDAY]);
    expect(await digestOf(FRIDAY)).toEqual(before);
  });

  it('of a week comes on its weekday, days late too', async () => {
    const outside = await arranged();
    await setSetting('digest', 'weekly');
    await setSetting('digestWeekday', 5);
    await outside.worker.commands.followDigest();
    expect(await alarm()).toBe(at(FRIDAY, '08:00'));
    await starts(outside, at(SUNDAY, '20:00'));
    expect(await digestOf(FRIDAY)).toMatchObject({ period: 'weekly', lists: [FRIDAY] });
    expect(await alarm()).toBe(at('2026-11-27', '08:00'));
  });

  it('comes at another hour from when the reader says so, and no more when they say that', async () => {
    const outside = await arranged();
    await setSetting('digestHour', 18);
    await outside.worker.commands.followDigest();
    expect(await days()).toEqual([WEDNESDAY, THURSDAY]);
    expect(await alarm()).toBe(at(THURSDAY, '18:00'));
    outside.clock.now = at(THURSDAY, '18:00');
    await outside.worker.due();
    expect(await days()).toEqual([WEDNESDAY, THURSDAY]);
    expect(await alarm()).toBe(at(FRIDAY, '18:00'));
    await setSetting('digest', 'off');
    await outside.worker.commands.followDigest();
    expect(await alarm()).toBeUndefined();
    await starts(outside, at(FRIDAY, '18:00'));
    expect(await days()).toEqual([WEDNESDAY, THURSDAY]);
  });

  it('comes at the hour of where the reader is', async () => {
    const outside = await arranged();
    vi.stubEnv('TZ', 'Asia/Tokyo');
    await starts(outside, at(THURSDAY, '17:59'));
    expect(await days()).toEqual([WEDNESDAY, THURSDAY]);
    expect(await alarm()).toBe(at(THURSDAY, '18:00'));
    await starts(outside, at(THURSDAY, '18:00'));
    expect(await days()).toEqual([WEDNESDAY, THURSDAY, FRIDAY]);
    vi.stubEnv('TZ', 'America/New_York');
    await starts(outside, at(FRIDAY, '08:00'));
    expect(await days()).toEqual([WEDNESDAY, THURSDAY, FRIDAY]);
    await starts(outside, at(SATURDAY, '08:00'));
    expect((await digestOf(SATURDAY))!.lists).toEqual([FRIDAY]);
  });

  it.each([
    ['spring', '2026-03-07', '2026-03-08', 23],
    ['autumn', '2026-10-31', '2026-11-01', 25],
  ] as const)('comes at its hour on the day the clock changes in %s', async (_, before, day, hours) => {
    const outside = createOutside(before, scriptedPapers({}));
    outside.clock.now = Date.parse(`${before}T11:00Z`);
    await setSetting('digest', 'daily');
    await outside.worker.commands.followDigest();
    const first = (await alarm())!;
    outside.clock.now = first;
    await outside.worker.due();
    const next = (await alarm())!;
    expect([first, next].map((time) => new Date(time).getHours())).toEqual([8, 8]);
    expect(next - first).toBe(hours * HOUR);
    outside.clock.now = next - 1;
    await outside.worker.due();
    expect(await digestOf(day)).toBeUndefined();
    outside.clock.now = next;
    await outside.worker.due();
    expect(await digestOf(day)).toBeDefined();
  });
});

describe('a worker that is killed while it makes one', () => {
  beforeEach(watchBrowser);

  it('after any of its calls, is followed by one that makes it, once and whole', async () => {
    let survived = false;
    let calls = 0;
    let right: Digest | undefined;
    for (; !survived; calls++) {
      await emptyDatabase();
      await browser.alarms.clear(DIGEST_ALARM);
      const outside = await arranged();
      outside.clock.now = at(FRIDAY, '07:50');
      await outside.worker.refresh();
      await save((await dayView({ day: WEDNESDAY })).rows, outside.clock.now);
      outside.clock.now = at(FRIDAY, '08:00');
      survived = !(await act(bear(calls), birth(outside).due));

      const still = `after ${calls} calls`;
      const left = await digestOf(FRIDAY);
      const next = bear();
      await live(next, outside.reborn().due);
      die(next);
      expect(await days(), still).toEqual([WEDNESDAY, THURSDAY, FRIDAY]);
      const digest = await digestOf(FRIDAY);
      right ??= digest;
      expect(digest, still).toEqual(right);
      expect(told(digest!, 'saved'), still).toHaveLength(2);
      expect(left ?? digest, still).toEqual(digest);
      expect(await alarm(), still).toBe(at(SATURDAY, '08:00'));
    }
    expect(calls).toBeGreaterThan(20);
  }, 120_000);
});
