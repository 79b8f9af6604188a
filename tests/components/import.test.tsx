// Bringing papers in, as it is told to the reader.
import { fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Library } from '../../components/library';
import { backup } from '../../utils/db/backups';
import { setWatch } from '../../utils/db/write/watches';
import { backupFile } from '../../utils/domain/backup';
import { readingList, save, undo } from '../doing';
import { row } from '../papers';
import { emptyDatabase } from '../setup';

const id = (i: number) => `2611.0000${String(i)}`;
const ids = async () => (await readingList()).map(({ paper }) => paper.id);

beforeEach(() => history.replaceState(null, '', '#backup'));

/** A file that was exported from a browser with so many papers; there are none here. */
async function exported(many: number): Promise<string> {
  for (let i = 1; i <= many; i++) await save([row(id(i))], 10 * i);
  const { text } = backupFile(await backup(), 200);
  await emptyDatabase();
  return text;
}

async function choose(text: string | File): Promise<void> {
  const file = typeof text === 'string' ? new File([text], 'backup.json') : text;
  const input = await waitFor(() => document.querySelector<HTMLInputElement>('input[type=file]')!);
  fireEvent.change(input, { target: { files: [file] } });
}

/** A file that takes until it is told to be read. */
function slowFile(text: string): { file: File; arrive: () => void } {
  const { promise, resolve } = Promise.withResolvers<string>();
  const file = Object.assign(new File([], 'backup.json'), { text: () => promise });
  return { file, arrive: () => resolve(text) };
}

function paste(text: string): void {
  const clipboardData = { getData: () => text };
  fireEvent(document.body, Object.assign(new Event('paste', { bubbles: true }), { clipboardData }));
}

const MISSED = 'Something else was brought while this went on';

describe('a file', () => {
  it('with watches tells them by name, those too that it would take away', async () => {
    const moe = { name: '', excludes: false, kind: 'keyword', how: 'words', text: 'moe' } as const;
    await setWatch('1', moe, 10);
    await setWatch('2', { ...moe, name: 'Experts' }, 10);
    await setWatch('2', undefined, 20);
    await setWatch('3', { ...moe, name: 'Gone' }, 10);
    await setWatch('3', undefined, 20);
    const { text } = backupFile(await backup(), 200);
    await emptyDatabase();
    await setWatch('2', { ...moe, name: 'Experts' }, 10);
    render(<Library />);
    await choose(text);
    const heading = await screen.findByText('3 watches');
    const lines = [...heading.parentElement!.querySelectorAll('li')].map(({ textContent }) => textContent);
    expect(lines).toEqual(['moe', 'Experts (will be removed)', 'a watch that was removed']);
  });

  it('that was imported, undone and chosen again tells what was removed, and how it comes back', async () => {
    const text = await exported(2);
    render(<Library />);
    await choose(text);
    fireEvent.click(await screen.findByRole('button', { name: 'Import' }));
    await screen.findByText('Done. 2 new · 0 changed · 0 already there');
    await undo(1_000);
    expect(await ids()).toEqual([]);
    await choose(text);
    await screen.findByText('0 new · 0 changed · 0 already there · 2 you removed later; they stay removed');
    expect(document.body.textContent).not.toContain('There is nothing in it that you do not have.');
    expect(document.body.textContent).toContain('What you do not have of it, you removed later.');
    expect(screen.queryByRole('button', { name: 'Import' })).toBeNull();
  });

  it('is what is read, and not what is stored', async () => {
    const { file, arrive } = slowFile(await exported(1));
    render(<Library />);
    await choose(file);
    await screen.findByText('Reading what you brought…');
    arrive();
    await screen.findByText('1 new · 0 changed · 0 already there');
  });

  it('that is being read does not swallow what is pasted or dropped meanwhile: it is told until the next', async () => {
    const text = await exported(1);
    render(<Library />);
    const { file, arrive } = slowFile(text);
    await choose(file);
    await screen.findByText('Reading what you brought…');
    expect(document.body.textContent).not.toContain(MISSED);
    paste('https://arxiv.org/abs/2611.00009');
    expect((await screen.findByRole('alert')).textContent).toContain(MISSED);
    arrive();
    await screen.findByText('1 new · 0 changed · 0 already there');
    expect(screen.getByRole('alert').textContent).toContain(MISSED);
    paste('https://arxiv.org/abs/2611.00009');
    await screen.findByText('Done. 1 new · 0 changed · 0 already there');
    expect(document.body.textContent).not.toContain(MISSED);
    expect(await ids()).toEqual([id(9)]);

    const second = slowFile(text);
    await choose(second.file);
    await screen.findByText('Reading what you brought…');
    const dataTransfer = { files: [new File(['2611.00008'], 'links.txt')] };
    const drop = Object.assign(new Event('drop', { bubbles: true }), { dataTransfer });
    fireEvent(document.querySelector('.text-page')!, drop);
    expect((await screen.findByRole('alert')).textContent).toContain(MISSED);
    second.arrive();
    fireEvent.click(await screen.findByRole('button', { name: 'Cancel' }));
    await waitFor(() => expect(document.body.textContent).not.toContain(MISSED));
  });

  it('whose papers were all written before the rest failed says how many there were', async () => {
    const looked = JSON.parse(await exported(2)) as object;
    const text = JSON.stringify({ ...looked, looks: [{ name: 'badgeUntil', value: 5, stamp: 5 }] });
    render(<Library />);
    await choose(text);
    const write = Reflect.get(IDBObjectStore.prototype, 'put') as (
      ...record: unknown[]
    ) => IDBRequest<IDBValidKey>;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
      if (this.name === 'looks') throw new Error('no');
      return write.apply(this, args);
    });
    fireEvent.click(await screen.findByRole('button', { name: 'Import' }));
    await screen.findByText('2 papers were imported before this happened. Import again to go on.');
    expect(await ids()).toEqual([id(2), id(1)]);
  });
});

describe('an export', () => {
  it('that is done says no more that one before could not be', async () => {
    const made = vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:made');
    // This DOM would go to the file instead of keeping it.
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
    render(<Library />);
    const button = await screen.findByRole('button', { name: 'Export everything' });
    fireEvent.click(button);
    await screen.findByText(/broadsheet-reading-list/);
    made.mockImplementationOnce(() => {
      throw new Error('no');
    });
    fireEvent.click(button);
    await waitFor(() => expect(document.querySelector('.failure')).not.toBeNull());
    expect(document.body.textContent).not.toContain('broadsheet-reading-list');
    fireEvent.click(button);
    await screen.findByText(/broadsheet-reading-list/);
    expect(document.querySelector('.failure')).toBeNull();
  });
});
