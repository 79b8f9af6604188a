// What is brought in from files and copies: merged, never replaced, and taken back as one action.
import fc from 'fast-check';
import { describe, expect, inject, it } from 'vitest';
import { didWords } from '../../../components/undo-words';
import { backup, storedOf } from '../../../utils/db/backups';
import { paintedOf } from '../../../utils/db/library';
import { close, database } from '../../../utils/db/open';
import { bringIn, bringLooks, bringWatches } from '../../../utils/db/write/import';
import { mark } from '../../../utils/db/write/marks';
import { setWatch } from '../../../utils/db/write/watches';
import { putDay } from '../../../utils/db/write/world';
import { broughtIn, verdictOn, type Bringing, type MarkedPaper } from '../../../utils/domain/import';
import { keptById } from '../../../utils/domain/kept';
import type { Kept, Look } from '../../../utils/domain/mark';
import { noteText } from '../../../utils/domain/note';
import { canonical } from '../../../utils/domain/order';
import type { Watch, WatchRule } from '../../../utils/domain/watch';
import { copiesAfter, twoFiles } from '../../copies';
import { readingList, save, undo, unsave } from '../../doing';
import { row } from '../../papers';
import { emptyDatabase } from '../../setup';

const id = '2611.00001';
const savedIn = (paper: string, at = 5): MarkedPaper => ({
  marks: { id: paper, saved: { value: at, stamp: at } },
  kept: row(paper, 3),
});

/** Brings papers in, so many at once. */
async function bring(papers: MarkedPaper[], bringing: Bringing = 'import', at = 1_000, slice = 2): Promise<void> {
  for (let i = 0; i < papers.length; i += slice)
    await bringIn(papers.slice(i, i + slice), { bringing, by: 'a page', at });
} // prettier-ignore

/** All that the reader made, but not what would take it back. */
async function made() {
  const { undo: _, ...rest } = await backup();
  return JSON.parse(canonical(rest)) as unknown;
}
/** The same without when facts are to be asked for: each browser has its own time for that. */
async function shared() {
  const { undo: _, kept, ...rest } = await backup();
  const facts = (kept as Kept[]).map((its) => ({ ...its, wantedAt: its.wantedAt !== undefined }));
  return JSON.parse(canonical({ ...rest, kept: facts })) as unknown;
}
/** What bringing papers in would do with each, by the rules alone. */
async function verdicts(papers: MarkedPaper[], bringing: Bringing = 'import', at = 5_000) {
  const stored = await storedOf(papers.map(({ marks }) => marks.id));
  return papers.map((paper, i) =>
    verdictOn(stored[i]!, broughtIn(stored[i]!, paper, bringing, 'a page', at), paper),
  );
}
const marksOf = async (paper = id) => (await database()).get('marks', paper);
const undoCount = async () => (await database()).count('undo');

