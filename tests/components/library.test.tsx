// The library over a database: what it shows of it, and what it does to it.
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Library } from '../../components/library';
import { backup } from '../../utils/db/backups';
import { paintedOf } from '../../utils/db/library';
import { database } from '../../utils/db/open';
import { dayView } from '../../utils/db/queries';
import { mark } from '../../utils/db/write/marks';
import { putDay } from '../../utils/db/write/world';
import { backupFile } from '../../utils/domain/backup';
import { lastListDays, listDay, opensAt, type Day } from '../../utils/domain/day';
import { noteText } from '../../utils/domain/note';
import { tagsOf } from '../../utils/domain/mark';
import { shortDay } from '../../utils/text';
import { readingList, save, undo } from '../doing';
import { row } from '../papers';
import { emptyDatabase } from '../setup';

const id = (i: number) => `2611.0000${String(i)}`;
const title = (i: number) => `Title of ${id(i)}`;
const painted = (...numbers: number[]) => paintedOf(numbers.map(id), 1);
const marksOf = async (i: number) => (await database()).get('marks', id(i));

const articles = () => screen.queryAllByRole('article').map((it) => it.getAttribute('data-paper'));
const shows = (...numbers: number[]) => waitFor(() => expect(articles()).toEqual(numbers.map(id)));
const key = (name: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key: name });
const type = (field: HTMLElement, value: string) => fireEvent.input(field, { target: { value } });
const nav = () => within(screen.getByRole('navigation'));
const shelves = () => nav().getAllByRole('link').map((link) => link.textContent.trim()); // prettier-ignore

/** Four papers: one reading, two tagged, one dismissed; the fourth is on no list but the dismissed. */
async function arrange(): Promise<void> {
  for (const i of [1, 2, 3, 4]) await save([row(id(i), i)], 10 * i);
  await mark({ kind: 'tag', tag: 'moe' }, await painted(1, 2), 100);
  await mark({ kind: 'state', state: 'reading' }, await painted(3), 110);
  await mark({ kind: 'dismiss' }, await painted(4), 120);
}

beforeEach(() => history.replaceState(null, '', '#'));

