// What the reader did, as it is written: by one page or by two at once, with one paper or many, and taken back.
import { describe, expect, it } from 'vitest';
import { paintedOf } from '../../../utils/db/library';
import { close, database } from '../../../utils/db/open';
import { dayView, type ShownPaper } from '../../../utils/db/queries';
import { look } from '../../../utils/db/write/looks';
import { mark } from '../../../utils/db/write/marks';
import { readingList, save, undo, unsave } from '../../doing';
import { endRefresh } from '../../../utils/db/write/source';
import { putDay } from '../../../utils/db/write/world';
import type { Action } from '../../../utils/domain/action';
import { tagsOf, type Marks } from '../../../utils/domain/mark';
import { noteText } from '../../../utils/domain/note';
import { row } from '../../papers';

const a = row('2611.00001', 5);
const b = row('2611.00002', 3);
const c = row('2611.00003', 1);
const saved = async () => (await readingList()).map(({ paper }) => paper.id);
const answer = (...rows: (typeof a)[]) => ({ kind: 'answer', rows, complete: true, dropped: 0 }) as const;

describe('the reading list', () => {
  it('holds saved papers, the last saved first', async () => {
    await save([a], 100);
    await save([b], 200);
    await save([c], 150);
    expect(await saved()).toEqual(['2611.00002', '2611.00003', '2611.00001']);
  });

  it('keeps when a paper was first saved, however often that is asked for', async () => {
    await save([a], 100);
    await save([b], 200);
    await save([a], 300);
    expect(await saved()).toEqual(['2611.00002', '2611.00001']);
    expect(await (await database()).count('undo')).toBe(2);
  });

  it('loses a paper that is taken off, and only that, and again without effect', async () => {
    await save([a, b], 100);
    await unsave([a], 200);
    await unsave([a], 300);
    await unsave([c], 300);
    expect(await saved()).toEqual(['2611.00002']);
    expect((await (await database()).get('kept', a.paper.id))?.paper).toEqual(a.paper);
    expect(await (await database()).get('marks', c.paper.id)).toBeUndefined();
  });

  it('keeps all facts of a saved paper, and never fewer', async () => {
    await save([row('2611.00001', 5, { aiSummary: 'Short.' })], 100);
    await unsave([a], 200);
    await save([a], 300);
    expect((await readingList())[0]?.paper.aiSummary).toBe('Short.');
  });

  it('shows the facts that were kept where a list has lost them', async () => {
    await save([row('2611.00001', 5, { aiSummary: 'Short.' })], 100);
    await putDay('hugging-face', '2026-11-20', answer(a), 200);
    expect((await readingList())[0]?.paper.aiSummary).toBe('Short.');
    const [{ marks } = {}] = await readingList();
    await unsave([{ ...a, ...(marks && { marks }) }], 300);
    expect((await (await database()).get('kept', a.paper.id))?.paper.aiSummary).toBe('Short.');
  });

  it('is untouched by whatever refreshes say', async () => {
    await putDay('hugging-face', '2026-11-20', answer(a, b), 100);
    await save([a], 200);
    const db = await database();
    const before = [await db.getAll('marks'), await db.getAll('kept'), await db.getAll('undo')];
    await putDay('hugging-face', '2026-11-20', answer(b), 300);
    await putDay('hugging-face', '2026-11-20', answer(b), 400);
    await endRefresh('hugging-face', { kind: 'offline' }, 500);
    await Promise.all(
      (['listings', 'places', 'sources', 'arrivals'] as const).map((store) => db.clear(store)),
    );
    expect([await db.getAll('marks'), await db.getAll('kept'), await db.getAll('undo')]).toEqual(before);
    expect(await saved()).toEqual(['2611.00001']);
  });

  it('shows the counts as they are now, where a listing knows them', async () => {
    await putDay('hugging-face', '2026-11-20', answer(a), 100);
    await save([a], 200);
    await putDay('hugging-face', '2026-11-20', answer(row('2611.00001', 36)), 300);
    expect((await readingList())[0]?.counts.upvotes).toBe(36);
  });
});

