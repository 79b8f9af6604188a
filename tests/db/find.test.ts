// Finding what is stored: by words and marks, as they are at that moment.
import { afterEach, describe, expect, it } from 'vitest';
import { createFinder, type Finder, type Found } from '../../utils/db/find';
import { database } from '../../utils/db/open';
import type { ShownPaper } from '../../utils/db/queries';
import { mark } from '../../utils/db/write/marks';
import { putDay } from '../../utils/db/write/world';
import { opensAt, type Day } from '../../utils/domain/day';
import { buildSegment } from '../../utils/search/build';
import { parseQuery } from '../../utils/search/query';
import { createUpkeep } from '../../utils/worker/upkeep';
import { save } from '../doing';
import { row } from '../papers';

const DAY: Day = '2026-11-20';
const BEFORE: Day = '2026-11-19';
const now = opensAt(DAY) + 12 * 3_600_000;
const [a, b, c] = [
  row('2611.00001', 1, { title: 'Sparse routing' }),
  row('2611.00002', 1, { title: 'Routing of experts' }),
  row('2611.00003', 1, { title: 'Dense models' }),
] as const;

const list = (day: Day, rows: ShownPaper[], at = now) =>
  putDay('hugging-face', day, { kind: 'answer', rows, complete: true, dropped: 0 }, at);

let finder: Finder;
const found = async (text: string, most = 10) => {
  finder ??= createFinder();
  return finder.find(parseQuery(text), most);
};
const ids = async (text: string) => (await found(text)).hits.map(({ id }) => id.at(-1));
afterEach(() => {
  finder?.end();
  finder = undefined as never;
});

describe('what is found', () => {
  it('is what the lists hold, as they grow and change', async () => {
    const none = { hits: [], total: 0, unread: 0, mode: 'all', lacking: 0, isDamaged: false, isPart: false };
    expect(await found('routing')).toEqual(none);
    await list(BEFORE, [a]);
    await expect.poll(() => ids('routing')).toEqual(['1']);
    await list(DAY, [b, c]);
    await expect.poll(() => ids('routing ')).toEqual(['1', '2']);
    await createUpkeep()();
    await expect.poll(() => ids('routing ')).toEqual(['1', '2']);
    await list(DAY, [{ ...b, paper: { ...b.paper, title: 'Gating of experts' } }, c], now + 1);
    await expect.poll(() => ids('routing ')).toEqual(['1']);
  });

  it('is no longer what left its list, unless the reader kept it', async () => {
    await list(DAY, [a, b]);
    await save([a], now);
    await list(DAY, [c], now + 1);
    await list(DAY, [c], now + 2);
    await expect.poll(() => ids('routing ')).toEqual(['1']);
  });

  it('has what the reader saved or wrote of first', async () => {
    await list(DAY, [a, b]);
    expect(await ids('routing')).toEqual(['1', '2']);
    await save([b], now);
    await expect.poll(() => ids('routing')).toEqual(['2', '1']);
    await mark({ kind: 'note', text: 'see Sinkhorn', by: 'x' }, [a], now + 1);
    await expect.poll(() => ids('sinkhorn')).toEqual(['1']);
    await mark({ kind: 'dismiss' }, [a], now + 2);
    await expect.poll(() => ids('is:dismissed')).toEqual(['1']);
  });

  it('is asked for by the day of its list, or of its publication', async () => {
    await list(BEFORE, [a]);
    await list(DAY, [b]);
    await save([row('2611.00009', 1, { title: 'Kept routing', publishedAt: Date.UTC(2026, 10, 1) })], now);
    await createUpkeep()();
    expect(await ids('routing before:2026-11-20')).toEqual(['9', '1']);
    expect(await ids('routing after:2026-11-20')).toEqual(['2']);
    await list(DAY, [b, row('2611.00008', 1, { title: 'More routing' })], now + 1);
    await expect.poll(() => ids('routing after:2026-11-20')).toEqual(['8', '2']);
  });

  it('is what is new, if that is asked for', async () => {
    await list(DAY, [a, b]);
    await mark({ kind: 'see' }, [a], now);
    await expect.poll(() => ids('routing is:new')).toEqual(['2']);
  });

  it('has a phrase that was asked for', async () => {
    await list(DAY, [a, b, row('2611.00004', 1, { title: 'Of routing: experts of routing' })]);
    const { hits, total } = await found('"routing of experts"');
    expect([hits.map(({ id }) => id), total]).toEqual([[b.paper.id], 1]);
  });

  it('has a phrase wherever it stands among those that have its words', async () => {
    const apart = (i: number) =>
      row(`2611.${String(10_000 + i)}`, 1, { title: 'Quiet routing, harbour routing', abstract: 'x' });
    const one = row('2611.00004', 1, { title: 'Of boats', abstract: 'Waves in a quiet harbour at night.' });
    await list(DAY, [...Array.from({ length: 130 }, (_, i) => apart(i)), one]);
    expect(await found('"quiet harbour"', 10)).toMatchObject({
      hits: [{ id: one.paper.id }],
      total: 1,
      unread: 0,
    });
    expect(await found('harbour -"harbour routing"', 10)).toMatchObject({
      hits: [{ id: one.paper.id }],
      total: 1,
      unread: 0,
    });
    expect((await found('"harbour routing"', 10)).hits).toHaveLength(10);
    expect(await found('"harbour routing"', 10)).toMatchObject({ total: 100, unread: 30 });
  });

  it('is like a paper, itself left out', async () => {
    await list(DAY, [a, b, c]);
    finder = createFinder();
    const like = await finder.similarTo(a.paper, 1);
    expect(like.map(({ id }) => id)).toEqual([b.paper.id]);
  });

  describe('among the newest papers, before a long past is read', () => {
    /** What was told first, and in the end, of a word that the past has too. */
    const told = async (text: string, newest: ShownPaper) => {
      const past = Array.from({ length: 5_001 }, (_, i) => ({ ...a.paper, id: `2401.${10_000 + i}` }));
      await (await database()).put('segments', { ...buildSegment(past), gone: [] });
      await list(DAY, [newest]);
      const first: Found[] = [];
      finder = createFinder();
      const all = await finder.find(parseQuery(text), 10, async (its) => void first.push(its));
      return { first, all };
    };

    it('is told first', async () => {
      const { first, all } = await told('routing', b);
      expect(first).toMatchObject([{ hits: [{ id: b.paper.id }], total: 1, isPart: true }]);
      expect(all).toMatchObject({ total: 5_002, isPart: false });
    });

    it('is not told where it only may be meant', async () => {
      const slip = { ...b, paper: { ...b.paper, title: 'Sparce experts' } };
      const { first, all } = await told('sparse', slip);
      expect(first).toEqual([]);
      expect(all).toMatchObject({ total: 5_001, isPart: false });
    });
  });

  it('lacks a part that is damaged, and says so', async () => {
    await list(BEFORE, [a]);
    await list(DAY, [b]);
    const db = await database();
    const [key] = await db.getAllKeys('segments');
    const { papers, gone } = (await db.get('segments', key!))!;
    await db.put('segments', { papers, gone, data: new ArrayBuffer(64) }, key);
    expect(await found('routing')).toMatchObject({ hits: [{ id: b.paper.id }], isDamaged: true });
    await createUpkeep()();
    await expect.poll(() => found('routing')).toMatchObject({ total: 2, isDamaged: false });
  });
});