describe('the library', () => {
  it('shows the shelves with how many papers are on each', async () => {
    await arrange();
    render(<Library />);
    await shows(3, 2, 1);
    await waitFor(() =>
      expect(shelves()).toEqual([
        'Search', 'Watches', 'Inbox 0', 'Today', 'Trending', 'Digest', 'All saved 3', 'To read 2', 'Reading 1', 'Done 0', 'Archived 0', 'With news', 'moe 2', 'Dismissed 1', 'List archive', 'Import and backup', 'Settings',
      ]),
    ); // prettier-ignore
  });

  it('shows each shelf under its own address, and follows back and forward', async () => {
    await arrange();
    render(<Library />);
    await shows(3, 2, 1);
    fireEvent.click(nav().getByRole('link', { name: 'moe 2' }));
    await shows(2, 1);
    expect(location.hash).toBe('#tag/moe');
    fireEvent.click(nav().getByRole('link', { name: 'Dismissed 1' }));
    await shows(4);
    // This DOM has no history to go back in: a browser changes the address and tells.
    location.hash = '#tag/moe';
    fireEvent(window, new Event('popstate'));
    await shows(2, 1);
    location.hash = '#reading-list/reading?paper=2611.00003';
    fireEvent(window, new Event('popstate'));
    await shows(3);
    await within(screen.getByRole('region', { name: 'Paper' })).findByText(title(3));
  });

  it.each(['#?paper=%22%5D', '#tag/%E0%A4%A', '#?paper=2611.99999'])(
    'opens at the address %j with no paper beside the list',
    async (hash) => {
      await arrange();
      location.hash = hash;
      render(<Library />);
      await screen.findByText('Open a paper to read it here.');
      await waitFor(() => expect(nav().getByRole('link', { name: 'All saved 3' })).toBeTruthy());
    },
  );

  it('filters while the reader types, by title, tag and note', async () => {
    await arrange();
    await mark({ kind: 'note', text: 'Ask René', by: 'a page' }, await painted(1), 200);
    render(<Library />);
    await shows(3, 2, 1);
    const field = screen.getByRole('searchbox');
    type(field, 'rene');
    await shows(1);
    type(field, 'MOE title');
    await shows(2, 1);
    type(field, 'nowhere');
    await screen.findByText('No paper here has all these words.');
    type(field, '');
    await shows(3, 2, 1);
  });

  it('chooses many by keys and tags them all at once, and Undo takes that back', async () => {
    await arrange();
    render(<Library />);
    await shows(3, 2, 1);
    // Keys are heard from some moment after the first paint on.
    await waitFor(() => {
      key('j');
      expect(document.activeElement?.getAttribute('data-paper')).toBe(id(3));
    });
    key('v');
    await screen.findByText('1 chosen');
    key('J');
    await screen.findByText('2 chosen');
    key('a');
    await screen.findByText('3 chosen');
    key('t');
    const field = document.activeElement as HTMLInputElement;
    expect(field.dataset['field']).toBe('chosen-tag');
    type(field, 'routing ');
    fireEvent.submit(field.form!);
    await waitFor(() => expect(nav().getByRole('link', { name: 'routing 3' })).toBeTruthy());
    for (const i of [1, 2, 3]) expect(tagsOf(await marksOf(i))).toContain('routing');
    expect(tagsOf(await marksOf(4))).toEqual([]);

    field.blur();
    key('u');
    await waitFor(() => expect(nav().queryByRole('link', { name: 'routing 3' })).toBeNull());
    for (const i of [1, 2, 3]) expect(tagsOf(await marksOf(i))).not.toContain('routing');
    expect(tagsOf(await marksOf(1))).toEqual(['moe']);
  });

  it('writes a note down with each key, and all of it is one action to take back', async () => {
    await arrange();
    location.hash = `#?paper=${id(1)}`;
    render(<Library />);
    await shows(3, 2, 1);
    const field = await screen.findByRole('textbox', { name: 'Note to self' });
    field.focus();
    for (const text of ['A', 'As', 'Ask']) {
      type(field, text);
      await waitFor(async () => expect(noteText((await marksOf(1))?.note)).toBe(text));
    }
    await undo(Date.now());
    expect(noteText((await marksOf(1))?.note)).toBe('');
  });

  it('keeps what another page wrote into a note beside what is typed here', async () => {
    await arrange();
    location.hash = `#?paper=${id(1)}`;
    render(<Library />);
    await shows(3, 2, 1);
    const field: HTMLTextAreaElement = await screen.findByRole('textbox', { name: 'Note to self' });
    field.focus();
    type(field, 'mine');
    await waitFor(async () => expect(noteText((await marksOf(1))?.note)).toBe('mine'));
    await mark({ kind: 'note', text: 'theirs', by: 'another page' }, [row(id(1))], Date.now());
    await mark({ kind: 'tag', tag: 'told' }, await painted(1), Date.now());
    await waitFor(() => expect(nav().getByRole('link', { name: 'told 1' })).toBeTruthy());
    expect(field.value).toBe('mine');
    type(field, 'mine too');
    await waitFor(async () =>
      expect(
        noteText((await marksOf(1))?.note)
          .split('\n\n')
          .toSorted(),
      ).toEqual(['mine too', 'theirs']),
    );
    field.blur();
    await mark({ kind: 'tag', tag: 'later' }, await painted(1), Date.now());
    await waitFor(() => expect(field.value.split('\n\n').toSorted()).toEqual(['mine too', 'theirs']));
  });
});