describe('a file', () => {
  it('brings every mark and fact into an empty database, stamps included', async () => {
    await fc.assert(
      fc.asyncProperty(twoFiles, async ([papers]) => {
        await emptyDatabase();
        await bring(papers);
        const { marks, kept } = await backup();
        expect(marks).toEqual(papers.map((paper) => paper.marks));
        expect(kept).toEqual(papers.map((paper) => paper.kept));
      }),
      { seed: inject('seed'), numRuns: 50 },
    );
  });

  it('brought twice changes nothing the second time, and leaves nothing to undo', async () => {
    await fc.assert(
      fc.asyncProperty(twoFiles, async ([one, other]) => {
        await emptyDatabase();
        await bring(one);
        await bring(other);
        const [before, count] = [await made(), await undoCount()];
        await bring(other, 'import', 2_000);
        await bring(one, 'import', 3_000);
        expect(await made()).toEqual(before);
        expect(await undoCount()).toBe(count);
      }),
      { seed: inject('seed'), numRuns: 50 },
    );
  });

  it('that diverged from another leads to the same in either order', async () => {
    const looks = fc.tuple(fc.nat(3), fc.nat(3)).map(([value, stamp]): Look => ({ name: 'badgeUntil', value, stamp }));
    await fc.assert(
      fc.asyncProperty(twoFiles, looks, looks, async ([one, other], look, otherLook) => {
        const both = async (files: [MarkedPaper[], Look][]) => {
          await emptyDatabase();
          for (const [papers, line] of files) {
            await bring(papers);
            await bringLooks([line]);
          }
          return shared();
        };
        const there = await both([[one, look], [other, otherLook]]);
        expect(await both([[other, otherLook], [one, look]])).toEqual(there);
      }),
      { seed: inject('seed'), numRuns: 50 },
    );
  }); // prettier-ignore

  it('gives what is kept the facts that its list has now', async () => {
    const rows = [row(id, 36, { aiSummary: 'Short.' })];
    await putDay('hugging-face', '2026-11-20', { kind: 'answer', rows, complete: true, dropped: 0 }, 100);
    await bring([savedIn(id)]);
    expect((await readingList())[0]).toMatchObject({
      counts: { upvotes: 36 },
      paper: { aiSummary: 'Short.' },
    });
  });

  it('is there already once it was brought, also where facts are wanted and where a note was written apart', async () => {
    const apart = {
      stamp: 9,
      texts: [
        { text: 'b', by: 'there', stamp: 9 },
        { text: 'a', by: 'here', stamp: 8 },
      ],
      known: { there: 9, here: 8 },
    };
    const unsorted: MarkedPaper = { marks: { id, note: apart }, kept: row(id) };
    const wanted = (at: number): MarkedPaper => ({ ...savedIn('2611.00002'), kept: keptById('2611.00002', at) });
    await bring([unsorted, wanted(100)]);
    const before = await made();
    expect(await verdicts([unsorted, wanted(200)])).toEqual(['same', 'same']);
    expect(await verdicts([unsorted, wanted(50)])).toEqual(['same', 'same']);
    await bring([unsorted, wanted(200)], 'import', 2_000);
    expect(await made()).toEqual(before);
  }); // prettier-ignore

  it('without the facts of a paper leaves those that are kept', async () => {
    await save([row(id, 3, { aiSummary: 'Short.' })], 10);
    await bring([{ ...savedIn(id), kept: keptById(id, 1) }]);
    expect((await (await database()).get('kept', id))?.paper.aiSummary).toBe('Short.');
    expect(await (await database()).get('kept', id)).not.toHaveProperty('wantedAt');
  });
});

