// The line at the popup's foot: hints that go by doing, and what is new after an update.
import { fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { mountLibrary } from '../../components/library-page';
import { changed } from '../../components/keys';
import { Popup } from '../../components/popup';
import { whatIsKnown } from '../../utils/db/known';
import { know } from '../../utils/db/write/known';
import { endRefresh } from '../../utils/db/write/source';
import { putDay } from '../../utils/db/write/world';
import { opensAt, type Day } from '../../utils/domain/day';
import type { KnownName } from '../../utils/domain/known';
import { row } from '../papers';
import { emptyDatabase, installed } from '../setup';

const FRIDAY: Day = '2026-11-20';
const noon = opensAt(FRIDAY) + 12 * 3_600_000;
const SAVE = 'Press s or the bookmark to save a paper for later.';
const KEYS = 'j and k move through the papers, ? shows all keys.';
const LIBRARY = 'Press l here, or Alt+Shift+L anywhere, to open the library.';
const HIDE = { name: 'Hide this hint' };

const strips = () => [...document.querySelectorAll('.foot .strip p')].map((p) => p.textContent);
/** The popup opened anew. */
const open = async () => {
  document.body.replaceChildren();
  render(<Popup />);
  await screen.findByText('Title of 2611.00001');
};
const knows = async (...names: KnownName[]) => {
  for (const name of names) await know(name, 1);
};
/** What was written without a sign of it in the page. */
const untilKnown = (name: KnownName) =>
  waitFor(async () => expect([...(await whatIsKnown())]).toContain(name));

const arrive = async () => {
  const rows = [row('2611.00001', 3), row('2611.00002', 2)];
  await putDay('hugging-face', FRIDAY, { kind: 'answer', rows, complete: true, dropped: 0 }, noon);
  await endRefresh('hugging-face', undefined, noon);
};

beforeEach(async () => {
  vi.spyOn(Date, 'now').mockReturnValue(noon);
  changed.keys = {};
  await arrive();
});

describe('a hint', () => {
  it('waits for the first papers', async () => {
    await emptyDatabase();
    render(<Popup />);
    await screen.findByText('Fetching the first lists…');
    fireEvent.keyDown(document.body, { key: '?' });
    // It comes with what a hint would come with.
    await screen.findByRole('dialog');
    expect(strips()).toEqual([]);
    await arrive();
    await screen.findByText(SAVE);
  });

  it('gives way to a failure, and comes back after it', async () => {
    await open();
    await screen.findByText(SAVE);
    await endRefresh('hugging-face', { kind: 'offline' }, noon);
    await screen.findByText(/^Offline, showing/);
    expect(strips()).toHaveLength(1);
    await endRefresh('hugging-face', undefined, noon);
    await waitFor(() => expect(strips()).toEqual([SAVE]));
  });

  it('goes by saving, after the line that takes that back, and leads to the next', async () => {
    await open();
    await screen.findByText(SAVE);
    fireEvent.click(screen.getAllByRole('button', { name: 'Save to the reading list' })[0]!);
    await screen.findByRole('button', { name: 'Undo' });
    expect(strips()).toHaveLength(1);
    vi.spyOn(Date, 'now').mockReturnValue(noon + 9_000);
    await waitFor(() => expect(strips()).toEqual([KEYS]));
  });

  it('goes by a key of ours, and not by another', async () => {
    await knows('save');
    await open();
    await screen.findByText(KEYS);
    fireEvent.keyDown(document.body, { key: 'F9' });
    fireEvent.keyDown(document.body, { key: 'j', ctrlKey: true });
    await knows('library');
    expect([...(await whatIsKnown())]).not.toContain('keys');
    fireEvent.keyDown(document.body, { key: 'j' });
    await waitFor(() => expect(strips()).toEqual([]));
    await untilKnown('keys');
  });

  it('goes by opening the library, where keys are learnt too', async () => {
    await knows('save');
    const root = document.body.appendChild(document.createElement('div'));
    await mountLibrary(root);
    await untilKnown('library');
    fireEvent.keyDown(document.body, { key: '1' });
    await untilKnown('keys');
    expect([...(await whatIsKnown())].toSorted()).toEqual(['keys', 'library', 'save']);
  });

  it('names the keys as they are, and no shortcut that there is not', async () => {
    changed.keys = { save: 'ä', library: ' ' };
    await open();
    await screen.findByText('Press ä or the bookmark to save a paper for later.');
    installed.shortcut = '';
    await knows('save', 'keys');
    await screen.findByText('Press Space to open the library, with every day and search.');
  });

  it('is hidden for good by its button, and the focus goes to the list', async () => {
    await open();
    fireEvent.click(await screen.findByRole('button', HIDE));
    await screen.findByText(KEYS);
    fireEvent.click(screen.getByRole('button', HIDE));
    await screen.findByText(LIBRARY);
    fireEvent.click(screen.getByRole('button', HIDE));
    await waitFor(() => expect(strips()).toEqual([]));
    expect(document.activeElement?.matches('[data-home]')).toBe(true);
    installed.version = '0.3.0';
    await open();
    fireEvent.click(await screen.findByRole('button', { name: 'Hide what is new' }));
    await waitFor(() => expect(strips()).toEqual([]));
  });

  it('is no announcement', async () => {
    await open();
    const hint = await screen.findByText(SAVE);
    expect(hint.closest('[role], [aria-live], output')).toBeNull();
    expect(document.activeElement).toBe(document.body);
  });
});

describe('what is new', () => {
  const NEWS = { name: 'What is new' };

  it('is nothing to who begins, in this popup and the next', async () => {
    await open();
    await screen.findByText(SAVE);
    await untilKnown('news:0.2.0');
    expect(screen.queryByRole('button', NEWS)).toBeNull();
    await open();
    await screen.findByText(SAVE);
  });

  it('is said after an update until it is hidden, and no hint beside it', async () => {
    await knows('news:0.1.0');
    await open();
    await screen.findByRole('button', NEWS);
    await open();
    await screen.findByRole('button', NEWS);
    expect(strips()).toHaveLength(1);
    fireEvent.click(screen.getByRole('button', { name: 'Hide what is new' }));
    await screen.findByText(SAVE);
    await untilKnown('news:0.2.0');
    await open();
    await screen.findByText(SAVE);
    installed.version = '0.3.0';
    await open();
    await screen.findByRole('button', NEWS);
  });

  it('unfolds in its place, stays to be read, and is told by that', async () => {
    await knows('news:0.1.0');
    await open();
    const button = await screen.findByRole('button', NEWS);
    fireEvent.click(button);
    await untilKnown('news:0.2.0');
    await screen.findByText(/Watches look for papers for you/);
    expect(button.getAttribute('aria-expanded')).toBe('true');
    await open();
    await screen.findByText(SAVE);
    expect(screen.queryByRole('button', NEWS)).toBeNull();
  });
});
