// The settings as their page tells and changes them, live in every page.
import { fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { FailureNotice } from '../../components/failure-notice';
import { followSettings } from '../../components/follow-settings';
import { changed } from '../../components/keys';
import { Library } from '../../components/library';
import { Options } from '../../components/options';
import { Popup } from '../../components/popup';
import { browser } from '../../utils/browser';
import { backup } from '../../utils/db/backups';
import { database } from '../../utils/db/open';
import { settings } from '../../utils/db/settings';
import { beginRequest, endRequest } from '../../utils/db/write/requests';
import { setSetting } from '../../utils/db/write/settings';
import { putDay } from '../../utils/db/write/world';
import { backupFile } from '../../utils/domain/backup';
import { listDay } from '../../utils/domain/day';
import type { SettingName, Settings } from '../../utils/domain/settings';
import { readingList, save } from '../doing';
import { row } from '../papers';
import { emptyDatabase } from '../setup';

const sent = vi.fn<(message: { command: string }) => void>();
const root = document.documentElement;

beforeEach(() => {
  vi.stubGlobal('navigator', {
    languages: ['en-GB'],
    storage: { estimate: async () => ({ usage: 62_400_000 }) },
  });
  sent.mockReset();
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(async (message) => {
    sent(message as { command: string });
    return { ok: true };
  });
  localStorage.clear();
  root.removeAttribute('style');
  delete root.dataset['tab'];
  delete root.dataset['density'];
  changed.keys = {};
});

const text = () => document.querySelector('.options')!.textContent;
const tells = (...parts: string[]) =>
  waitFor(() => {
    for (const part of parts) expect(text()).toContain(part);
  });
const button = (name: string | RegExp) => screen.findByRole('button', { name });
const choose = async (label: string, option: string) => {
  const choice = await screen.findByLabelText<HTMLSelectElement>(label);
  choice.selectedIndex = [...choice.options].findIndex((each) => each.textContent === option);
  fireEvent.change(choice);
};
const hold = (chosen: Partial<Settings>) =>
  waitFor(async () => expect(await settings()).toMatchObject(chosen));
const list = () =>
  putDay(
    'hugging-face',
    listDay(Date.now()),
    { kind: 'answer', rows: [row('2611.00001', 3), row('2611.00002', 2)], complete: true, dropped: 0 },
    Date.now(),
  );
/** As `look.js` does it before a page's first paint. */
const lookFirst = () => {
  // oxlint-disable-next-line no-implied-eval -- it is a script of a page, and no module
  new Function(readFileSync('public/look.js', 'utf8'))();
};

describe('a setting', () => {
  it.each<[string, string, Partial<Settings>]>([
    ['Ask for new papers every', '15 minutes', { interval: 15 }],
    ['Ask for new papers every', '180 minutes', { interval: 180 }],
    ['Theme', 'Dark', { theme: 'dark' }],
    ['Theme', 'Light', { theme: 'light' }],
    ['Density of lists', 'Compact', { density: 'compact' }],
    ['The popup opens with', 'Reading list', { startTab: 'reading-list' }],
  ])('%s is chosen: %s, and the worker is told', async (label, option, chosen) => {
    render(<Options />);
    await choose(label, option);
    await hold(chosen);
    await waitFor(() => expect(sent).toHaveBeenCalledWith({ command: 'followSettings' }));
  });

  it('is shown as another page changed it', async () => {
    render(<Options />);
    const choice = await screen.findByLabelText<HTMLSelectElement>('Ask for new papers every');
    expect(choice.value).toBe('30 minutes');
    await tells('About 192 requests a day');
    await setSetting('interval', 60);
    await tells('About 96 requests a day');
    expect(choice.value).toBe('60 minutes');
  });

  it('that is stored as nonsense is as it came, named, and put right by a button or a choice', async () => {
    const db = await database();
    await db.put('settings', 'sepia', 'theme');
    await db.put('settings', 'some', 'density');
    await db.put('settings', { save: 'Tab', read: 'b' }, 'keys');
    await db.put('settings', { on: true }, 'download');
    await db.put('settings', 60, 'interval');
    render(<Options />);
    await tells(
      'What was stored for “Theme” could not be read; the default is used.',
      'What was stored for “Keys” could not be read; the default is used.',
      'What was stored for “Download of the list archive” could not be read; the default is used.',
    );
    expect(text()).not.toContain('What was stored for “Ask for new papers every”');
    await choose('Theme', 'Dark');
    await waitFor(() => expect(text()).not.toContain('What was stored for “Theme”'));
    fireEvent.click(await button('Keep the defaults'));
    await waitFor(() => expect(text()).not.toContain('could not be read'));
    expect(screen.queryByRole('button', { name: 'Keep the defaults' })).toBeNull();
    expect(document.activeElement?.tagName).toBe('H1');
    const names = await db.getAllKeys('settings');
    const stored = await Promise.all(names.map(async (name) => [name, await db.get('settings', name)]));
    expect(Object.fromEntries(stored)).toEqual({ theme: 'dark', keys: { read: 'b' }, interval: 60 });
    await waitFor(() => expect(sent).toHaveBeenCalledWith({ command: 'followSettings' }));
  });

  it('of the pause that is stored as nonsense pauses until its switch is off', async () => {
    await (await database()).put('settings', 'no', 'isPaused');
    render(<Options />);
    await tells('What was stored for “Pause all network” could not be read; the network is paused.');
    fireEvent.click(await button('Keep the defaults'));
    await waitFor(() => expect(text()).not.toContain('could not be read'));
    expect(await (await database()).get('settings', 'isPaused')).toBe(true);
    fireEvent.click(await screen.findByLabelText('Pause all network'));
    await hold({ isPaused: false });
  });

  it('of how much is kept is the one of the archive', async () => {
    render(<Options />);
    await tells('Broadsheet takes up 62 MB', 'lists are here.');
    await choose('Keep the lists of', 'the last 90 days');
    fireEvent.click(await button('Keep this much'));
    await hold({ keep: 90 });
    expect(sent).toHaveBeenCalledWith({ command: 'forgetOlder' });
  });

  it('is with all others as it came after a reset that asks once more, and what the reader made stays', async () => {
    await save([row('2611.00001')], 10);
    await setSetting('theme', 'dark');
    await setSetting('keys', { save: 'b' });
    render(<Options />);
    fireEvent.click(await button('Reset all settings'));
    expect(await settings()).toMatchObject({ theme: 'dark' });
    fireEvent.click(await button('Keep them'));
    fireEvent.click(await button('Reset all settings'));
    fireEvent.click(await button('Reset'));
    await hold({ theme: 'system', keys: {} });
    expect(await (await database()).getAllKeys('settings')).toEqual([]);
    expect(await readingList()).toHaveLength(1);
  });
});

describe('the badge', () => {
  it('counts, and is cleared, as chosen; so many upvotes are asked for where they matter', async () => {
    render(<Options />);
    await choose('Count', 'what has many upvotes');
    const upvotes = await screen.findByLabelText<HTMLInputElement>('From so many upvotes on');
    fireEvent.change(upvotes, { target: { value: '50' } });
    await hold({ badge: 'upvotes', badgeUpvotes: 50 });
    fireEvent.change(upvotes, { target: { value: '0' } });
    await waitFor(() => expect(upvotes.value).toBe('50'));
    await choose('Cleared by', 'opening the inbox');
    await hold({ badgeClears: 'inbox' });
    await choose('Count', 'nothing');
    await waitFor(() => expect(screen.queryByLabelText('Cleared by')).toBeNull());
    await waitFor(() => expect(sent).toHaveBeenCalledWith({ command: 'followSettings' }));
  });

  it('is quiet from one hour to another, and on days, but not on all', async () => {
    render(<Options />);
    await choose('Quiet from', '22:00');
    await choose('Quiet to', '07:00');
    await hold({ quietFrom: 22, quietTo: 7 });
    // Quicker than they are written.
    for (const day of ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']) {
      fireEvent.click(screen.getByLabelText(day));
    }
    await hold({ quietDays: [1, 2, 3, 4, 5, 6] });
    await waitFor(() => expect(screen.getByLabelText('Sunday')).toHaveProperty('disabled', true));
    fireEvent.click(screen.getByLabelText('Tuesday'));
    await hold({ quietDays: [1, 3, 4, 5, 6] });
  });
});

describe('notifications', () => {
  const answer = (isAllowed: boolean) => {
    const allowed = { now: false };
    Object.assign(browser.permissions, {
      contains: async () => allowed.now,
      request: async () => (allowed.now = isAllowed),
      onAdded: { addListener: () => {}, removeListener: () => {} },
      onRemoved: { addListener: () => {}, removeListener: () => {} },
    });
  };

  it('are asked for when they are switched on', async () => {
    answer(true);
    render(<Options />);
    fireEvent.click(await button('Switch on'));
    await hold({ signals: 'at-once' });
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Tell me')));
    await choose('Tell me', 'once a day');
    await hold({ signals: 'daily' });
    const ofSaved = screen.getByRole('checkbox', { name: 'Also of news of saved papers' });
    fireEvent.click(ofSaved);
    await hold({ signalsOfSaved: true });
    await waitFor(() => expect(ofSaved).toHaveProperty('checked', true));
    fireEvent.click(ofSaved);
    await hold({ signalsOfSaved: false });
    fireEvent.click(screen.getByRole('checkbox', { name: 'Also of each digest, when it is made' }));
    await hold({ signalsOfDigest: true });
    expect(sent).toHaveBeenCalledWith({ command: 'followSettings' });
  });

  it('stay off where the browser says no', async () => {
    answer(false);
    render(<Options />);
    fireEvent.click(await button('Switch on'));
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toBe('Your browser does not let Broadsheet show notifications.');
    await button('Switch on');
    expect((await settings()).signals).toBe('off');
  });

  it('that the browser no longer allows are said to be missing', async () => {
    answer(true);
    await setSetting('signals', 'daily');
    render(<Options />);
    await tells('Your browser does not let Broadsheet show notifications.');
    fireEvent.click(await button('Switch on'));
    expect((await settings()).signals).toBe('daily');
  });
});

describe('the look', () => {
  it('follows the settings in an open page, and is there before the next is painted', async () => {
    followSettings(() => {});
    await setSetting('theme', 'dark');
    await waitFor(() => expect(root.dataset['theme']).toBe('dark'));
    await setSetting('density', 'compact');
    await setSetting('startTab', 'search');
    await waitFor(() => expect(root.dataset).toMatchObject({ density: 'compact', tab: 'search' }));
    delete root.dataset['theme'];
    delete root.dataset['density'];
    lookFirst();
    expect(root.dataset['theme']).toBe('dark');
    expect(root.dataset).toMatchObject({ density: 'compact', tab: 'search' });
    await setSetting('theme', 'system');
    await waitFor(() => expect(root.dataset['theme']).toBe('system'));
    lookFirst();
    expect(root.dataset['theme']).toBe('system');
  });

  it('is what it comes as where no page put one on yet', () => {
    lookFirst();
    expect(root.dataset['tab']).toBeUndefined();
  });

  it.each([
    ['reading-list', 'Reading list'],
    ['search', 'Search'],
    ['today', 'Today'],
    ['nonsense', 'Today'],
  ])('opens the popup with %s', async (tab, name) => {
    root.dataset['tab'] = tab;
    await list();
    await save([row('2611.00009')], 10);
    render(<Popup />);
    await waitFor(() => expect(screen.getByRole('tab', { selected: true }).textContent).toContain(name));
    if (tab === 'reading-list') await screen.findByText('Title of 2611.00009');
    if (tab === 'search') await screen.findByRole('searchbox');
  });
});

describe('a key', () => {
  const press = (name: string, key: string) =>
    fireEvent.keyDown(screen.getByRole('button', { name }), { key });
  const change = async (name: string, key: string) => {
    fireEvent.click(await button(`${name}: Change`));
    press(`${name}: Change`, key);
  };

  it('is changed by pressing another, and comes back', async () => {
    render(<Options />);
    await change('Save or remove', 'b');
    await hold({ keys: { save: 'b' } });
    fireEvent.click(await button('Save or remove: Back to default'));
    await waitFor(async () => expect((await settings()).keys).toEqual({}));
    expect(document.activeElement).toBe(await button('Save or remove: Change'));
  });

  it.each(['Enter', ' ', 'F1', 'ArrowDown'])('cannot be %s', async (key) => {
    render(<Options />);
    await change('Save or remove', key);
    await tells('This key has its own use');
    expect((await settings()).keys).toEqual({});
  });

  it('is left as it is by Escape, and by turning elsewhere', async () => {
    render(<Options />);
    await change('Save or remove', 'Escape');
    await waitFor(() => expect(text()).not.toContain('Press the new key'));
    fireEvent.click(await button('Save or remove: Change'));
    await tells('Press the new key');
    fireEvent.blur(await button('Save or remove: Change'));
    await waitFor(() => expect(text()).not.toContain('Press the new key'));
    expect((await settings()).keys).toEqual({});
  });

  it('that two actions of a page share is shown at both', async () => {
    render(<Options />);
    await change('Save or remove', 'x');
    await tells('The same key as “Dismiss it, or bring it back”', 'The same key as “Save or remove”');
    // No page has both.
    await change('Tag it', 'l');
    await hold({ keys: { save: 'x', tag: 'l' } });
    expect(text()).not.toContain('“Open the library”');
  });

  it('does in an open popup and in its sheet what it does from now on', async () => {
    await list();
    const { rerender } = render(<Popup />);
    followSettings(() => rerender(<Popup />));
    await screen.findByText('Title of 2611.00001');
    await setSetting('keys', { next: 'w', save: 'b', sheet: '!' });
    await waitFor(() => expect(document.querySelector('footer')!.textContent).toContain('w k move'));
    for (const key of ['s', 'j', '?']) fireEvent.keyDown(document.body, { key });
    fireEvent.keyDown(document.body, { key: 'w' });
    fireEvent.keyDown(document.body, { key: 'b' });
    await waitFor(async () => expect(await readingList()).toHaveLength(1));
    HTMLDialogElement.prototype.showModal = function show() {
      this.open = true;
    };
    fireEvent.keyDown(document.body, { key: '!' });
    const line = await screen.findByText('Save or remove');
    expect(line.parentElement!.textContent).toBe('bSave or remove');
  });

  it('is heard in the library', async () => {
    history.replaceState(null, '', '#reading-list');
    await save([row('2611.00001')], 10);
    changed.keys = { inbox: 'm' };
    render(<Library />);
    await screen.findByText('Title of 2611.00001');
    fireEvent.keyDown(document.body, { key: 'i' });
    expect(location.hash).toBe('#reading-list');
    fireEvent.keyDown(document.body, { key: 'm' });
    expect(location.hash).toBe('#inbox');
  });
});

describe('the address that papers come from', () => {
  const MIRROR = 'https://hf-mirror.com';
  /** What the browser answers when it is asked for hosts. */
  const answering = (isAllowed: boolean) => {
    const request = vi.fn<(wanted: object) => Promise<boolean>>().mockResolvedValue(isAllowed);
    Object.assign(browser.permissions, { request });
    return request;
  };

  it('is Hugging Face itself, with what a mirror would mean', async () => {
    render(<Options />);
    await tells(
      'Papers come from huggingface.co, from Hugging Face itself.',
      'Hugging Face has no part in it. Whoever runs a mirror sees which lists and papers are asked for, and your IP address, and could change what you are shown',
      'requests a day to Hugging Face',
    );
    expect(screen.queryByRole('button', { name: 'Ask huggingface.co again' })).toBeNull();
  });

  it('is changed and changed back: access first, then the setting, and the worker is told', async () => {
    const request = answering(true);
    await setSetting('searchesOnline', true);
    render(<Options />);
    fireEvent.click(await button('Ask hf-mirror.com instead'));
    expect(request).toHaveBeenLastCalledWith({ origins: [`${MIRROR}/*`] });
    await hold({ mirror: MIRROR, searchesOnline: false });
    await tells('Papers come from hf-mirror.com, a mirror.', 'requests a day to hf-mirror.com');
    await waitFor(() => expect(sent).toHaveBeenCalledWith({ command: 'followSettings' }));
    fireEvent.click(await button('Ask huggingface.co again'));
    expect(request).toHaveBeenLastCalledWith({ origins: ['https://huggingface.co/*'] });
    await hold({ mirror: '', searchesOnline: false });
    await tells('Papers come from huggingface.co, from Hugging Face itself.');
  });

  it('stays what it was where access is refused, and that is said', async () => {
    answering(false);
    render(<Options />);
    fireEvent.click(await button('Ask hf-mirror.com instead'));
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toBe('Without access hf-mirror.com cannot be asked. All is as it was.');
    expect((await settings()).mirror).toBe('');
    expect(sent).not.toHaveBeenCalled();
    answering(true);
    fireEvent.click(await button('Ask hf-mirror.com instead'));
    await hold({ mirror: MIRROR });
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('is named before words are sent there', async () => {
    history.replaceState(null, '', '#search?q=routing');
    await setSetting('searchesOnline', true);
    await setSetting('mirror', MIRROR);
    render(<Library />);
    fireEvent.click(await button('Search hf-mirror.com too'));
    const notice = await screen.findByRole('alert');
    expect(notice.textContent).toContain('the words you typed are sent to hf-mirror.com');
    expect(sent).not.toHaveBeenCalledWith(expect.objectContaining({ command: 'search' }));
    await setSetting('mirror', '');
    await waitFor(() => expect(notice.textContent).toContain('are sent to huggingface.co'));
  });
});

describe('the network', () => {
  const cells = () =>
    [...document.querySelectorAll('tbody tr')].map((line) =>
      [...line.querySelectorAll('td')].slice(1).map((cell) => cell.textContent),
    );
  const ask = async (path: string) => beginRequest({ at: 1_000, host: 'huggingface.co', path });

  it('is told request by request, the newest first, as they come', async () => {
    render(<Options />);
    await tells('Nothing was asked for yet.');
    const first = await ask('/api/daily_papers?date=2026-11-20');
    await waitFor(() =>
      expect(cells()).toEqual([
        ['huggingface.co', '/api/daily_papers?date=2026-11-20', '', '', 'end unknown', ''],
      ]),
    );
    await endRequest(
      first,
      { ms: 1_234, bytes: 14_200, status: 200, left: 1_431 },
      'hugging-face',
      undefined,
    );
    const second = await ask('/api/papers/2611.00001');
    await endRequest(second, { ms: 20, bytes: 0, failure: 'offline' }, 'hugging-face', undefined);
    const third = await ask('/api/papers/2611.00002');
    const end = { ms: 20, bytes: 70, status: 429, failure: 'rate-limited' } as const;
    await endRequest(third, end, 'hugging-face', undefined);
    await waitFor(() =>
      expect(cells()).toEqual([
        ['huggingface.co', '/api/papers/2611.00002', '70 bytes', '20 ms', '429 · asked us to wait', ''],
        ['huggingface.co', '/api/papers/2611.00001', '0 bytes', '20 ms', 'no connection', ''],
        ['huggingface.co', '/api/daily_papers?date=2026-11-20', '14.2 kB', '1,234 ms', '200', '1,431'],
      ]),
    );
  });

  it('is paused by a switch, and the worker is told after it is written', async () => {
    const then: Promise<Settings>[] = [];
    sent.mockImplementation(() => void then.push(settings()));
    render(<Options />);
    const pause = await screen.findByLabelText<HTMLInputElement>('Pause all network');
    fireEvent.click(pause);
    await waitFor(() => expect(sent).toHaveBeenCalledWith({ command: 'followSettings' }));
    expect(await then[0]).toMatchObject({ isPaused: true });
  });

  it('that is paused is said with the way to the switch', async () => {
    const open = vi.spyOn(browser.runtime, 'openOptionsPage').mockResolvedValue();
    render(<FailureNotice failure={{ kind: 'paused' }} />);
    expect(document.body.textContent).toContain('network is paused');
    fireEvent.click(await button('Open the settings'));
    expect(open).toHaveBeenCalledOnce();
  });
});

describe('a backup', () => {
  /** A file of a browser where these were chosen; here nothing is. */
  async function exported(chosen: Partial<Record<SettingName, unknown>>): Promise<string> {
    const db = await database();
    for (const [name, value] of Object.entries(chosen)) await db.put('settings', value, name as SettingName);
    const { text: file } = backupFile(await backup(), 200);
    await emptyDatabase();
    return file;
  }
  const bring = async (file: string) => {
    history.replaceState(null, '', '#backup');
    render(<Library />);
    const input = await waitFor(() => document.querySelector<HTMLInputElement>('input[type=file]')!);
    fireEvent.change(input, { target: { files: [new File([file], 'backup.json')] } });
  };

  it('has the settings, tells what would be others, and brings them when the reader says so', async () => {
    const chosen = { theme: 'dark', interval: 180, keys: { save: 'b' } } as const;
    const file = await exported({ ...chosen, searchesOnline: true, mirror: 'https://hf-mirror.com' });
    await setSetting('mirror', '');
    await setSetting('interval', 180);
    await setSetting('density', 'compact');
    await bring(file);
    await screen.findByText('0 new · 0 changed · 0 already there · 2 settings change');
    const lines = screen.getByText('2 settings change').parentElement!.querySelectorAll('li');
    expect([...lines].map((line) => line.textContent)).toEqual(['Theme: Dark', 'Keys']);
    fireEvent.click(await button('Import'));
    await screen.findByText(/^Done\./);
    // What is not in it stays, and a file agrees to nothing.
    expect(await settings()).toMatchObject({
      ...chosen,
      density: 'compact',
      searchesOnline: false,
      mirror: '',
    });
    expect(sent).toHaveBeenCalledWith({ command: 'followSettings' });
  });

  it('tells of each setting that a few words can say what it would be', async () => {
    const chosen = {
      keep: 90,
      digest: 'weekly',
      digestHour: 7,
      digestWeekday: 5,
      badge: 'none',
      badgeUpvotes: 1_000,
      badgeClears: 'inbox',
      signalsOfSaved: true,
      quietFrom: 22,
      quietDays: [6, 7],
      interval: 15,
      language: 'en',
      density: 'compact',
      startTab: 'search',
    } as const;
    const file = await exported(chosen);
    await setSetting('signalsOfDigest', true);
    await bring(file.replace('"keep"', '"signalsOfDigest": false, "keep"'));
    const heading = await screen.findByText('15 settings change');
    const lines = [...heading.parentElement!.querySelectorAll('li')].map(({ textContent }) => textContent);
    expect(lines.toSorted()).toEqual([
      'Also of each digest, when it is made: off',
      'Also of news of saved papers: on',
      'Ask for new papers every: 15 minutes',
      'Cleared by: opening the inbox',
      'Count: nothing',
      'Day of the weekly digest: Friday',
      'Density of lists: Compact',
      'Digest: every week',
      'From so many upvotes on: 1,000',
      'Hour of the digest: 07:00',
      'How much to keep: the last 90 days',
      'Language: English',
      'Quiet days: Saturday, Sunday',
      'Quiet from: 22:00',
      'The popup opens with: Search',
    ]);
  });

  it('neither ends a pause nor begins a download', async () => {
    const file = JSON.parse(await exported({ theme: 'dark' })) as { settings: object };
    await setSetting('isPaused', true);
    await bring(JSON.stringify({ ...file, settings: { ...file.settings, isPaused: false, download: 'on' } }));
    await screen.findByText('0 new · 0 changed · 0 already there · 1 setting changes');
    fireEvent.click(await button('Import'));
    await hold({ theme: 'dark', isPaused: true, download: 'off' });
  });

  it('without settings leaves them as they are', async () => {
    await save([row('2611.00001')], 10);
    const { settings: _, ...file } = JSON.parse(await exported({})) as Record<string, unknown>;
    await setSetting('theme', 'dark');
    await bring(JSON.stringify(file));
    fireEvent.click(await button('Import'));
    await screen.findByText('Done. 1 new · 0 changed · 0 already there');
    expect(await settings()).toMatchObject({ theme: 'dark' });
  });

  it('with nonsense among its settings brings the others, and names what it was', async () => {
    const file = JSON.parse(await exported({ theme: 'dark' })) as { settings: object };
    await setSetting('interval', 60);
    await bring(JSON.stringify({ ...file, settings: { ...file.settings, interval: 7, other: 1 } }));
    await screen.findByText('the setting “Ask for new papers every”, which is none that can be chosen');
    fireEvent.click(await button('Import'));
    await screen.findByText(/^Done\./);
    expect(await settings()).toMatchObject({ theme: 'dark', interval: 60 });
  });

  it('whose settings are none at all says so', async () => {
    const file = JSON.parse(await exported({})) as object;
    await bring(JSON.stringify({ ...file, settings: 'all' }));
    await screen.findByText('the setting “Settings”, which is none that can be chosen');
  });
});
