// Watches in the library: written with what they would have caught, edited, removed and put back, and named on rows.
import { fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Library } from '../../components/library';
import { Popup } from '../../components/popup';
import { browser, type Tabs } from '../../utils/browser';
import { backup } from '../../utils/db/backups';
import { database } from '../../utils/db/open';
import { setWatch } from '../../utils/db/write/watches';
import { putDay } from '../../utils/db/write/world';
import { backupFile } from '../../utils/domain/backup';
import { lastListDays, listDay } from '../../utils/domain/day';
import type { WatchRule } from '../../utils/domain/watch';
import { row } from '../papers';
import { emptyDatabase } from '../setup';

const moe = (i: number, upvotes = 1) =>
  row(`2611.0000${String(i)}`, upvotes, { title: `MoE, part ${String(i)}` });
const other = row('2611.00009', 3);
const keyword: WatchRule = { name: '', excludes: false, kind: 'keyword', how: 'words', text: 'moe' };

const list = async (...rows: ReturnType<typeof row>[]) => {
  const [day] = lastListDays(listDay(Date.now()), 1);
  await putDay('hugging-face', day!, { kind: 'answer', rows, complete: true, dropped: 0 }, Date.now());
};
const open = (hash: string) => {
  history.replaceState(null, '', hash);
  render(<Library />);
};
const field = (name: string) => screen.findByLabelText(name);
const type = async (name: string, value: string) => fireEvent.input(await field(name), { target: { value } });
const pick = async (name: string, index: number) => {
  const select = (await field(name)) as HTMLSelectElement;
  select.selectedIndex = index;
  fireEvent.change(select);
};
const press = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }));
const rules = async () => (await (await database()).getAll('watches')).map(({ made }) => made.value);
const form = () => screen.getByRole('form');

beforeEach(() => history.replaceState(null, '', '#'));