describe('undo', () => {
  it('takes back the last action, then the one before', async () => {
    await save([a], 100);
    await unsave([a], 200);
    expect((await undo(300))?.action).toBe('unsave');
    expect(await saved()).toEqual(['2611.00001']);
    expect((await undo(400))?.action).toBe('save');
    expect(await saved()).toEqual([]);
    expect(await undo(500)).toBeUndefined();
  });

  it('restores the place in the list', async () => {
    await save([a], 100);
    await save([b], 200);
    await unsave([a], 300);
    await undo(400);
    expect(await saved()).toEqual(['2611.00002', '2611.00001']);
  });

  it('leaves alone what was changed since', async () => {
    await save([a, b], 100);
    const db = await database();
    // Another browser's copy took it off and saved it again, later.
    await db.put('marks', { id: a.paper.id, saved: { value: 150, stamp: 150 } });
    await undo(200);
    expect(await saved()).toEqual(['2611.00001']);
  });

  it('reaches back a hundred actions', async () => {
    for (let i = 0; i < 105; i++) await (i % 2 ? unsave : save)([a], i);
    expect(await (await database()).count('undo')).toBe(100);
  });

  it('is told to the page with what it would take back', async () => {
    await save([a], 100);
    expect((await dayView()).undo).toMatchObject({
      action: 'save',
      at: 100,
      changes: [{ title: a.paper.title }],
    });
  });
});

describe('the line of what was looked at', () => {
  it('moves forward and never back', async () => {
    await look('badgeUntil', 500, 10);
    await look('badgeUntil', 400, 20);
    await look('badgeUntil', 500, 30);
    expect(await (await database()).getAll('looks')).toEqual([{ name: 'badgeUntil', value: 500, stamp: 10 }]);
    await look('badgeUntil', 600, 5);
    expect(await (await database()).getAll('looks')).toEqual([{ name: 'badgeUntil', value: 600, stamp: 11 }]);
  });
});

it('writes all of an action or nothing', async () => {
  const uncloneable = { ...b, counts: { upvotes: (() => 1) as unknown as number } };
  await expect(save([a, uncloneable], 100)).rejects.toMatchObject({ failure: { kind: 'storage' } });
  expect(await saved()).toEqual([]);
  expect(await (await database()).count('marks')).toBe(0);
  expect(await (await database()).count('undo')).toBe(0);
});

describe('two pages that mark the same paper at once', () => {
  const stored = async () => (await database()).get('marks', a.paper.id);

  it('lose nothing of each other, though the second painted what was before the first', async () => {
    const db = await database();
    await db.put('marks', { id: a.paper.id, seen: { value: 50, stamp: 50 } });
    await save([a], 100);
    expect(await stored()).toMatchObject({ seen: { value: 50 }, saved: { value: 100 } });
  });

  it('save it once, and Undo takes back what really changed', async () => {
    await save([a], 100);
    await save([a, b], 200);
    expect(await stored()).toMatchObject({ saved: { value: 100, stamp: 100 } });
    expect((await undo(300))?.changes.map((change) => change.id)).toEqual([b.paper.id]);
    expect(await saved()).toEqual([a.paper.id]);
  });

  it('keep the facts that the second had not painted', async () => {
    await save([row('2611.00001', 5, { aiSummary: 'Short.' })], 100);
    await save([a], 200);
    expect((await (await database()).get('kept', a.paper.id))?.paper.aiSummary).toBe('Short.');
  });

  it('keep the tags of both', async () => {
    await mark({ kind: 'tag', tag: 'moe' }, [a], 100);
    await mark({ kind: 'tag', tag: 'routing' }, [a], 100);
    await mark({ kind: 'state', state: 'done' }, [a], 100);
    const marks = await stored();
    expect(tagsOf(marks)).toEqual(['moe', 'routing']);
    expect(marks).toMatchObject({ saved: { value: 100, stamp: 100 }, state: { value: 'done' } });
  });

  it('keep the notes of both, and each writes over its own as it types on', async () => {
    const typed = (text: string, by: string, rows: ShownPaper[], now: number) =>
      mark({ kind: 'note', text, by }, rows, now);
    const said = async () => noteText((await stored())?.note);
    await typed('one', 'page 1', [a], 100);
    const one = await paintedOf([a.paper.id], 100);
    await typed('two', 'page 2', [a], 100);
    expect(await said()).toBe('one\n\ntwo');
    await typed('one and on', 'page 1', one, 200);
    expect(await said()).toBe('two\n\none and on');
    await typed('both', 'page 1', await paintedOf([a.paper.id], 300), 300);
    expect(await said()).toBe('both');
  });

  it('keep the note of the one when the other takes its own back', async () => {
    await mark({ kind: 'note', text: 'one', by: 'page 1' }, [a], 100);
    await mark({ kind: 'note', text: 'two', by: 'page 2' }, [a], 200);
    await undo(300);
    expect(noteText((await stored())?.note)).toBe('one');
  });

  it('do so truly at once', async () => {
    await Promise.all([
      mark({ kind: 'tag', tag: 'moe' }, [a, b], 100),
      mark({ kind: 'note', text: 'one', by: 'page 1' }, [a], 100),
      mark({ kind: 'tag', tag: 'routing' }, [b, a], 100),
      mark({ kind: 'note', text: 'two', by: 'page 2' }, [a], 100),
    ]);
    const marks = await stored();
    expect(tagsOf(marks)).toEqual(['moe', 'routing']);
    expect(noteText(marks?.note)).toBe('one\n\ntwo');
    expect(tagsOf(await (await database()).get('marks', b.paper.id))).toEqual(['moe', 'routing']);
  });
});