describe('Undo of an import', () => {
  it('takes all its slices back at once, on a page that opens later, and leaves what was there', async () => {
    await save([row('2611.00000')], 10);
    await bring(Array.from({ length: 7 }, (_, i) => savedIn(`2611.0000${String(i)}`, 20 + i)));
    expect(await readingList()).toHaveLength(7);
    expect(await undoCount()).toBe(5);
    await close();
    expect(await undo(2_000)).toMatchObject({ action: 'import' });
    expect((await readingList()).map(({ paper, marks }) => [paper.id, marks.saved!.value])).toEqual([['2611.00000', 10]]);
    expect(await undo(3_000)).toMatchObject({ action: 'save' });
    expect(await readingList()).toEqual([]);
  }); // prettier-ignore

  it('takes back every slice of one that had more of them than actions can be taken back', async () => {
    await bring(
      Array.from({ length: 130 }, (_, i) => savedIn(`2611.10${String(100 + i)}`)),
      'import',
      1_000,
      1,
    );
    await save([row(id)], 2_000);
    await save([row('2611.00002')], 2_001);
    for (let i = 0; i < 3; i++) await undo(3_000 + i);
    expect(await readingList()).toEqual([]);
    expect(await undo(4_000)).toBeUndefined();
  });

  it('leaves alone what was changed since', async () => {
    await bring([savedIn(id), savedIn('2611.00002')]);
    await (await database()).put('marks', { id, saved: { value: 9, stamp: 5_000 } });
    const undone = await undo(6_000);
    expect((await readingList()).map(({ paper }) => paper.id)).toEqual([id]);
    expect(didWords(undone!)).toBe('Imported “Title of 2611.00002”');
  });

  it('leaves papers that the file would not bring again, and these are not said to be there', async () => {
    const dismissed: MarkedPaper = {
      marks: { id: '2611.00002', dismissed: { value: 5, stamp: 5 } },
      kept: row('2611.00002'),
    };
    const file = [savedIn(id), dismissed];
    await bring(file);
    expect(await verdicts(file)).toEqual(['same', 'same']);
    await undo(2_000);
    expect(await verdicts(file)).toEqual(['removed', 'removed']);
    expect(await verdicts(file, 'add')).toEqual(['changed', 'changed']);
    const more = { ...savedIn(id), kept: row(id, 3, { aiSummary: 'Short.' }) };
    expect(await verdicts([more])).toEqual(['changed']);
    const since = { marks: { id, saved: { value: 9_000, stamp: 9_000 } }, kept: row(id) };
    expect(await verdicts([since])).toEqual(['changed']);
  });

  it('of papers that were on the reading list before leaves them there', async () => {
    await save([row(id)], 10);
    const tagged = { marks: { ...savedIn(id).marks, 'tag:moe': { value: true, stamp: 5 } as const }, kept: row(id) };
    await bring([tagged]);
    await undo(2_000);
    expect(await verdicts([tagged])).toEqual(['same']);
  }); // prettier-ignore

  it('of a note brings back what it said, in this copy and in every other', async () => {
    await mark({ kind: 'note', text: 'mine', by: 'here' }, [row(id)], 10);
    const theirs = { id, note: { stamp: 9, texts: [{ text: 'theirs', by: 'there', stamp: 9 }], known: { there: 9 } } };
    await bring([{ marks: theirs, kept: row(id) }]);
    expect(noteText((await marksOf())?.note)).toBe('theirs\n\nmine');
    await undo(2_000);
    expect(noteText((await marksOf())?.note)).toBe('mine');
  }); // prettier-ignore
});

describe('papers of a list', () => {
  const listed = (paper: string, at: number): MarkedPaper => ({
    ...savedIn(paper, at),
    kept: keptById(paper, at),
  });

  it('are saved, but what is saved already stays as it is', async () => {
    await save([row(id)], 10);
    const before = await marksOf();
    await bring([listed(id, 1_000), listed('2611.00002', 1_000)], 'add');
    expect(await marksOf()).toEqual(before);
    expect((await readingList()).map(({ paper }) => paper.id)).toEqual(['2611.00002', id]);
    expect(await undo(2_000)).toMatchObject({ changes: [{ id: '2611.00002' }] });
  });

  it('are there already when they are brought again, whatever the time', async () => {
    const again = (at: number) => [listed(id, at), listed('2611.00002', at)];
    await bring(again(1_000), 'add');
    const before = await made();
    expect(await verdicts(again(2_000), 'add')).toEqual(['same', 'same']);
    await bring(again(2_000), 'add', 2_000);
    expect(await made()).toEqual(before);
  });

  it('are saved again after they were taken off, also when the clock ran ahead then', async () => {
    await save([row(id)], 10);
    await unsave(await paintedOf([id], 1), 5_000);
    await bring([listed(id, 1_000)], 'add');
    expect((await readingList()).map(({ paper }) => paper.id)).toEqual([id]);
  });

  it('come back when they were dismissed, as they do by saving', async () => {
    await mark({ kind: 'dismiss' }, [row(id)], 10);
    await bring([listed(id, 1_000)], 'add');
    expect(await marksOf()).toEqual({
      id,
      saved: { value: 1_000, stamp: 1_000 },
      dismissed: { stamp: 1_000 },
    });
    await undo(2_000);
    expect(await marksOf()).toMatchObject({ dismissed: { value: 10 } });
  });
});