describe('import and backup', () => {
  /** A file that was exported from a browser with two papers, brought to one that has another. */
  async function exported(): Promise<string> {
    await save([row(id(1)), row(id(2))], 10);
    const { text } = backupFile(await backup(), 20);
    await emptyDatabase();
    await save([row(id(3))], 30);
    return text;
  }
  async function choose(text: string): Promise<void> {
    location.hash = '#backup';
    const { container } = render(<Library />);
    const input = await waitFor(() => container.querySelector<HTMLInputElement>('input[type=file]')!);
    fireEvent.change(input, { target: { files: [new File([text], 'backup.json')] } });
  }
  const ids = async () => (await readingList()).map(({ paper }) => paper.id);

  it('tells what a file would do before anything is written, does it when the reader says so, and takes it back', async () => {
    await choose(await exported());
    await screen.findByText('2 new · 0 changed · 0 already there');
    expect(screen.getByText(title(1))).toBeTruthy();
    expect(await ids()).toEqual([id(3)]);
    fireEvent.click(screen.getByRole('button', { name: 'Import' }));
    await screen.findByText('Done. 2 new · 0 changed · 0 already there');
    expect(await ids()).toEqual([id(3), id(2), id(1)]);
    key('u');
    await waitFor(async () => expect(await ids()).toEqual([id(3)]));
  });

  it('writes nothing when the reader thinks better of it', async () => {
    await choose(await exported());
    fireEvent.click(await screen.findByRole('button', { name: 'Cancel' }));
    expect(screen.queryByRole('button', { name: 'Import' })).toBeNull();
    expect(await ids()).toEqual([id(3)]);
  });

  it.each<[string, (text: string) => string, string]>([
    ['half a file', (text) => text.slice(0, text.length / 2), 'Nothing was changed. The file is damaged or not complete.'],
    ['a file without papers', () => 'Dear Mira', 'Nothing was changed. There is no paper in it'],
    ['a newer file', (text) => text.replace('"version": 1', '"version": 9'), 'Nothing was changed. The file was written by a newer version'],
  ])('says of %s what is wrong with it, and changes nothing', async (_, spoilt, sentence) => {
    await choose(spoilt(await exported()));
    expect((await screen.findByRole('alert')).textContent).toContain(sentence);
    expect(await ids()).toEqual([id(3)]);
    expect(await (await database()).count('undo')).toBe(1);
  }); // prettier-ignore
});