describe('an action with two hundred papers', () => {
  const ids = Array.from({ length: 200 }, (_, i) => `2611.${String(10_000 + i)}`);
  const paint = () => paintedOf(ids, 1);
  const all = async () => (await paint()).map(({ marks }) => marks);
  /** What there is before: every second one saved, every fifth with all that can be said of a paper. */
  async function arrange(): Promise<void> {
    const some = (every: number) => ids.filter((_, i) => i % every === 0).map((id) => row(id));
    await save(some(2), 10);
    const fifth = () => paintedOf(some(5).map(({ paper }) => paper.id), 1);
    const said: Action[] = [
      { kind: 'tag', tag: 'moe' },
      { kind: 'state', state: 'reading' },
      { kind: 'note', text: 'Hm.', by: 'a page' },
      { kind: 'read' },
      { kind: 'rate', rating: 'up' },
      { kind: 'dismiss' },
    ];
    for (const [i, action] of said.entries()) await mark(action, await fifth(), 20 + i);
  } // prettier-ignore
  /** Whatever has a value, without the stamps. */
  const values = (list: (Marks | undefined)[]) =>
    list.map((marks) => {
      const { id: _, note, ...fields } = marks ?? { id: '' };
      const said = Object.entries(fields).flatMap(([name, { value }]) => value === undefined ? [] : [[name, value]]);
      return { ...Object.fromEntries(said), note: noteText(note) } as Record<string, unknown>;
    }); // prettier-ignore

  it.each<[Action, (values: Record<string, unknown>) => unknown]>([
    [{ kind: 'save' }, ({ saved: at, dismissed }) => at !== undefined && dismissed === undefined],
    [{ kind: 'unsave' }, ({ saved: at }) => at === undefined],
    [{ kind: 'dismiss' }, ({ dismissed }) => dismissed !== undefined],
    [{ kind: 'undismiss' }, ({ dismissed }) => dismissed === undefined],
    [{ kind: 'read' }, ({ read }) => read !== undefined],
    [{ kind: 'unread' }, ({ read }) => read === undefined],
    [{ kind: 'state', state: 'done' }, ({ saved: at, state }) => at !== undefined && state === 'done'],
    [{ kind: 'rate', rating: 'down' }, ({ rating }) => rating === 'down'],
    [{ kind: 'tag', tag: 'routing' }, ({ saved: at, ...its }) => at !== undefined && its['tag:routing']],
    [{ kind: 'untag', tag: 'moe' }, (its) => its['tag:moe'] === undefined],
    [{ kind: 'rename-tag', tag: 'moe', to: 'experts' }, (its) => its['tag:moe'] === undefined],
    [{ kind: 'note', text: 'All.', by: 'a page' }, ({ saved: at, note }) => at !== undefined && note === 'All.'],
  ])('%j is done with all of them, and taken back at once by a page that opens later', async (action, isDone) => {
    await arrange();
    const before = values(await all());
    expect(before.every(isDone)).toBe(false);
    const count = await (await database()).count('undo');
    await mark(action, await paint(), 100);
    const done = values(await all());
    expect(done.filter((its) => !isDone(its))).toEqual([]);
    expect(await (await database()).count('undo')).toBe(count + 1);
    await close();
    expect((await undo(200))?.action).toBe(action.kind);
    expect(values(await all())).toEqual(before);
  }); // prettier-ignore

  it('leaves alone at Undo what was changed since', async () => {
    await mark({ kind: 'tag', tag: 'moe' }, await paint(), 100);
    await mark({ kind: 'tag', tag: 'routing' }, (await paint()).slice(0, 1), 200);
    await (await database()).put('undo', { action: 'tag', at: 300, changes: [] });
    await mark({ kind: 'untag', tag: 'moe' }, (await paint()).slice(0, 1), 400);
    for (let i = 0; i < 4; i++) await undo(500 + i);
    expect(values(await all())).toEqual(ids.map(() => ({ note: '' })));
  });
});

