// Spoilt answers the whole way: from bytes on the network through a refresh into the database.
import fc from 'fast-check';
import { describe, expect, inject, it } from 'vitest';
import { database } from '../../utils/db/open';
import { sourceState } from '../../utils/db/sources';
import type { SourceState } from '../../utils/db/schema';
import { listDay, opensAt, type Day } from '../../utils/domain/day';
import { failureOf, type Failure } from '../../utils/domain/failure';
import type { Submission } from '../../utils/domain/listing';
import { huggingFace } from '../../utils/sources/hugging-face';
import type { Feed } from '../../utils/sources/source';
import { refresh } from '../../utils/worker/refresh';
import { emptyDatabase } from '../setup';
import { delivery, type Delivery } from './bytes';
import { faultsOfDatabase } from './database';
import { networkOf, readingOf, type Given } from './network';
import { generated, recorded, type Pool } from './pools';

const HOUR = 3_600_000;
const RUNS = 68;
const FEWEST_ANSWERS = 3_000;
const REFRESHES = 12;
const MOST_REQUESTS = 10;
/** Generous (ms of the processor): ten such answers take about fifty. */
const LONGEST = 2_000;
/** What bytes alone can lead to: `storage` would be our own fault. */
const KINDS: (Failure['kind'] | undefined)[] = [
  undefined,
  'offline',
  'unavailable',
  'unexpected',
  'rate-limited',
];

/** Days have different rows, so that what one day's answer says has nothing to do with another's. */
const SHARES = 40;

const shareOf = (day: Day) => (Date.parse(day) / 86_400_000) % SHARES;
const placesOf = (share: number, pool: Pool) =>
  pool.rows.flatMap((_, i) => (i % SHARES === share ? [i] : []));

interface Stored {
  listings: Map<Day, Submission[]>;
  state: SourceState;
}

async function stored(): Promise<Stored> {
  const listings = await (await database()).getAll('listings');
  return {
    listings: new Map(listings.map(({ day, submissions }) => [day, submissions])),
    state: await sourceState('hugging-face'),
  };
}

/** Refreshes once and holds what is stored then to what was given. Returns how many answers that were. */
async function refreshAndCheck(deliver: (day: Day) => Delivery, now: number): Promise<number> {
  const before = await stored();
  const given = new Map<Day, Given>();
  const network = networkOf(deliver, given, now);
  const started = process.cpuUsage();
  const failure = await refresh(huggingFace, network, 'reader', () => now).then(() => undefined, failureOf);
  const { user, system } = process.cpuUsage(started);
  expect((user + system) / 1000).toBeLessThan(LONGEST);
  expect(KINDS).toContain(failure?.kind);
  expect(await faultsOfDatabase()).toEqual([]);
  const after = await stored();
  expect(Object.values(after.state.budget ?? {})).not.toContain(NaN);

  const count = [...given.values()].reduce((sum, { deliveries }) => sum + deliveries.length, 0);
  const readings = new Map([...given].map(([day, { deliveries }]) => [day, readingOf(deliveries)]));
  const told = new Set([...readings.values()].flatMap((r) => r?.rows ?? []).map(({ paper }) => paper.id));
  for (const day of new Set([...before.listings.keys(), ...given.keys()])) {
    const reading = readings.get(day);
    if (reading) {
      checkRead(day, reading, given.get(day)!, before, after);
      continue;
    }
    // A paper that another day's answer told of may have moved there.
    const kept = (all: Stored) => (all.listings.get(day) ?? []).filter((s) => !told.has(s.paper.id));
    const first = given.get(day)?.deliveries[0];
    const confirmed = first?.status === 304 && given.get(day)!.withEtag;
    expect(kept(after)).toEqual(kept(before).filter((s) => !confirmed || s.missingAt === undefined));
    if (first?.status === 400 && day >= listDay(now)) {
      expect(after.state.days[day]).toMatchObject({ answer: 'not-open', dropped: 0 });
    } else if (first && !confirmed && count < MOST_REQUESTS) {
      expect(lastRead(day, after)).toEqual(lastRead(day, before));
    }
  }
  return count;
}