describe('any day, week and month', () => {
  const noon = (day: Day) => opensAt(day) + 12 * 3_600_000;
  const list = (day: Day, ...numbers: number[]) =>
    putDay(
      'hugging-face',
      day,
      { kind: 'answer', rows: numbers.map((i) => row(id(i), i)), complete: true, dropped: 0 },
      noon('2026-11-20'),
    );
  const here = () => document.querySelector('.span-bar b')?.textContent;
  const unfold = () => fireEvent.click(screen.getByText('Calendar'));
  const pressed = () => screen.queryAllByRole('button', { pressed: true }).map((it) => it.textContent);

  beforeEach(async () => {
    vi.spyOn(Date, 'now').mockReturnValue(noon('2026-11-20'));
    await list('2026-11-20', 1, 2);
    await list('2026-11-18', 3);
    await list('2026-10-30', 4);
  });

  it('are reached by arrows and by kind, each under its own address', async () => {
    location.hash = '#today';
    render(<Library />);
    await shows(2, 1);
    fireEvent.click(await screen.findByRole('button', { name: 'Previous day' }));
    await waitFor(() => expect(here()).toBe('Thursday 19 November'));
    expect(location.hash).toBe('#list/2026-11-19');
    await screen.findByText('list has not been read yet', { exact: false });
    fireEvent.click(screen.getByRole('button', { name: 'Previous day' }));
    await shows(3);
    fireEvent.click(screen.getByRole('button', { name: 'Week' }));
    await shows(3, 2, 1);
    expect(here()).toMatch(/^Week 47, /);
    expect(location.hash).toBe('#list/2026-W47');
    expect(pressed()).toEqual(['Week']);
    expect(screen.getByRole('button', { name: 'Next week' }).getAttribute('aria-disabled')).toBe('true');
    fireEvent.click(screen.getByRole('button', { name: 'Month' }));
    await waitFor(() => expect(here()).toBe('November 2026'));
    await shows(3, 2, 1);
    fireEvent.click(
      within(document.querySelector('.span-bar')!).getByRole('button', { name: 'Previous month' }),
    );
    await shows(4);
    expect(location.hash).toBe('#list/2026-10');
    history.back();
    await waitFor(() => expect(here()).toBe('November 2026'));
  });

  it('lead back to the newest list by Today, wherever the page was opened', async () => {
    location.hash = '#list/2026-11-18';
    render(<Library />);
    await shows(3);
    fireEvent.click(nav().getByRole('link', { name: 'Today' }));
    await shows(2, 1);
    expect(here()).toBe('Friday 20 November');
  });

  it('lead from a week to its last list day, which no weekend is', async () => {
    location.hash = '#list/2026-W46';
    render(<Library />);
    fireEvent.click(await screen.findByRole('button', { name: 'Day' }));
    await waitFor(() => expect(here()).toBe('Friday 13 November'));
  });

  it('say of a day that cannot have a list that it has none, and offer nothing', async () => {
    location.hash = '#list/2030-01-01';
    render(<Library />);
    await screen.findByText('Lists begin on', { exact: false });
    expect(screen.queryByRole('button', { name: 'Read again' })).toBeNull();
  });

  it('leave what is new new, where nothing was shown', async () => {
    location.hash = '#list/2026-11-19';
    render(<Library />);
    await screen.findByText('list has not been read yet', { exact: false });
    // A look is written in the second frame.
    for (let frame = 0; frame < 6; frame++) await new Promise((next) => requestAnimationFrame(next));
    expect(await (await database()).getAllKeys('looks')).toEqual([]);
  });

  it('keep the focus on the arrow that leads on', async () => {
    location.hash = '#list/2026-W47';
    render(<Library />);
    await shows(3, 2, 1);
    const arrow = screen.getByRole('button', { name: 'Previous week' });
    arrow.focus();
    fireEvent.click(arrow);
    await waitFor(() => expect(here()).toMatch(/^Week 46, /));
    expect(document.activeElement).toBe(arrow);
  });

  it('are found in the calendar, which tells how many papers each stored day has', async () => {
    location.hash = '#today';
    render(<Library />);
    await shows(2, 1);
    unfold();
    const day = await screen.findByRole('button', { name: 'Wednesday 18 November, 1 paper' });
    expect(screen.getByRole('button', { name: 'Thursday 19 November, not stored yet' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: /21 November/ })).toBeNull();
    fireEvent.click(day);
    await shows(3);
    // What was chosen folds it.
    expect(document.querySelector('.calendar')).toBeNull();
    unfold();
    const calendar = within(document.querySelector('.calendar')!);
    fireEvent.click(calendar.getByRole('button', { name: 'Previous month' }));
    fireEvent.click(await calendar.findByRole('button', { name: 'Friday 30 October, 1 paper' }));
    await shows(4);
  });

  it('are gone to by a date that is typed; another text is told to be none', async () => {
    location.hash = '#today';
    render(<Library />);
    await shows(2, 1);
    unfold();
    const field = await screen.findByRole('textbox', { name: /^Day, week or month/ });
    const submit = (text: string) => {
      type(field, text);
      fireEvent.submit((field as HTMLInputElement).form!);
    };
    submit('last Tuesday');
    expect((await screen.findByRole('alert')).textContent).toContain('Write a day as 2026-11-20');
    submit('2023-05-03');
    await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('Lists begin on'));
    submit('2026-10-30');
    await shows(4);
    expect(location.hash).toBe('#list/2026-10-30');
  });
});