describe('a watch', () => {
  it('shows what it would have caught while it is written, and catches what arrives from then on', async () => {
    await list(moe(1), moe(2), other);
    open('#watches');
    await screen.findByText('There is no watch yet.');
    await press('New watch');
    await type('Keyword', 'mo');
    await screen.findByText('Would have caught 0 of 3 papers of the last 30 days.');
    await type('Keyword', 'moe');
    await screen.findByText('Would have caught 2 of 3 papers of the last 30 days.');
    expect(within(form()).getAllByRole('listitem').map((item) => item.textContent)).toEqual([
      'MoE, part 1',
      'MoE, part 2',
    ]); // prettier-ignore
    await type('Name of the watch (optional)', 'Experts');
    await press('Save watch');
    await screen.findByText('0 papers caught');
    expect(screen.queryByRole('form')).toBeNull();
    await list(moe(1), moe(2), moe(3), other);
    await screen.findByText('1 paper caught');
    const link = screen.getByRole('link', { name: 'Experts' });
    expect(link.getAttribute('href')).toMatch(/^library\.html#watches\/.+/);
  });

  it('says what is wrong with it once something is typed, and is not written so', async () => {
    open('#watches');
    await press('New watch');
    await field('Keyword');
    expect(screen.queryByRole('alert')).toBeNull();
    await press('Save watch');
    expect((await screen.findByRole('alert')).textContent).toBe('Say what to look for.');
    await pick('Match as', 1);
    await type('Pattern', 'x(a+)+y');
    await waitFor(() =>
      expect(screen.getByRole('alert').textContent).toContain('this pattern could take very long'),
    );
    const input = await field('Pattern');
    expect(input.getAttribute('aria-describedby')).toBe(screen.getByRole('alert').id);
    await press('Save watch');
    expect(await rules()).toEqual([]);
    await type('Pattern', 'a+b');
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
    await press('Save watch');
    await screen.findByRole('link', { name: '/a+b/' });
  });

  it('for a number of upvotes is written as one', async () => {
    await list(moe(1, 50), other);
    open('#watches');
    await press('New watch');
    await pick('Looks for', 4);
    await type('At least', '0');
    await screen.findByText('Give a whole number, 1 or more.');
    await type('At least', '50');
    await screen.findByText('Would have caught 1 of 2 papers of the last 30 days.');
    await press('Save watch');
    await screen.findByRole('link', { name: 'At least 50 upvotes' });
    expect(await rules()).toEqual([{ kind: 'upvotes', least: 50, name: '', excludes: false }]);
  });

  it('is shown without what another keeps out, and one that keeps out with what it finds', async () => {
    await list(moe(1), moe(2), other);
    await setWatch('w', keyword, 1);
    await setWatch('x', { ...keyword, text: 'part 1', excludes: true }, 1);
    open('#watches');
    await press('Edit moe');
    await screen.findByText('Would have caught 1 of 3 papers of the last 30 days.');
    fireEvent.click(await field('Keep these papers out: no other watch catches them'));
    await screen.findByText('Would have kept out 2 of 3 papers of the last 30 days.');
    await press('Save watch');
    await waitFor(async () => expect(await rules()).toContainEqual({ ...keyword, excludes: true }));
  });

  it('is edited, removed, and put back as it was', async () => {
    await setWatch('w', keyword, 1);
    open('#watches');
    await press('Edit moe');
    await type('Keyword', 'routing');
    await press('Cancel');
    await press('Edit moe');
    await type('Keyword', 'experts');
    await press('Save watch');
    await press('Remove experts');
    await screen.findByText(/experts was removed\./);
    await waitFor(async () => expect((await rules()).filter(Boolean)).toEqual([]));
    await press('Put it back');
    await screen.findByRole('link', { name: 'experts' });
    expect((await rules()).filter(Boolean)).toEqual([{ ...keyword, text: 'experts' }]);
    expect(screen.queryByText(/was removed/)).toBeNull();
  });

  it('that looks for something else has caught nothing; with another name alone it keeps what it caught', async () => {
    await setWatch('w', keyword, 1);
    await list(moe(1), other);
    open('#watches');
    await screen.findByText('1 paper caught');
    await press('Edit moe');
    await type('Name of the watch (optional)', 'Experts');
    await press('Save watch');
    const link = await screen.findByRole('link', { name: 'Experts' });
    expect(link.getAttribute('href')).toBe('library.html#watches/w');
    await screen.findByText('1 paper caught');
    await press('Edit Experts');
    await type('Keyword', 'diffusion');
    await press('Save watch');
    await screen.findByText('0 papers caught');
    expect(screen.getAllByRole('link', { name: 'Experts' })).toHaveLength(1);
    location.hash = '#watches/w?paper=2611.00001';
    fireEvent(window, new Event('popstate'));
    await screen.findByText('There is no such watch any more.');
    expect(screen.queryByText(/^Watch: /)).toBeNull();
  });

  it('is made of a search, which may not ask what the reader did', async () => {
    open('#search?q=experts%20is%3Asaved');
    await press('Watch this search');
    expect(location.hash).toBe('#watches?q=experts+is%3Asaved');
    const words = (await field('Words, as in the search')) as HTMLInputElement;
    expect(words.value).toBe('experts is:saved');
    await screen.findByText(/leave out tag: and is:/);
    await type('Words, as in the search', 'experts after:soon');
    await screen.findByText(/take a year, a month or a day/);
    await type('Words, as in the search', 'experts -vision');
    await press('Save watch');
    await screen.findByRole('link', { name: 'experts -vision' });
    await waitFor(() => expect(location.hash).toBe('#watches'));
    expect(await rules()).toMatchObject([{ kind: 'search', text: 'experts -vision' }]);
  });

  it('is made of a search in the popup too, on the page of watches', async () => {
    const create = vi.spyOn(browser.tabs, 'create').mockResolvedValue({} as Tabs.Tab);
    await list(moe(1));
    render(<Popup />);
    fireEvent.click(await screen.findByRole('tab', { name: 'Search' }));
    fireEvent.input(await screen.findByRole('searchbox'), { target: { value: 'moe routing' } });
    await press('Watch this search');
    expect(create).toHaveBeenCalledExactlyOnceWith({
      url: browser.runtime.getURL('library.html#watches?q=moe+routing'),
    });
  });

  it.each(['#watches', '#watches/w', '#caught/1/2', '#caught/1/2/1'])(
    'is where Watches leads at %s',
    async (hash) => {
      open(hash);
      const link = await screen.findByRole('link', { name: 'Watches' });
      expect(link.getAttribute('aria-current')).toBe('page');
    },
  );

  it('is named beside the paper that it caught', async () => {
    await setWatch('w', { ...keyword, name: 'Experts' }, 1);
    await list(moe(1), other);
    open('#watches/w?paper=2611.00001');
    const pane = await screen.findByRole('region', { name: 'Paper' });
    await within(pane).findByText('Watch: Experts');
  });

  it('lists what it caught, and says why there is nothing', async () => {
    await setWatch('w', keyword, 1);
    await setWatch('x', { ...keyword, name: 'Quantum', text: 'quantum' }, 1);
    await list(moe(1), other);
    open('#watches/w');
    await screen.findByText('1 paper');
    expect(screen.getAllByRole('article').map((it) => it.dataset['paper'])).toEqual(['2611.00001']);
    location.hash = '#watches/x';
    fireEvent(window, new Event('popstate'));
    await screen.findByText('It has caught nothing yet.');
    location.hash = '#watches/none';
    fireEvent(window, new Event('popstate'));
    await screen.findByText('There is no such watch any more.');
  });

  it('comes back from a file that has nothing but watches', async () => {
    await setWatch('w', { ...keyword, name: 'Experts' }, 1);
    const { text } = backupFile(await backup(), 2);
    await emptyDatabase();
    open('#backup');
    const input = await waitFor(() => document.querySelector<HTMLInputElement>('input[type=file]')!);
    fireEvent.change(input, { target: { files: [new File([text], 'backup.json')] } });
    await screen.findByText('0 new · 0 changed · 0 already there · 1 watch');
    await press('Import');
    await screen.findByText(/^Done\./);
    expect(await rules()).toEqual([{ ...keyword, name: 'Experts' }]);
  });
});

describe('a row', () => {
  const why = (id: string) =>
    document.querySelector(`[data-paper="${id}"] .meta .one-line`)?.textContent ?? undefined;

  it.each([
    ['the popup', () => void render(<Popup />)],
    ['the library', () => open('#today')],
  ])('of %s names the watches that caught its paper, also those that do later', async (_, show) => {
    await setWatch('w', { ...keyword, name: 'Experts' }, 1);
    await setWatch('x', { kind: 'upvotes', least: 10, name: '', excludes: false }, 1);
    await list(moe(1), other);
    show();
    await waitFor(() => expect(why('2611.00001')).toBe('Watch: Experts'));
    expect(why(other.paper.id)).toBeUndefined();
    await list(moe(1, 12), other);
    await waitFor(() => expect(why('2611.00001')).toBe('Watch: Experts, At least 10 upvotes'));
    await setWatch('w', undefined, 2);
    await waitFor(() => expect(why('2611.00001')).toBe('Watch: At least 10 upvotes'));
  });
});
