// Bringing papers in, as it is told to the reader.
import { fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { beforeEach, describe, expect, it } from 'vitest';
import { Library } from '../../components/library';
import { backup } from '../../utils/db/backups';
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

async function choose(text: string): Promise<void> {
  const input = await waitFor(() => document.querySelector<HTMLInputElement>('input[type=file]')!);
  fireEvent.change(input, { target: { files: [new File([text], 'backup.json')] } });
}

describe('a file', () => {
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
});