describe('the inbox', () => {
  const [today, before, earlier] = lastListDays(listDay(Date.now()), 3) as [Day, Day, Day];
  const put = (day: Day, at: number, ...numbers: number[]) =>
    putDay(
      'hugging-face',
      day,
      { kind: 'answer', rows: numbers.map((i) => row(id(i), i)), complete: true, dropped: 0 },
      at,
    );
  const left = (count: number) => screen.findByText(`${String(count)} left`);
  const selected = () => document.activeElement?.getAttribute('data-paper');
  const news = () => document.querySelector('.news-line span')?.textContent;
  /** Six papers: one that was there in time two lists ago, two late for the list before, three new. */
  async function arrive(): Promise<void> {
    await put(earlier, opensAt(earlier) + 1, 1);
    await put(before, opensAt(before) + 1, 9);
    await mark({ kind: 'dismiss' }, await painted(9), opensAt(before) + 2);
    await put(before, opensAt(today) + 1, 9, 2, 3);
    await put(today, opensAt(today) + 2, 4, 5, 6);
  }
  async function show(count = 6): Promise<void> {
    location.hash = '#inbox';
    render(<Library />);
    await left(count);
    // Keys are heard from some moment after the first paint on.
    await waitFor(() => {
      key('j');
      expect(selected()).toBe(id(6));
    });
  }

  it('has what arrived in groups that say why it comes, in one list', async () => {
    await arrive();
    await show();
    expect(articles()).toEqual([6, 5, 4, 3, 2, 1].map(id));
    const day = (its: Day) => shortDay(its, Date.now());
    // On a weekend the newest list is not today's.
    const newest = listDay(Date.now()) === today ? '3 new today' : `3 new on ${day(today)}`;
    const words = [newest, `2 late arrivals for ${day(before)}`, `1 from ${day(earlier)}`];
    expect(news()).toBe(words.join(' · '));
    expect([...document.querySelectorAll('.group')].map((it) => it.textContent)).toEqual(words);
    expect(nav().getByRole('link', { name: 'Inbox 6' }).getAttribute('aria-current')).toBe('page');
  });

  it('is gone through by keys alone, each going on to the next, and Undo brings the last back', async () => {
    await arrive();
    await show();
    // Quicker than they are written.
    for (const name of ['s', 'x', ' ', 'r']) key(name);
    await left(2);
    expect(articles()).toEqual([2, 1].map(id));
    expect(selected()).toBe(id(2));
    expect((await marksOf(6))?.saved?.value).toBeTypeOf('number');
    expect((await marksOf(5))?.dismissed?.value).toBeTypeOf('number');
    expect(await marksOf(4)).toEqual({ id: id(4), seen: expect.anything() });
    expect((await marksOf(3))?.read?.value).toBeTypeOf('number');
    key('u');
    await left(3);
    key('u');
    await left(4);
    expect(articles()).toEqual([4, 3, 2, 1].map(id));
    await waitFor(() => expect(nav().getByRole('link', { name: 'Inbox 4' })).toBeTruthy());
  });

  it('is cleared as a whole, and Undo brings all of it back, also when the page was closed', async () => {
    await arrive();
    await show();
    key('C');
    await screen.findByText(/^Nothing new since the last papers arrived/);
    expect(await screen.findAllByText('Marked 6 papers as seen')).not.toHaveLength(0);
    expect((await dayView()).newIds.size).toBe(0);
    cleanup();
    location.hash = '#inbox';
    render(<Library />);
    await screen.findByText(/^Nothing new since/);
    key('u');
    await left(6);
    expect((await dayView()).newIds.size).toBe(6);
  });

  it('stays as it is while more arrives, tells how much, and shows it when the reader wants', async () => {
    await arrive();
    await show();
    await put(today, opensAt(today) + 3, 4, 5, 6, 7);
    fireEvent.click(await screen.findByRole('button', { name: '1 more arrived' }));
    await left(7);
    expect(articles()).toEqual([6, 5, 4, 7, 3, 2, 1].map(id));
    expect(selected()).toBe(id(6));
  });

  it('says that nothing has arrived yet', async () => {
    location.hash = '#inbox';
    render(<Library />);
    await screen.findByText('Nothing has arrived yet.');
    await put(today, opensAt(today) + 2, 4);
    await left(1);
  });

  it('reads what is seen no more once that cannot be taken back', async () => {
    const line = async () => (await (await database()).get('looks', 'inboxUntil'))?.value;
    await arrive();
    await mark({ kind: 'see' }, await painted(1), Date.now());
    await show(5);
    await (await database()).clear('undo');
    expect(await line()).toBeUndefined();
    cleanup();
    location.hash = '#inbox';
    render(<Library />);
    await left(5);
    // That of the paper two lists ago and of the dismissed, which went before the two that were late.
    await waitFor(async () => expect(await line()).toBe(opensAt(before) + 1));
    await left(5);
  });
});
