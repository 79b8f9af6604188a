// Spoilt answers to what the reader asks for, from bytes on the network into the database: details, trending, searches.
import fc from 'fast-check';
import { describe, expect, inject, it } from 'vitest';
import { database } from '../../utils/db/open';
import { setSettings } from '../../utils/db/write/settings';
import { failureOf } from '../../utils/domain/failure';
import type { Worker } from '../../utils/worker/worker';
import { scriptedPapers } from '../feed/scripted';
import { entry } from '../papers';
import { emptyDatabase } from '../setup';
import { createOutside, type Outside } from '../worker/outside';
import { delivery, type Delivery } from './bytes';
import { faultsOfDatabase } from './database';
import { faultsOf } from './invariants';
import { responseOf } from './network';
import { generated } from './pools';
import { rubbish } from './rubbish';

const HOUR = 3_600_000;
const RUNS = 120;
const LEAST_ANSWERS = 600;
/** Generous (ms of the processor): one takes a few. */
const LONGEST = 1_000;
const LISTED = '2611.10000';

/** What is told of a paper beyond its row. */
const beyond = fc.dictionary(
  fc.constantFrom(
    'linkedModels',
    'linkedDatasets',
    'linkedSpaces',
    'numTotalModels',
    'comments',
    'submittedOnDailyBy',
    'id',
  ),
  fc.oneof(
    rubbish,
    fc.array(
      fc.dictionary(
        fc.constantFrom('id', 'likes', 'author', 'createdAt', 'data', 'replies', '__proto__'),
        fc.oneof(rubbish, fc.record({ latest: fc.record({ raw: rubbish }) })),
      ),
      { maxLength: 4 },
    ),
  ),
);

/** The answer about one paper, in place of one with a list; bytes that are none stay as they are. */
function aboutOne(given: Delivery, more: object): Delivery {
  try {
    const [first] = JSON.parse(new TextDecoder().decode(given.bytes)) as { paper: object }[];
    const body = { ...first!.paper, id: LISTED, ...more };
    return { ...given, bytes: new TextEncoder().encode(JSON.stringify(body)) };
  } catch {
    return given;
  }
}

interface Step {
  ask: (worker: Worker) => Promise<void>;
  given: Delivery;
}

const list = delivery(
  generated,
  generated.texts.map((_, i) => i),
);
const step: fc.Arbitrary<Step> = fc.oneof(
  list.map((given) => ({ given, ask: (worker: Worker) => worker.commands.trendingAgain() })),
  list.map((given) => ({ given, ask: (worker: Worker) => worker.commands.search('sparse routing') })),
  fc.tuple(list, beyond).map(([given, more]) => ({
    given: aboutOne(given, more),
    ask: (worker: Worker) => worker.commands.details(LISTED),
  })),
);

/** A browser with a list, a good ranking and good details. */
async function arranged(): Promise<Outside> {
  await emptyDatabase();
  const outside = createOutside('2026-11-20', scriptedPapers({ '2026-11-20': [entry(LISTED, 3)] }));
  outside.script.unlisted.push(entry('2306.00001', 9));
  await setSettings({ searchesOnline: true });
  await outside.worker.refresh();
  await outside.worker.commands.trending();
  await outside.worker.commands.details(LISTED);
  return outside;
}

async function stored() {
  const db = await database();
  const [rankings, details, papers, arrivals, days] = await Promise.all([
    db.getAll('rankings'),
    db.getAll('details'),
    db.getAll('papers'),
    db.getAllKeys('arrivals'),
    db.getAllKeys('listings'),
  ]);
  return { rankings, details, papers, arrivals, days };
}

async function faults(): Promise<string[]> {
  const { rankings, details, papers } = await stored();
  const known = new Set([...papers.map(({ paper }) => paper.id), LISTED]);
  return [
    ...(await faultsOfDatabase()),
    ...papers.flatMap((row) => faultsOf(row).map((fault) => `${row.paper.id}: ${fault}`)),
    ...rankings.flatMap(({ name, ids }) => (new Set(ids).size === ids.length ? [] : [`twice in ${name}`])),
    ...rankings.flatMap(({ ids }) => ids.filter((id) => !known.has(id)).map((id) => `unknown: ${id}`)),
    ...details.filter(({ id }) => id !== LISTED).map(({ id }) => `details of ${id}`),
  ];
}

/** Asks, and holds what is stored then to what was before. Returns whether the answer could be read. */
async function askAndCheck(outside: Outside, { ask, given }: Step): Promise<boolean> {
  const before = await stored();
  outside.clock.now += HOUR;
  outside.instead.answer = () => responseOf(given, 'https://huggingface.co/api/daily_papers?p=1');
  const started = process.cpuUsage();
  const failure = await ask(outside.worker).then(() => undefined, failureOf);
  const { user, system } = process.cpuUsage(started);
  expect((user + system) / 1000).toBeLessThan(LONGEST);
  expect([undefined, 'offline', 'unavailable', 'unexpected', 'rate-limited']).toContain(failure?.kind);
  expect(await faults()).toEqual([]);
  const after = await stored();
  // Nothing of it arrives or is a list, and what could not be read leaves what was there.
  expect({ arrivals: after.arrivals, days: after.days }).toEqual({
    arrivals: before.arrivals,
    days: before.days,
  });
  expect(failure && after).toEqual(failure && before);
  return failure === undefined;
}

describe('spoilt answers to what the reader asks for', () => {
  it('let nothing bad in and lose nothing good', async () => {
    let answers = 0;
    let read = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 10 }), async (steps) => {
        const outside = await arranged();
        for (const each of steps) {
          answers += 1;
          if (await askAndCheck(outside, each)) read += 1;
        }
      }),
      { seed: inject('seed'), numRuns: RUNS },
    );
    expect(answers).toBeGreaterThan(LEAST_ANSWERS);
    // Many are spoilt in part only.
    expect(read).toBeGreaterThan(answers / 4);
    expect(read).toBeLessThan(answers);
  });
});
