// What is known of papers that could be saved: kept, listed, or an id and no more.
import { describe, expect, it, vi } from 'vitest';
import { paintedOf } from '../../utils/db/library';
import { putDay } from '../../utils/db/write/world';
import type { Day } from '../../utils/domain/day';
import { save, unsave } from '../doing';
import { row } from '../papers';

const put = (day: Day, ...ids: string[]) =>
  putDay(
    'hugging-face',
    day,
    { kind: 'answer', rows: ids.map((id) => row(id, 5)), complete: true, dropped: 0 },
    1,
  );

describe('the papers to mark', () => {
  it('come in the order asked for, each with the best that is known of it', async () => {
    await put('2026-11-19', '2611.00001', '2611.00002');
    await save([row('2611.00002'), row('2611.00003', 9)], 10);
    const painted = await paintedOf(['2611.00009', '2611.00003', '2611.00001', '2611.00002'], 70);
    expect(painted).toEqual([
      {
        paper: { id: '2611.00009', title: '', abstract: '', authors: [] },
        counts: { upvotes: 0 },
        wantedAt: 70,
      },
      expect.objectContaining({
        ...row('2611.00003', 9),
        marks: expect.objectContaining({ id: '2611.00003' }),
      }),
      { ...row('2611.00001', 5), rise: 0 },
      expect.objectContaining({
        ...row('2611.00002', 5),
        marks: expect.objectContaining({ id: '2611.00002' }),
      }),
    ]);
  });

  it('have the marks they have now, so that saving them changes nothing else', async () => {
    await save([row('2611.00001')], 10);
    await unsave(await paintedOf(['2611.00001'], 20), 20);
    await save(await paintedOf(['2611.00001'], 30), 30);
    expect((await paintedOf(['2611.00001'], 40))[0]).toMatchObject({
      marks: { saved: { value: 30, stamp: 30 } },
    });
  });

  it('are found with one read of each list', async () => {
    await put('2026-11-18', '2611.00001', '2611.00002');
    await put('2026-11-19', '2611.00003', '2611.00004');
    const get = vi.spyOn(IDBObjectStore.prototype, 'get');
    await paintedOf(['2611.00001', '2611.00002', '2611.00003', '2611.00004', '2611.00005'], 1);
    const lists = get.mock.contexts.filter((store) => (store as IDBObjectStore).name === 'listings');
    expect(lists).toHaveLength(2);
    get.mockRestore();
  });
});
