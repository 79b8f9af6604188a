// A paper that is opened: all its source tells is asked for once, kept, and shown from there when nobody answers.
import { describe, expect, it } from 'vitest';
import { detailsView } from '../../utils/db/details';
import { keptOf } from '../../utils/db/library';
import { keptById } from '../../utils/domain/kept';
import { save } from '../doing';
import { SOMETHING } from '../feed/beyond';
import { scriptedPapers } from '../feed/scripted';
import { entry } from '../papers';
import { createOutside } from './outside';

const ID = '2611.10000';
const HOUR = 3_600_000;

async function arranged() {
  const outside = createOutside('2026-11-20', scriptedPapers({ '2026-11-20': [entry(ID, 3)] }));
  outside.script.beyond = () => SOMETHING;
  await outside.worker.refresh();
  outside.asked.length = 0;
  return outside;
}

describe('the details of a paper', () => {
  it('are asked for when it is opened, once in half an hour, and kept', async () => {
    const outside = await arranged();
    await outside.worker.commands.details(ID);
    await outside.worker.commands.details(ID);
    expect(outside.asked.map(({ url }) => url)).toEqual([
      `https://huggingface.co/api/papers/${ID}?field=comments`,
    ]);
    const view = await detailsView(ID);
    expect(view.details).toMatchObject({
      at: outside.clock.now,
      models: { total: 12, linked: [{ id: 'northlake-ai/sparse-7b', likes: 30 }] },
      comments: [{ by: 'jun', text: 'So <b>bold</b>.\nYes.' }],
    });
    expect(view.history).toHaveLength(1);
    outside.clock.now += HOUR;
    await outside.worker.commands.details(ID);
    expect(outside.asked).toHaveLength(2);
  });

  it('stay as they were when nobody answers, and that is told', async () => {
    const outside = await arranged();
    await outside.worker.commands.details(ID);
    const before = await detailsView(ID);
    outside.clock.now += HOUR;
    outside.instead.answer = () => Promise.reject(new TypeError('Failed to fetch'));
    await expect(outside.worker.commands.details(ID)).rejects.toMatchObject({ failure: { kind: 'offline' } });
    expect(await detailsView(ID)).toEqual(before);
  });

  it('of a paper that the source does not know are none, and it is not asked again at once', async () => {
    const outside = await arranged();
    await outside.worker.commands.details('1706.00404');
    await outside.worker.commands.details('1706.00404');
    expect(outside.asked).toHaveLength(1);
    expect((await detailsView('1706.00404')).details).toEqual({ id: '1706.00404', at: outside.clock.now });
  });

  it('stay when the source knows the paper no more', async () => {
    const outside = await arranged();
    await outside.worker.commands.details(ID);
    const { details } = await detailsView(ID);
    outside.clock.now += HOUR;
    outside.instead.answer = () => new Response('{"error":"Not found"}', { status: 404 });
    await outside.worker.commands.details(ID);
    expect((await detailsView(ID)).details).toEqual({ ...details, at: outside.clock.now });
  });

  it('bring the facts of one that was saved by its id', async () => {
    const outside = await arranged();
    outside.script.unlisted.push(entry('1706.00001', 7));
    await save([keptById('1706.00001', outside.clock.now)], outside.clock.now);
    await outside.worker.commands.details('1706.00001');
    const [kept] = await keptOf(['1706.00001']);
    expect(kept).toMatchObject({ paper: { title: 'Title of 1706.00001' } });
    expect(kept).not.toHaveProperty('wantedAt');
  });
});
