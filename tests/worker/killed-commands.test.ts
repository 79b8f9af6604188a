// A worker killed in what a page asked it for: nothing is half there, nothing of the reader changes, and the same
// command, sent again, brings what it would have brought.
import { beforeEach, expect, it } from 'vitest';
import { database } from '../../utils/db/open';
import { dayView } from '../../utils/db/queries';
import { setSettings } from '../../utils/db/write/settings';
import { createUpkeep } from '../../utils/worker/upkeep';
import type { Worker } from '../../utils/worker/worker';
import { DAY_MS, type Day } from '../../utils/domain/day';
import type { Command } from '../../utils/commands';
import { listFaults } from '../db/faults';
import { freshIndex, wholeIndex } from '../db/whole-index';
import { save } from '../doing';
import { SOMETHING } from '../feed/beyond';
import { scriptedPapers } from '../feed/scripted';
import { entry } from '../papers';
import { emptyDatabase } from '../setup';
import { act, birth } from './lives';
import { bear, die, live, watchBrowser } from './mortal';
import { createOutside, type Outside } from './outside';
import { madeByReader, recordsOf } from './records';

/** Shortly after the API's first list, so that the archive is short: two lists that no refresh follows. */
const TODAY: Day = '2023-05-16';
const OLDEST: Day = '2023-05-04';
const OLD: Day = '2023-05-05';

const listed = '2305.10001';
const saved = '2305.10002';
const old = '2305.00001';
const unlisted = '1706.00001';

/** A browser that refreshed, and a reader who saved a paper; the source knows of one that no list has. */
async function arranged(): Promise<Outside> {
  const outside = createOutside(
    TODAY,
    scriptedPapers({
      [TODAY]: [entry(listed, 8), entry(saved, 3)],
      [OLD]: [entry('2305.00011', 6)],
      [OLDEST]: [entry(old, 7), entry('2305.00002', 2)],
    }),
  );
  outside.script.unlisted.push(entry(unlisted, 9));
  outside.script.beyond = () => SOMETHING;
  await outside.worker.refresh();
  const { rows } = await dayView();
  await save(
    rows.filter(({ paper }) => paper.id === saved),
    outside.clock.now,
  );
  await setSettings({ searchesOnline: true });
  return outside;
}

/** The archive was downloaded, and is older by now than what is to be kept. */
async function longAgo(outside: Outside): Promise<void> {
  await setSettings({ download: 'on' });
  await outside.worker.commands.followArchive();
  outside.clock.now += 40 * DAY_MS;
  await setSettings({ download: 'off', keep: 30 });
  await outside.worker.refresh();
}

interface Case {
  /** What makes that there is something to do. */
  before?: (outside: Outside) => Promise<void>;
  send: (worker: Worker) => Promise<void>;
}

/** Those that are killed elsewhere: with the refresh, with the download, and with what is due. */
type Elsewhere = 'refresh' | 'catchUp' | 'complete' | 'followArchive' | 'followDigest';

const CASES: Record<Exclude<Command, Elsewhere>, Case> = {
  followSettings: {
    before: () => setSettings({ badge: 'upvotes', badgeUpvotes: 5, interval: 60 }),
    send: (worker) => worker.commands.followSettings(),
  },
  trending: { send: (worker) => worker.commands.trending() },
  trendingAgain: {
    before: async ({ worker, script }) => {
      await worker.commands.trending();
      script.unlisted.push(entry('1706.00002', 20));
    },
    send: (worker) => worker.commands.trendingAgain(),
  },
  search: { send: (worker) => worker.commands.search('title') },
  read: { send: (worker) => worker.commands.read(OLDEST) },
  readAgain: {
    before: async ({ worker, script }) => {
      await worker.commands.read(OLDEST);
      script.lists.set(OLDEST, [entry(old, 17), entry('2305.00002', 2), entry('2305.00003', 4)]);
    },
    send: (worker) => worker.commands.readAgain(OLDEST),
  },
  details: { send: (worker) => worker.commands.details(saved) },
  mendIndex: {
    before: async () => {
      const db = await database();
      const [key] = await db.getAllKeys('segments');
      await db.put('segments', { ...(await db.get('segments', key!))!, data: new ArrayBuffer(3) }, key);
    },
    send: (worker) => worker.commands.mendIndex(),
  },
  retryArchive: {
    before: async ({ worker, instead }) => {
      instead.answer = () => new Response('{"error":"odd"}');
      await setSettings({ download: 'on' });
      await worker.commands.followArchive();
      delete instead.answer;
    },
    send: (worker) => worker.commands.retryArchive(),
  },
  forgetOlder: { before: longAgo, send: (worker) => worker.commands.forgetOlder() },
  removeArchive: { before: longAgo, send: (worker) => worker.commands.removeArchive() },
};

const world = () =>
  recordsOf([
    'listings',
    'places',
    'sources',
    'reads',
    'papers',
    'rankings',
    'details',
    'arrivals',
    'kept',
    'catches',
    'growth',
  ]);

/** A command, sent an hour later, for what was just asked for is not asked for again; and what is done after it. */
async function sendLater(outside: Outside, { send }: Case): Promise<void> {
  outside.clock.now += 3_600_000;
  const life = bear();
  await live(life, () => send(birth(outside)));
  await live(life, createUpkeep());
  die(life);
}

beforeEach(watchBrowser);

it.each(Object.entries(CASES))(
  '%s that is killed after any of its calls is done by the next',
  async (_, command) => {
    const begin = async () => {
      const outside = await arranged();
      await command.before?.(outside);
      return outside;
    };
    const undisturbed = await begin();
    const untouched = await world();
    await act(bear(), () => command.send(birth(undisturbed)));
    await sendLater(undisturbed, command);
    const right = await world();
    const index = await wholeIndex();
    expect(index).toEqual(await freshIndex());

    let survived = false;
    let calls = 0;
    for (; !survived; calls++) {
      await emptyDatabase();
      const outside = await begin();
      const before = await madeByReader();
      survived = !(await act(bear(calls), () => command.send(birth(outside))));

      const still = `after ${calls} calls`;
      expect(await listFaults(), still).toEqual([]);
      expect(await madeByReader(), still).toEqual(before);
      await sendLater(outside, command);
      expect(await world(), still).toEqual(right);
      expect(await wholeIndex(), still).toEqual(index);
      expect(await listFaults(), still).toEqual([]);
      expect(await madeByReader(), still).toEqual(before);
    }
    expect(calls).toBeGreaterThan(5);
    // What the index is made of has not changed where it was only mended.
    const isOther = JSON.stringify(right) !== JSON.stringify(untouched);
    expect(isOther).toBe(command !== CASES.mendIndex);
  },
  120_000,
);