describe('a note', () => {
  const typed = async (text: string, now: number) =>
    mark({ kind: 'note', text, by: 'a page' }, await paintedOf([a.paper.id], now), now);
  const said = async () => noteText((await (await database()).get('marks', a.paper.id))?.note);

  it('that is typed letter by letter is there after each, and is one action to take back', async () => {
    await save([a], 10);
    const text = 'Ask Mira.';
    for (let i = 0; i < text.length; i++) {
      await typed(text.slice(0, i + 1), 100 + i);
      expect(await said()).toBe('Ask Mira.'.slice(0, i + 1));
    }
    expect(await (await database()).count('undo')).toBe(2);
    expect((await undo(200))?.action).toBe('note');
    expect(await said()).toBe('');
    expect(await saved()).toEqual([a.paper.id]);
  });

  it('that saves its paper takes that back with it', async () => {
    await typed('A', 100);
    await typed('As', 101);
    expect(await saved()).toEqual([a.paper.id]);
    await undo(200);
    expect(await said()).toBe('');
    expect(await saved()).toEqual([]);
  });

  it('is another action after a pause, or after something else was done', async () => {
    await typed('A', 100);
    await typed('As', 100_000);
    await mark({ kind: 'read' }, await paintedOf([a.paper.id], 1), 100_001);
    await typed('Ask', 100_002);
    for (const left of ['As', 'As', 'A', '']) {
      await undo(200_000);
      expect(await said()).toBe(left);
    }
  });
});

describe('what is kept of a paper', () => {
  const kept = async () => (await database()).get('kept', a.paper.id);

  it('is what its list says now, though the page had painted what it said before', async () => {
    await putDay('hugging-face', '2026-11-20', answer(a), 100);
    const [painted] = await paintedOf([a.paper.id], 100);
    await putDay('hugging-face', '2026-11-20', answer(row('2611.00001', 36, { aiSummary: 'Short.' })), 200);
    await mark({ kind: 'tag', tag: 'moe' }, [painted!], 300);
    expect(await kept()).toMatchObject({ counts: { upvotes: 36 }, paper: { aiSummary: 'Short.' }, rise: 31 });
  });

  it('follows its list from then on, and stays when the list is gone', async () => {
    await mark({ kind: 'note', text: 'Hm.', by: 'a page' }, await paintedOf([a.paper.id], 1), 1);
    expect(await kept()).toMatchObject({ wantedAt: 1, paper: { title: '' } });
    await putDay('hugging-face', '2026-11-20', answer(row('2611.00001', 36)), 200);
    expect(await kept()).toMatchObject({ counts: { upvotes: 36 }, paper: a.paper });
    expect(await kept()).not.toHaveProperty('wantedAt');
    for (const at of [300, 400]) await putDay('hugging-face', '2026-11-20', answer(b), at);
    expect(await kept()).toMatchObject({ counts: { upvotes: 36 }, paper: a.paper });
  });
});
