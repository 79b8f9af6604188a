// Reading by the reader's wish: any day, week and month, kept from then on, and nothing of it arrives.
import { describe, expect, it } from 'vitest';
import { badgeFacts } from '../../utils/db/badge';
import { dayView } from '../../utils/db/queries';
import { readOf, spanView } from '../../utils/db/spans';
import { database } from '../../utils/db/open';
import { save } from '../doing';
import { scriptedPapers } from '../feed/scripted';
import { entry } from '../papers';
import { toolbar } from '../setup';
import { createOutside, noon } from './outside';

const list = (from: number, count = 2) =>
  Array.from({ length: count }, (_, i) => entry(`2605.${String(from + i)}`, 9 - i));

/** A browser that followed the lists of November, and a source that has older ones too. */
async function arranged() {
  const outside = createOutside(
    '2026-11-20',
    scriptedPapers({
      '2026-11-20': [entry('2611.10000', 3)],
      '2026-05-20': list(10_000),
      '2026-05-19': list(20_000),
      '2026-05-18': [],
    }),
  );
  await outside.worker.refresh();
  outside.daysAsked();
  return outside;
}

describe('a day that no refresh follows', () => {
  it('is read when the reader goes there, and is there from then on', async () => {
    const outside = await arranged();
    await outside.worker.commands.read('2026-05-20');
    expect(outside.daysAsked()).toEqual(['2026-05-20']);
    expect((await dayView({ day: '2026-05-20' })).rows).toHaveLength(2);
    expect(await readOf('2026-05-20')).toEqual({
      at: outside.clock.now,
      answer: 'papers',
      settled: true,
      dropped: 0,
    });
    await outside.worker.commands.read('2026-05-20');
    expect(outside.daysAsked()).toEqual([]);
  });

  it('brings nothing new, to no badge and no list', async () => {
    const outside = await arranged();
    const before = toolbar.text;
    await outside.worker.commands.read('2026-05-20');
    expect((await dayView({ day: '2026-05-20' })).newIds.size).toBe(1);
    expect((await badgeFacts(Date.now(), () => 'UTC')).count).toBe(1);
    expect(toolbar.text).toBe(before);
    expect(await (await database()).getAllKeys('arrivals')).toEqual(['2611.10000']);
  });

  it('that has no list is known to have none', async () => {
    const outside = await arranged();
    await outside.worker.commands.read('2026-05-18');
    expect(await readOf('2026-05-18')).toMatchObject({ answer: 'empty', settled: true });
    await outside.worker.commands.read('2026-05-18');
    expect(outside.daysAsked()).toEqual(['2026-05-18']);
  });

  it('is read again when the reader says so, and what is kept of its papers follows', async () => {
    const outside = await arranged();
    await outside.worker.commands.read('2026-05-20');
    await save((await dayView({ day: '2026-05-20' })).rows, outside.clock.now);
    outside.script.lists.set('2026-05-20', [entry('2605.10000', 90)]);
    await outside.worker.commands.readAgain('2026-05-20');
    expect((await dayView({ day: '2026-05-20' })).rows[0]).toMatchObject({ counts: { upvotes: 90 } });
    expect((await (await database()).get('kept', '2605.10000'))!.counts.upvotes).toBe(90);
  });

  it('gives a paper that is listed again later to that later day', async () => {
    const outside = await arranged();
    outside.script.lists.get('2026-05-20')!.push(entry('2611.10000', 1));
    await outside.worker.commands.read('2026-05-20');
    expect((await dayView({ day: '2026-05-20' })).rows.map(({ paper }) => paper.id)).not.toContain(
      '2611.10000',
    );
    expect((await dayView({ day: '2026-11-20' })).rows).toHaveLength(1);
  });

  it('before anything was ever refreshed does not arrive either', async () => {
    const outside = createOutside('2026-11-20', scriptedPapers({ '2026-05-20': list(10_000) }));
    await outside.worker.commands.read('2026-05-20');
    expect(await (await database()).count('arrivals')).toBe(0);
    expect((await dayView({ day: '2026-05-20' })).rows).toHaveLength(2);
  });
});

describe('a day that a refresh followed once', () => {
  it('still tells when it was read', async () => {
    const outside = await arranged();
    const read = await readOf('2026-11-12');
    expect(read).toMatchObject({ answer: 'empty', settled: true });
    outside.clock.now = noon('2026-12-10');
    for (let i = 0; i < 4; i++) await outside.worker.refresh();
    expect(await readOf('2026-11-12')).toEqual(read);
  });
});

describe('a span', () => {
  it('is read day by day, the newest first, weekends last, and shown by upvotes', async () => {
    const outside = await arranged();
    await outside.worker.commands.read('2026-W21');
    expect(outside.daysAsked()).toEqual([
      '2026-05-22',
      '2026-05-21',
      '2026-05-20',
      '2026-05-19',
      '2026-05-18',
      '2026-05-24',
      '2026-05-23',
    ]);
    const view = await spanView('2026-W21', outside.clock.now);
    expect(view.rows.map(({ paper }) => paper.id)).toEqual([
      '2605.20000',
      '2605.10000',
      '2605.20001',
      '2605.10001',
    ]);
    expect(view).toMatchObject({ dueCount: 0, dayCount: 7, readAt: outside.clock.now });
  });

  it('that the reader left for another ends with the list it is at', async () => {
    const outside = await arranged();
    const left = outside.worker.commands.read('2026-04');
    const last = outside.worker.commands.read('2026-05-20');
    await Promise.all([left, last]);
    const asked = outside.daysAsked();
    expect(asked.at(-1)).toBe('2026-05-20');
    expect(asked.length).toBeLessThan(3);
  });

  it('of the 53rd week of a year is read like any other', async () => {
    const outside = await arranged();
    outside.clock.now = noon('2027-01-04');
    outside.script.lists.set('2026-12-31', list(30_000));
    await outside.worker.commands.read('2026-W53');
    expect(outside.daysAsked()).not.toEqual([]);
    expect(outside.asked.every(({ url }) => !url.includes('week='))).toBe(true);
    expect((await spanView('2026-W53', outside.clock.now)).rows).toHaveLength(2);
  });

  it('that was read in part goes on where it stopped, and says what is missing', async () => {
    const outside = await arranged();
    const before = outside.asked.length;
    const offline = () => Promise.reject(new TypeError('Failed to fetch'));
    Object.defineProperty(outside.instead, 'answer', {
      get: () => (outside.asked.length - before > 3 ? offline : undefined),
      configurable: true,
    });
    await expect(outside.worker.commands.read('2026-W21')).rejects.toMatchObject({
      failure: { kind: 'offline' },
    });
    expect(await spanView('2026-W21', outside.clock.now)).toMatchObject({ dueCount: 4, dayCount: 7 });
    delete outside.instead.answer;
    outside.daysAsked();
    await outside.worker.commands.read('2026-W21');
    expect(outside.daysAsked()).toHaveLength(4);
  });
});
