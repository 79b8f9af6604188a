// The stored search index: after whatever was written it is the one that would be built of what is stored.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { close, database } from '../../../utils/db/open';
import { bringIn } from '../../../utils/db/write/import';
import { forgetLists } from '../../../utils/db/write/forget';
import { indexNext, mergeNext, rebuildIndex } from '../../../utils/db/write/segments';
import { completeKept } from '../../../utils/db/write/facts';
import { putDay } from '../../../utils/db/write/world';
import { addDays, opensAt, type Day } from '../../../utils/domain/day';
import { keptById } from '../../../utils/domain/kept';
import { createUpkeep } from '../../../utils/worker/upkeep';
import { save } from '../../doing';
import { row, rowsOf } from '../../papers';
import { emptyDatabase } from '../../setup';
import { freshIndex, wholeIndex } from '../whole-index';

const MONDAY: Day = '2026-11-16';
const now = opensAt('2026-11-20') + 12 * 3_600_000;
const words = ['routing', 'gating', 'folding'];

const list = (day: Day, rows: ReturnType<typeof row>[], at = now) =>
  putDay('hugging-face', day, { kind: 'answer', rows, complete: true, dropped: 0 }, at);
const both = async () => [await wholeIndex(), await freshIndex()] as const;

/** What can happen, in one word each: lists of days, papers from elsewhere, and the steps of the upkeep. */
type Step =
  | { do: 'list'; day: number; rows: { id: number; word: number }[] }
  | { do: 'save' | 'complete' | 'import'; id: number; word: number }
  | { do: 'forget'; day: number }
  | { do: 'index' | 'merge' | 'rebuild' | 'restart' };

const id = fc.integer({ min: 1, max: 8 });
const word = fc.nat(words.length - 1);
const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.record({ do: fc.constant('list' as const), day: fc.nat(2), rows: fc.uniqueArray(fc.record({ id, word }), { maxLength: 5, selector: (each) => each.id }) }) },
    { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('save', 'complete', 'import'), id, word }) },
    { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('index', 'merge', 'restart') }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('forget' as const), day: fc.nat(2) }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('rebuild' as const) }) },
  ),
  { maxLength: 14 },
); // prettier-ignore

const paper = (n: number, w: number) => row(`2611.0000${n}`, 1, { abstract: words[w]! });

async function take(step: Step, at: number): Promise<unknown> {
  switch (step.do) {
    case 'list':
      return list(addDays(MONDAY, step.day), step.rows.map((each) => paper(each.id, each.word)), at);
    case 'save':
      return save([keptById(paper(step.id, 0).paper.id, at)], at);
    case 'complete':
      return completeKept(paper(step.id, step.word), 1);
    case 'import': {
      const kept = paper(step.id, step.word);
      const marks = { id: kept.paper.id, saved: { value: at, stamp: at } };
      return bringIn([{ marks, kept }], { bringing: 'import', by: 'a test', at });
    }
    case 'forget':
      return forgetLists('hugging-face', [addDays(MONDAY, step.day)]);
    case 'index':
      return indexNext();
    case 'merge':
      return mergeNext();
    case 'rebuild':
      return rebuildIndex();
    case 'restart':
      return close();
  }
} // prettier-ignore

describe('the index', () => {
  it('is, after any writes and merges, the one built from what is stored', async () => {
    await fc.assert(
      fc
        .asyncProperty(steps, async (all) => {
          for (const [i, step] of all.entries()) await take(step, now + i);
          await createUpkeep()();
          const [whole, fresh] = await both();
          expect(whole).toEqual(fresh);
        })
        .afterEach(emptyDatabase),
      { numRuns: 150 },
    );
  });

  it('has few segments, however often something came', async () => {
    for (let i = 0; i < 60; i++) {
      await list(addDays(MONDAY, -i), [paper(1 + (i % 8), 0), row(`2610.${10_000 + i}`)], now);
      await createUpkeep()();
    }
    expect(await (await database()).count('segments')).toBeLessThan(6);
    const [whole, fresh] = await both();
    expect(whole).toEqual(fresh);
  });

  it('has nothing to write where the words are the same', async () => {
    await list(MONDAY, [row('2611.00001', 1)]);
    await list(MONDAY, [row('2611.00001', 2)], now + 1);
    expect(await (await database()).count('segments')).toBe(1);
  });

  it('that is damaged is built anew', async () => {
    for (const day of [0, 1, 2]) await list(addDays(MONDAY, day), [paper(1 + day, day)]);
    const db = await database();
    const [key] = await db.getAllKeys('segments');
    const segment = (await db.get('segments', key!))!;
    new Uint8Array(segment.data)[50]! ^= 1;
    await db.put('segments', segment, key);
    await createUpkeep()();
    const [whole, fresh] = await both();
    expect(whole).toEqual(fresh);
  });

  it('is built of what was there before it', async () => {
    await fc.assert(
      fc
        .asyncProperty(rowsOf(), rowsOf(), async (first, second) => {
          await list(MONDAY, first);
          await list(addDays(MONDAY, 1), second);
          await rebuildIndex();
          expect(await (await database()).count('segments')).toBe(0);
          await createUpkeep()();
          const [whole, fresh] = await both();
          expect(whole).toEqual(fresh);
        })
        .afterEach(emptyDatabase),
      { numRuns: 20 },
    );
  });
});
