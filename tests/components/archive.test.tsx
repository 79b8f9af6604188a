// The archive as its page tells and steers it.
import { fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Library } from '../../components/library';
import { browser } from '../../utils/browser';
import { DAILY } from '../../utils/db/queries';
import { settings } from '../../utils/db/settings';
import { forgetLists } from '../../utils/db/write/forget';
import { setSetting } from '../../utils/db/write/settings';
import { putDownload } from '../../utils/db/write/source';
import { putDay } from '../../utils/db/write/world';
import { archiveDays } from '../../utils/domain/archive';
import { addDays, listDay, type Day } from '../../utils/domain/day';
import type { Failure } from '../../utils/domain/failure';
import { row } from '../papers';

const now = () => Date.now();
const days = () => archiveDays('all', now());
const list = (day: Day) =>
  putDay(
    DAILY,
    day,
    { kind: 'answer', rows: [row(`2305.${day.slice(8)}`)], complete: true, dropped: 0 },
    now(),
  );
const button = (name: string | RegExp) => screen.findByRole('button', { name });
const sent = vi.fn<(message: { command: string }) => void>();

beforeEach(async () => {
  history.replaceState(null, '', '#archive');
  vi.stubGlobal('navigator', {
    languages: ['en-GB'],
    storage: { estimate: async () => ({ usage: 62_400_000 }) },
  });
  sent.mockReset();
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(async (message) => {
    sent(message as { command: string });
    return { ok: true };
  });
  await list(listDay(now()));
});

const text = () => document.querySelector('.text-page')!.textContent;
const tells = (...parts: string[]) =>
  waitFor(() => {
    for (const part of parts) expect(text()).toContain(part);
  });

describe('the download', () => {
  it('tells what there is to fetch and how large all is; begun, it can be paused and goes on', async () => {
    render(<Library />);
    await tells(`0 of ${days().length.toLocaleString('en-GB')} lists are here.`, 'Broadsheet takes up 62 MB');
    expect(screen.getByRole('progressbar').getAttribute('max')).toBe(String(days().length));
    fireEvent.click(await button(/^Download [\d,]+ lists$/));
    fireEvent.click(await button('Pause'));
    await tells('Paused.');
    expect((await settings()).download).toBe('paused');
    fireEvent.click(await button('Resume'));
    await tells('Downloading.');
    expect((await settings()).download).toBe('on');
    expect(sent.mock.calls.map(([{ command }]) => command)).toContain('followArchive');
  });

  it('follows what comes', async () => {
    await setSetting('download', 'on');
    render(<Library />);
    await tells('0 of', 'Downloading.');
    for (const day of days().slice(10, 13)) await list(day);
    await tells('3 of', 'minutes left.');
    expect(screen.getByRole('progressbar').getAttribute('value')).toBe('3');
  });

  it.each<[Failure, string]>([
    [{ kind: 'offline' }, 'Offline.'],
    [{ kind: 'unavailable' }, 'Hugging Face is not answering'],
    [{ kind: 'rate-limited', until: Date.now() + 60_000 }, 'Hugging Face can be asked again at'],
  ])('that stands still says why: %j', async (failure, sentence) => {
    await setSetting('download', 'on');
    await putDownload(DAILY, { odd: [], stopped: { failure, at: now() } });
    render(<Library />);
    await tells(sentence, 'The download goes on by itself.');
    expect(text()).not.toContain('Downloading.');
    fireEvent.click(await button('Try again'));
    await waitFor(() => expect(sent).toHaveBeenCalledWith({ command: 'retryArchive' }));
  });

  it('that stands for want of access does not go on by itself', async () => {
    await setSetting('download', 'on');
    await putDownload(DAILY, { odd: [], stopped: { failure: { kind: 'no-permission' }, at: now() } });
    render(<Library />);
    await button('Turn on access');
    expect(text()).not.toContain('goes on by itself');
  });
});

describe('how much to keep', () => {
  it('is told with what it forgets, and done by a button', async () => {
    const old = days().filter((day) => day < addDays(listDay(now()), -100));
    for (const day of old.slice(0, 3)) await list(day);
    render(<Library />);
    const choice = await screen.findByLabelText<HTMLSelectElement>('Keep the lists of');
    const apply = await button('Keep this much');
    expect(apply.getAttribute('aria-disabled')).toBe('true');
    choice.selectedIndex = 2;
    fireEvent.change(choice);
    await tells('Forgets 3 lists that are stored now.');
    expect((await settings()).keep).toBe('all');
    fireEvent.click(apply);
    await waitFor(async () => expect((await settings()).keep).toBe(90));
    await waitFor(() => expect(sent).toHaveBeenCalledWith({ command: 'forgetOlder' }));
  });
});

describe('the removal', () => {
  it('asks once more, ends the download, and tells when it is done', async () => {
    const old = days().filter((day) => day < addDays(listDay(now()), -40));
    for (const day of old.slice(0, 3)) await list(day);
    await setSetting('download', 'on');
    render(<Library />);
    fireEvent.click(await button('Remove 3 lists'));
    fireEvent.click(await button('Keep them'));
    expect(sent).not.toHaveBeenCalled();
    fireEvent.click(await button('Remove 3 lists'));
    fireEvent.click(await button('Remove'));
    await waitFor(() => expect(sent).toHaveBeenCalledWith({ command: 'removeArchive' }));
    expect((await settings()).download).toBe('off');
    await forgetLists(DAILY, old.slice(0, 3));
    await tells('Removed.', 'Nothing older than 30 days is stored.');
  });
});