describe('a copy', () => {
  it('that is restored sets what it holds to what it was, leaves what came since, and Undo takes that back', async () => {
    await save([row(id), row('2611.00002')], 10);
    await mark({ kind: 'note', text: 'before', by: 'a page' }, await paintedOf([id], 1), 20);
    await mark({ kind: 'tag', tag: 'moe' }, await paintedOf([id], 1), 30);
    const copy = await Promise.all([id, '2611.00002'].map(async (paper) => ({ marks: (await marksOf(paper))!, kept: row(paper) })));
    await mark({ kind: 'note', text: 'after', by: 'a page' }, await paintedOf([id], 1), 400);
    await mark({ kind: 'untag', tag: 'moe' }, await paintedOf([id], 1), 500);
    await mark({ kind: 'read' }, await paintedOf([id], 1), 550);
    await unsave(await paintedOf(['2611.00002'], 1), 600);
    await save([row('2611.00003')], 700);

    await bring(copy, 'restore', 1_000, 1);
    expect(await marksOf()).toMatchObject({ saved: { value: 10 }, 'tag:moe': { value: true }, read: { value: 550 } });
    expect(noteText((await marksOf())?.note)).toBe('before');
    expect((await readingList()).map(({ paper }) => paper.id)).toEqual(['2611.00003', '2611.00002', id]);

    expect(await undo(2_000)).toMatchObject({ action: 'restore' });
    expect(await marksOf()).toMatchObject({ 'tag:moe': { stamp: 2_000 }, read: { value: 550 } });
    expect(noteText((await marksOf())?.note)).toBe('after');
    expect((await readingList()).map(({ paper }) => paper.id)).toEqual(['2611.00003', id]);
  }); // prettier-ignore

  it('that is restored twice changes nothing the second time', async () => {
    await fc.assert(
      fc.asyncProperty(twoFiles, async ([now, then]) => {
        await emptyDatabase();
        await bring(now);
        await bring(then, 'restore', 2_000);
        const [before, count] = [await made(), await undoCount()];
        await bring(then, 'restore', 3_000);
        expect(await made()).toEqual(before);
        expect(await undoCount()).toBe(count);
      }),
      { seed: inject('seed'), numRuns: 50 },
    );
  });

  it('that is restored wins over what another browser has of before', async () => {
    const [marks] = copiesAfter([{ copy: 0, now: 5, action: { kind: 'save' } }], id);
    await bring([{ marks, kept: row(id) }]);
    await unsave(await paintedOf([id], 1), 500);
    const other = (await marksOf())!;
    await bring([{ marks, kept: row(id) }], 'restore', 400);
    await bring([{ marks: other, kept: row(id) }]);
    expect((await readingList()).map(({ paper }) => paper.id)).toEqual([id]);
  });
});

describe('watches', () => {
  const hits: WatchRule = { kind: 'upvotes', least: 9, name: '', excludes: false };
  const stars: WatchRule = { ...hits, kind: 'stars' };
  const of = (stamp: number, value?: WatchRule): Watch => ({
    id: 'w',
    made: { stamp, ...(value && { value }) },
  });
  const stored = async () => (await database()).get('watches', 'w');
  const bringOne = (watch: Watch, bringing: Bringing) =>
    bringWatches([watch], { bringing, by: 'a page', at: 1_000 });

  it('of a file become one with those that are stored: what was made last stays', async () => {
    await bringOne(of(5, hits), 'import');
    expect(await stored()).toEqual(of(5, hits));
    await bringOne(of(4, stars), 'import');
    await bringOne(of(3), 'import');
    expect(await stored()).toEqual(of(5, hits));
    await bringOne(of(6), 'import');
    expect(await stored()).toEqual(of(6));
  });

  it('of a copy are set anew, whatever was made of them since', async () => {
    await setWatch('w', stars, 2_000);
    await bringOne(of(5, hits), 'restore');
    expect(await stored()).toEqual(of(2_001, hits));
    await bringOne(of(4, hits), 'restore');
    expect(await stored()).toEqual(of(2_001, hits));
  });
});
