// A worker killed after each of its calls in turn: the next one completes what it left, and nothing is lost or double.
import { beforeEach, describe, expect, it } from 'vitest';
import { IDBFactory } from 'fake-indexeddb';
import { browser } from '../../utils/browser';
import { close, database } from '../../utils/db/open';
import { badgeFacts } from '../../utils/db/badge';
import { dayView } from '../../utils/db/queries';
import { look } from '../../utils/db/write/looks';
import { setWatch } from '../../utils/db/write/watches';
import { keptById } from '../../utils/domain/kept';
import { save } from '../doing';
import { REFRESH_ALARM } from '../../utils/worker/schedule';
import { createUpkeep } from '../../utils/worker/upkeep';
import type { Worker } from '../../utils/worker/worker';
import { listFaults } from '../db/faults';
import { freshIndex, wholeIndex } from '../db/whole-index';
import { scriptedPapers } from '../feed/scripted';
import { entry } from '../papers';
import { toolbar } from '../setup';
import { act, birth } from './lives';
import { bear, die, live, watchBrowser } from './mortal';
import { createOutside, noon, type Outside } from './outside';
import { madeByReader, recordsOf } from './records';

/** Ids by the list they are first on: the newest, the one before it, the oldest, that of the day after. */
const n1 = '2305.00001';
const n2 = '2305.00002';
const n3 = '2305.00003';
const b1 = '2305.00011';
const b2 = '2305.00012';
const o1 = '2305.00021';
const o2 = '2305.00022';
const l1 = '2305.00031';
/** Saved by their id alone; the source does not know the second. */
const w1 = '1706.00001';
const w2 = '1706.00002';
const w3 = '1706.00003';

/** In the week of the API's first list, for there are few days to ask for then. */
const OLDEST = '2023-05-04';
const BEFORE = '2023-05-05';
const NEWEST = '2023-05-08';
const LATER = '2023-05-09';

/** A browser that never refreshed. */
async function firstRun(): Promise<Outside> {
  return createOutside(
    NEWEST,
    scriptedPapers({
      [NEWEST]: [entry(n1, 5), entry(n2, 3)],
      [BEFORE]: [entry(b1, 9), entry(b2, 4)],
      [OLDEST]: [entry(o1, 7)],
    }),
  );
}

/** A browser that refreshed the day before; since then every kind of change came over the lists. */
async function laterRun(): Promise<Outside> {
  const outside = await firstRun();
  const { script, clock, worker } = outside;
  script.lists.set(OLDEST, [entry(o1, 7), entry(o2, 2)]);
  await worker.refresh();
  // Gone in one answer: that will be unchanged, and so confirm it.
  script.lists.set(OLDEST, [entry(o1, 7)]);
  await worker.refresh();
  const before = await dayView({ day: BEFORE });
  await save(before.rows.slice(0, 1), clock.now);
  await save((await dayView()).rows.slice(1), clock.now);
  await look('badgeUntil', before.newestStamp!, clock.now);
  clock.now = noon(LATER);
  await save(
    [w1, w2, w3].map((id, i) => keptById(id, clock.now - 3 + i)),
    clock.now,
  );
  script.unlisted.push(entry(w1, 6), entry(w3, 4));
  // A saved paper is listed again on a later day; another, saved too, vanishes; a list still grows, its counts change.
  script.lists.set(LATER, [entry(b1, 12), entry(l1, 2)]);
  script.lists.set(NEWEST, [entry(n1, 8), entry(n3, 1)]);
  const made = { name: '', excludes: false };
  await setWatch('words', { kind: 'keyword', how: 'words', text: 'title', ...made }, clock.now);
  await setWatch('upvotes', { kind: 'upvotes', least: 8, ...made }, clock.now);
  return outside;
}

/** What is stored of the world, without its stamps: the order of arrivals stays. */
async function world() {
  const arrived = await (await database()).getAllFromIndex('arrivals', 'arrivedAt');
  return {
    records: await recordsOf(['listings', 'places', 'sources', 'kept', 'catches']),
    arrivals: arrived.map(({ id }) => id),
    newIds: [...(await dayView()).newIds].toSorted(),
  };
}

const arrivals = async () => (await database()).getAll('arrivals');
const listed = async () =>
  (await (await database()).getAll('listings')).flatMap((l) => l.submissions.map((s) => s.paper.id));
const badgeText = async () => String((await badgeFacts(Date.now(), () => 'UTC')).count || '');

/** A new worker, a minute later: its start, and its next refresh, in which vanished rows are confirmed as gone. */
async function complete(outside: Outside): Promise<void> {
  const life = bear();
  outside.clock.now += 60_000;
  const worker = birth(outside);
  await live(life, worker.start);
  await expect.poll(() => toolbar.text, { interval: 1 }).toBe(await badgeText());
  expect(await browser.alarms.get(REFRESH_ALARM)).toMatchObject({ periodInMinutes: 30 });
  await live(life, worker.refresh);
  await expect.poll(() => toolbar.text, { interval: 1 }).toBe(await badgeText());
  die(life);
}

async function emptyProfile(): Promise<void> {
  await close();
  globalThis.indexedDB = new IDBFactory();
  toolbar.text = '';
  await browser.alarms.clear(REFRESH_ALARM);
}

beforeEach(watchBrowser);

/** Kills a worker after each of the calls of a deed in turn; returns how many there are. */
async function killAfterEachCall(
  begin: () => Promise<Outside>,
  deed: (worker: Worker) => Promise<void>,
): Promise<number> {
  const undisturbed = await begin();
  await undisturbed.worker.refresh();
  await complete(undisturbed);
  const right = await world();
  expect(toolbar.text).toBe('2');

  let survived = false;
  let calls = 0;
  for (; !survived; calls++) {
    await emptyProfile();
    const outside = await begin();
    const before = { reader: await madeByReader(), arrivals: await arrivals(), listed: await listed() };
    await close();

    const worker = birth(outside);
    survived = !(await act(bear(calls), () => deed(worker)));

    const still = `after ${calls} calls`;
    expect(await listFaults(), still).toEqual([]);
    expect(await listed(), still).toEqual(expect.arrayContaining(before.listed.filter((id) => id !== o2)));
    expect(await madeByReader(), still).toEqual(before.reader);
    await complete(outside);
    expect(await world(), still).toEqual(right);
    await createUpkeep()();
    expect(await wholeIndex(), still).toEqual(await freshIndex());
    expect(await listFaults(), still).toEqual([]);
    expect(await madeByReader(), still).toEqual(before.reader);
    expect(await arrivals(), still).toEqual(expect.arrayContaining(before.arrivals));
  }
  return calls;
}

describe.each([
  { run: 'the first run', begin: firstRun, atLeast: 100 },
  { run: 'a later run', begin: laterRun, atLeast: 90 },
])('in $run', ({ begin, atLeast }) => {
  it.each<[string, (worker: Worker) => Promise<void>]>([
    ['a refresh', (worker) => worker.commands.refresh()],
    ['the start', (worker) => worker.start()],
    ['catching up', (worker) => worker.commands.catchUp()],
  ])(
    '%s that is killed after any of its calls is completed by the next worker',
    async (_, deed) => {
      expect(await killAfterEachCall(begin, deed)).toBeGreaterThan(atLeast);
    },
    60_000,
  );
});

it('completing that is killed after any of its calls is completed by the next worker', async () => {
  const calls = await killAfterEachCall(laterRun, (worker) => worker.commands.complete());
  expect(calls).toBeGreaterThan(30);
}, 60_000);
