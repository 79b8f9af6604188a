// Digests as their pages show, hand out and steer them.
import { fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Library } from '../../components/library';
import { browser } from '../../utils/browser';
import { database } from '../../utils/db/open';
import { DAILY } from '../../utils/db/queries';
import { settings } from '../../utils/db/settings';
import { putDigest } from '../../utils/db/write/digests';
import { setSetting } from '../../utils/db/write/settings';
import { putDay } from '../../utils/db/write/world';
import type { Digest } from '../../utils/domain/digest';
import { row } from '../papers';

const FRIDAY: Digest = {
  day: '2025-11-21',
  at: Date.UTC(2025, 10, 21, 13),
  period: 'daily',
  from: '2025-11-20',
  lists: ['2025-11-20', '2025-11-21'],
  sections: [
    {
      name: 'top',
      count: 12,
      rows: [
        {
          id: '2511.00001',
          title: 'Sparse routing <fast>',
          upvotes: 42,
          day: '2025-11-21',
          aiSummary: 'Routes.',
        },
        { id: '2511.00002', title: 'Second', upvotes: 1, day: '2025-11-20' },
      ],
    },
    {
      name: 'risers',
      count: 1,
      rows: [{ id: '2511.00003', title: 'Third', upvotes: 30, rise: 20, day: '2025-11-19' }],
    },
    { name: 'saved', count: 1, rows: [{ id: '2511.00004', title: '', upvotes: 0 }] },
  ],
};
const SATURDAY: Digest = { ...FRIDAY, day: '2025-11-22', lists: [], sections: [] };

const sent = vi.fn<(message: { command: string }) => void>();
const copied = vi.fn<(what: unknown) => Promise<void>>(async () => {});
const button = (name: string) => screen.findByRole('button', { name });
const page = async (hash: string, part: string) => {
  history.replaceState(null, '', hash);
  render(<Library />);
  await waitFor(() => expect(text()).toContain(part));
};
const text = () => document.querySelector('.text-page')?.textContent ?? '';
const choose = (label: string, index: number) => {
  const choice = screen.getByLabelText<HTMLSelectElement>(label);
  choice.selectedIndex = index;
  fireEvent.change(choice);
};

beforeEach(() => {
  vi.stubGlobal('navigator', {
    languages: ['en-GB'],
    clipboard: { writeText: copied, write: copied },
  });
  for (const mock of [sent, copied]) mock.mockClear();
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(async (message) => {
    sent(message as { command: string });
    return { ok: true };
  });
});

describe('the digests', () => {
  it('are none as it comes; switched on, they come at the day and hour that were chosen, by one press', async () => {
    await page('#digest', 'No digest is made.');
    expect(text()).toContain('There is no digest yet.');
    const apply = await button('Apply');
    expect(apply.getAttribute('aria-disabled')).toBe('true');
    choose('Make a digest', 2);
    choose('on', 4);
    choose('at', 18);
    expect(await settings()).toMatchObject({ digest: 'off' });
    apply.focus();
    fireEvent.click(apply);
    await waitFor(async () =>
      expect(await settings()).toMatchObject({ digest: 'weekly', digestHour: 18, digestWeekday: 5 }),
    );
    await waitFor(() => expect(text()).toMatch(/The next one comes .*18:00\./));
    await waitFor(() => expect(sent).toHaveBeenCalledWith({ command: 'followDigest' }));
    await waitFor(() => expect(apply.getAttribute('aria-disabled')).toBe('true'));
    expect(document.activeElement).toBe(apply);
    sent.mockClear();
    fireEvent.click(apply);
    choose('at', 19);
    fireEvent.click(apply);
    await waitFor(async () => expect(await settings()).toMatchObject({ digestHour: 19 }));
    await waitFor(() => expect(sent).toHaveBeenCalledOnce());
  });

  it('follow what is chosen elsewhere', async () => {
    await page('#digest', 'No digest is made.');
    await setSetting('digest', 'daily');
    await waitFor(() => expect(text()).toContain('The next one comes'));
    expect(screen.getByLabelText<HTMLSelectElement>('Make a digest').selectedIndex).toBe(1);
  });

  it('are listed, the last first, with how many papers they have or that there was nothing', async () => {
    await putDigest(FRIDAY);
    await putDigest(SATURDAY);
    await page('#digest', 'nothing new');
    const items = [...document.querySelectorAll('.text-page li')].map((item) => item.textContent);
    expect(items).toEqual([
      'Digest of Saturday, 22 November 2025 nothing new',
      'Digest of Friday, 21 November 2025 4 papers',
    ]);
    fireEvent.click(screen.getByRole('link', { name: /21 November/ }));
    await waitFor(() => expect(location.hash).toBe('#digest/2025-11-21'));
    await waitFor(() => expect(text()).toContain('Most upvoted'));
    expect(screen.getByRole('link', { name: 'Digest' }).getAttribute('aria-current')).toBe('page');
  });
});