/** What is known of a day's last answer, but for the ETag, which a paper that moves takes along. */
function lastRead(day: Day, { state }: Stored) {
  const { etag: _, ...read } = state.days[day] ?? {};
  return read;
}

function checkRead(
  day: Day,
  { rows, dropped }: Feed,
  { deliveries }: Given,
  before: Stored,
  after: Stored,
): void {
  // Of a day that is older than all that are followed nothing but its papers is kept.
  if (day >= after.state.from!) {
    expect(after.state.days[day]).toMatchObject({ dropped, answer: rows.length > 0 ? 'papers' : 'empty' });
  }
  const listed = (id: string) => after.listings.get(day)?.find((s) => s.paper.id === id);
  const elsewhere = new Set(
    [...after.listings].flatMap(([other, s]) => (other === day ? [] : s.map(({ paper }) => paper.id))),
  );
  // Of two pages' rows with one id the later page's counts.
  const expected = new Map(rows.map((row) => [row.paper.id, row]));
  if (deliveries.length === 1) for (const row of deliveries[0]!.untouched) expected.set(row.paper.id, row);
  for (const { paper, counts } of expected.values()) {
    if (!elsewhere.has(paper.id)) {
      expect(listed(paper.id)?.paper).toEqual(paper);
      expect(listed(paper.id)?.counts).toEqual(counts);
    }
  }
  // What is not read may be what is dropped, and an empty list removes nothing.
  if (dropped === 0 && rows.length > 0) return;
  for (const kept of before.listings.get(day) ?? []) {
    const { id } = kept.paper;
    if (!expected.has(id) && !elsewhere.has(id)) expect(listed(id)).toEqual(kept);
  }
}

function wellDelivered(pool: Pool, places: number[]): Delivery {
  return {
    status: 200,
    headers: { etag: 'W/"1"' },
    bytes: new TextEncoder().encode(`[${places.map((i) => pool.texts[i]).join(',')}]`),
    untouched: places.map((i) => pool.rows[i]!),
  };
}

/** Runs of refreshes, the first of them good. Returns how many spoilt answers there were. */
async function fuzz(pool: Pool, numRuns: number): Promise<number> {
  let answers = 0;
  const good = (day: Day) => wellDelivered(pool, placesOf(shareOf(day), pool));
  // Told apart by its arguments at every answer, so these are short.
  const spoilt = (share: number) => delivery(pool, placesOf(share, pool));
  const property = fc.asyncProperty(fc.gen(), async (generate) => {
    await emptyDatabase();
    let now = opensAt('2026-11-20') + 12 * HOUR;
    await refreshAndCheck(good, now);
    for (let i = 0; i < REFRESHES; i++) {
      now += 26 * HOUR;
      answers += await refreshAndCheck((day) => generate(spoilt, shareOf(day)), now);
    }
  });
  await fc.assert(property, {
    seed: inject('seed'),
    numRuns,
    // What is left after minutes of shrinking whole runs reads no better.
    endOnFailure: true,
    interruptAfterTimeLimit: 280_000,
    markInterruptAsFailure: true,
  });
  return answers;
}

describe('spoilt answers leave the database whole, on the way from their bytes', () => {
  it.skipIf(!recorded)(`${FEWEST_ANSWERS / 2} of recordings (skipped where there are none)`, async () => {
    expect(await fuzz(recorded!, RUNS / 2)).toBeGreaterThanOrEqual(FEWEST_ANSWERS / 2);
  });

  const [runs, fewest] = recorded ? [RUNS / 2, FEWEST_ANSWERS / 2] : [RUNS, FEWEST_ANSWERS];
  it(`${fewest} of generated answers`, async () => {
    expect(await fuzz(generated, runs)).toBeGreaterThanOrEqual(fewest);
  });
});
