// Mutated answers through the source's parse and into a listing.
import fc from 'fast-check';
import { describe, expect, inject, it } from 'vitest';
import { Failed } from '../../utils/domain/failure';
import { merge, type Row } from '../../utils/domain/listing';
import type { Feed } from '../../utils/sources/source';
import { huggingFace } from '../../utils/sources/hugging-face';
import type { Entry } from '../feed/api';
import { cost } from './cost';
import { faultsOf } from './invariants';
import { mutated, type Mutated } from './mutation';
import { generated, recorded, type Pool } from './pools';

const RUNS = 18_000;
/** Generous (ms): these take about one. */
const LONGEST = 400;

const prototypes = [Object.prototype, Array.prototype, String.prototype, Function.prototype];
const names = () => prototypes.map((prototype) => Reflect.ownKeys(prototype));
const untouchedNames = names();

/** What an answer must read as: each of its items as if it were alone, a repeated id once. */
function readAlone(body: unknown[]): Feed {
  const rows = new Map<string, Row>();
  let dropped = 0;
  for (const item of body) {
    const alone = huggingFace.parse([item]);
    dropped += 1 - alone.rows.length;
    for (const row of alone.rows) if (!rows.has(row.paper.id)) rows.set(row.paper.id, row);
  }
  return { rows: [...rows.values()], dropped };
}

/** Whether an item has what a paper must have, whatever became of the rest. */
function isPaper(item: unknown, { titles }: Pool): boolean {
  const { id, title, upvotes } = (item as Partial<Entry> | null)?.paper ?? {};
  return (
    typeof id === 'string' &&
    /^\d{4}\.\d{5}$/.test(id) &&
    titles.has(title) &&
    Number.isSafeInteger(upvotes) &&
    upvotes! >= 0
  );
}

function checkNoList(body: unknown): void {
  expect(() => huggingFace.parse(body)).toThrow(new Failed({ kind: 'unexpected' }));
}

function checkList(body: unknown[], untouched: Row[], pool: Pool): void {
  const { result: feed, ms } = cost(() => huggingFace.parse(body));
  expect(ms).toBeLessThan(LONGEST);
  expect(feed).toEqual(readAlone(body));
  for (const item of body) if (isPaper(item, pool)) expect(huggingFace.parse([item]).dropped).toBe(0);
  for (const row of untouched) {
    expect(feed.rows.find(({ paper }) => paper.id === row.paper.id)).toEqual(row);
  }
  for (const row of feed.rows) expect(faultsOf(row), row.paper.id).toEqual([]);

  const before = merge([], { rows: pool.rows.slice(0, 3), full: true }, 1);
  const merged = merge(before, { rows: feed.rows, full: feed.dropped === 0 }, 2);
  expect(new Set(merged.map((s) => s.paper.id)).size).toBe(merged.length);
  for (const submission of merged) expect(faultsOf(submission), submission.paper.id).toEqual([]);
  // The same again is nothing new, and what the source mends is mended here.
  expect(merge(merged, { rows: feed.rows, full: false }, 3)).toBe(merged);
  const mended = merge(merged, { rows: pool.rows.slice(0, 3), full: false }, 4);
  for (const { paper, counts } of pool.rows.slice(0, 3)) {
    expect(mended.find((s) => s.paper.id === paper.id)).toMatchObject({ paper, counts });
  }
}

function check({ body, untouched }: Mutated, pool: Pool): void {
  if (Array.isArray(body)) checkList(body, untouched, pool);
  else checkNoList(body);
  expect(names()).toEqual(untouchedNames);
}

const holds = (pool: Pool) => fc.property(mutated(pool), (answer) => check(answer, pool));

const runs = (numRuns: number) => ({
  seed: inject('seed'),
  numRuns,
  interruptAfterTimeLimit: 280_000,
  markInterruptAsFailure: true,
});

describe('mutated answers lose nothing good and let nothing bad in', () => {
  it.skipIf(!recorded)(`${RUNS / 2} of recordings (skipped where there are none)`, () => {
    fc.assert(holds(recorded!), runs(RUNS / 2));
  });

  const left = recorded ? RUNS / 2 : RUNS;
  it(`${left} of generated answers`, () => {
    fc.assert(holds(generated), runs(left));
  });
});