describe('a digest', () => {
  beforeEach(async () => {
    await putDigest(FRIDAY);
    await putDigest(SATURDAY);
  });

  it('tells its papers, of which lists they are, and when it was made', async () => {
    await page('#digest/2025-11-21', 'Most upvoted');
    expect(text()).toContain('2 lists,');
    expect(text()).toContain('Made on 21 November 2025 at ');
    const [top, risers, saved] = [...document.querySelectorAll('.digest section')];
    expect(top!.textContent).toContain('2 of 12 papers');
    expect(top!.textContent).toContain('Sparse routing <fast>42 upvotes');
    expect(top!.textContent).toContain('AI summary Routes.');
    expect(risers!.textContent).toContain('30 upvotes · 20 of them new');
    expect(saved!.textContent).toContain('arXiv:2511.00004');
    const links = within(document.querySelector<HTMLElement>('.digest')!).getAllByRole('link');
    expect(links.map((link) => link.getAttribute('href'))).toEqual([
      'library.html#digest',
      expect.stringMatching(/^mailto:\?subject=Digest%20of/),
      'library.html#list/2025-11-21?paper=2511.00001',
      'library.html#list/2025-11-20?paper=2511.00002',
      'library.html#list/2025-11-19?paper=2511.00003',
      'library.html#reading-list?paper=2511.00004',
      'https://huggingface.co/papers',
    ]);
  });

  it.each([
    ['daily', 'Digest of Friday, 21 November 2025 · Broadsheet'],
    ['weekly', 'Weekly digest of Friday, 21 November 2025 · Broadsheet'],
  ] as const)('is named in the title of the page, %s', async (period, title) => {
    await (await database()).put('digests', { ...FRIDAY, period });
    await page('#digest/2025-11-21', 'Most upvoted');
    await waitFor(() => expect(document.title).toBe(title));
  });

  it('that there is none of is named so too', async () => {
    await page('#digest/2025-11-19', 'No digest was made for');
    await waitFor(() => expect(document.title).toMatch(/^Digest of Wednesday, 19 November 2025 · /));
  });

  it('opens a paper beside its list', async () => {
    const rows = [row('2511.00001', 42, { title: 'Sparse routing <fast>' })];
    await putDay(
      DAILY,
      '2025-11-21',
      { kind: 'answer', rows, complete: true, dropped: 0 },
      Date.UTC(2025, 11, 1),
    );
    await page('#digest/2025-11-21', 'Most upvoted');
    fireEvent.click(screen.getByRole('link', { name: 'Sparse routing <fast>' }));
    await waitFor(() =>
      expect(document.querySelector('.pane h2')?.textContent).toBe('Sparse routing <fast>'),
    );
    expect(location.hash).toBe('#list/2025-11-21?paper=2511.00001');
  });

  it('is copied as Markdown and as HTML, and says so', async () => {
    await page('#digest/2025-11-21', 'Most upvoted');
    fireEvent.click(await button('Copy as Markdown'));
    await waitFor(() => expect(copied).toHaveBeenCalledOnce());
    expect(copied.mock.calls[0]![0]).toContain(
      '- [Sparse routing \\<fast\\>](https://huggingface.co/papers/2511.00001) — 42 upvotes',
    );
    await screen.findAllByText(/^Copied Digest of /);
    const made: Record<string, Blob>[] = [];
    vi.stubGlobal(
      'ClipboardItem',
      class {
        constructor(forms: Record<string, Blob>) {
          made.push(forms);
        }
      },
    );
    fireEvent.click(await button('Copy as HTML'));
    await waitFor(() => expect(copied).toHaveBeenCalledTimes(2));
    const forms = await Promise.all(Object.entries(made[0]!).map(async ([type, blob]) => [type, await blob.text()])); // prettier-ignore
    expect(forms.map(([type]) => type)).toEqual(['text/html', 'text/plain']);
    for (const [, form] of forms) expect(form).toContain('>Sparse routing &lt;fast&gt;</a></h3>');
  });

  it('is saved as a mail, and begins one', async () => {
    const files: Blob[] = [];
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      files.push(blob as Blob);
      return 'blob:x';
    });
    await page('#digest/2025-11-21', 'Most upvoted');
    fireEvent.click(await button('Save as a mail (.eml)'));
    await screen.findAllByText('The browser was given broadsheet-digest-2025-11-21.eml to keep.');
    expect(files[0]!.type).toBe('message/rfc822');
    expect(await files[0]!.text()).toContain('Message-ID: <digest-2025-11-21@broadsheet.example>');
    const draft = screen.getByRole('link', { name: 'Begin a mail' }).getAttribute('href')!;
    expect(decodeURIComponent(draft)).toContain(
      'Sparse routing <fast>\r\nhttps://huggingface.co/papers/2511.00001',
    );
  });

  it('is printed', async () => {
    const print = vi.fn<() => void>();
    vi.stubGlobal('print', print);
    await page('#digest/2025-11-21', 'Most upvoted');
    fireEvent.click(await button('Print'));
    expect(print).toHaveBeenCalledOnce();
  });

  it('of a day without news says so, with nothing to hand out', async () => {
    await page('#digest/2025-11-22', 'Nothing new came since the digest before');
    expect(screen.queryByRole('button', { name: 'Print' })).toBeNull();
  });

  it('that was never made says so', async () => {
    await page('#digest/2025-11-23', 'No digest was made for');
    expect(text()).not.toContain('Most upvoted');
  });
});
