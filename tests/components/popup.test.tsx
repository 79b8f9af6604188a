// The popup over a database: what it shows of it, and what it does to it.
import { fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { readEarly } from '../../components/early';
import { FIRST } from '../../components/use-blocks';
import { Popup } from '../../components/popup';
import { FailureNotice } from '../../components/failure-notice';
import { Notices } from '../../components/notices';
import { Recovery } from '../../components/recovery';
import { UndoLine } from '../../components/last-action';
import { browser } from '../../utils/browser';
import { DAY_VIEW, dayView } from '../../utils/db/queries';
import { readingList, save } from '../doing';
import { endRefresh } from '../../utils/db/write/source';
import { putDay } from '../../utils/db/write/world';
import { listDay, opensAt, type Day } from '../../utils/domain/day';
import type { Failure } from '../../utils/domain/failure';
import type { Row } from '../../utils/domain/listing';
import type { Undo } from '../../utils/domain/action';
import { row } from '../papers';

const FRIDAY: Day = '2026-11-20';
const THURSDAY: Day = '2026-11-19';
const noon = (day: Day) => opensAt(day) + 12 * 3_600_000;

const list = (day: Day, rows: Row[], at = noon(FRIDAY), dropped = 0) =>
  putDay('hugging-face', day, { kind: 'answer', rows, complete: true, dropped }, at);
const titles = () =>
  screen.queryAllByRole('heading', { level: 2 }).map((h) => h.textContent?.replace(/^New /, ''));

beforeEach(() => void vi.spyOn(Date, 'now').mockReturnValue(noon(FRIDAY)));

describe('the popup', () => {
  it('paints the newest list from the database alone, by upvotes, what is new marked', async () => {
    await list(FRIDAY, [row('2611.00001', 3), row('2611.00002', 9, { title: '<b>Second</b>' })]);
    render(<Popup />);
    await screen.findByText('<b>Second</b>');
    expect(titles()).toEqual(['<b>Second</b>', 'Title of 2611.00001']);
    expect(screen.getAllByText('New')).toHaveLength(2);
    expect(screen.getByText('Friday 20 November')).toBeTruthy();
    expect(screen.getByText('2 papers · list still filling')).toBeTruthy();
    expect(screen.getByRole('tab', { name: 'Today 2' }).getAttribute('aria-selected')).toBe('true');
  });

  it('draws again when the worker announces a change, and moves nothing that is being read', async () => {
    await list(FRIDAY, [row('2611.00001', 3), row('2611.00002', 2)]);
    render(<Popup />);
    await screen.findByText('Title of 2611.00002');
    await list(FRIDAY, [row('2611.00001', 3), row('2611.00002', 50), row('2611.00003', 99)]);
    await screen.findByText('Title of 2611.00003');
    expect(titles()).toEqual(['Title of 2611.00001', 'Title of 2611.00002', 'Title of 2611.00003']);
    expect(screen.getByText('+48', { exact: false }).textContent).toContain('since first seen');
  });

  it('saves by click, shows it, and takes it back', async () => {
    await list(FRIDAY, [row('2611.00001', 3)]);
    render(<Popup />);
    fireEvent.click(await screen.findByRole('button', { name: 'Save to the reading list' }));
    await screen.findByRole('button', { name: 'Remove from the reading list' });
    expect(await readingList()).toHaveLength(1);
    fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    await screen.findByRole('button', { name: 'Save to the reading list' });
    expect(await readingList()).toHaveLength(0);
  });

  it('leads to other days and back, and to what is new there', async () => {
    await list(FRIDAY, [row('2611.00001', 3)]);
    await list(THURSDAY, [row('2611.00002', 3)]);
    await list(THURSDAY, [row('2611.00002', 3), row('2611.00003', 1)]);
    render(<Popup />);
    fireEvent.click(await screen.findByRole('button', { name: '1 new on Thursday' }));
    await screen.findByText('Title of 2611.00003');
    expect(screen.getByText('Thursday 19 November', { selector: 'b' })).toBeTruthy();
    expect(screen.getByText('Thursday 19 November', { selector: 'output' })).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Newest' }));
    await screen.findByText('Title of 2611.00001');
  });

  it('keeps the list that is being read when a newer one comes, and tells of that', async () => {
    await list(FRIDAY, [row('2611.00001', 3)]);
    render(<Popup />);
    fireEvent.click(await screen.findByRole('button', { name: /Title of 2611.00001/ }));
    await list('2026-11-23', [row('2611.00002', 3)]);
    await screen.findByRole('button', { name: '1 new on Monday' });
    expect(screen.getByRole('button', { name: /Title of 2611.00001/ }).getAttribute('aria-expanded')).toBe(
      'true',
    );
    fireEvent.click(screen.getByRole('button', { name: 'Newest' }));
    await screen.findByText('Title of 2611.00002');
  });

  it('draws what was committed between its first read and its first paint', async () => {
    await list(FRIDAY, [row('2611.00001', 3)]);
    const first = await readEarly(() => dayView(), DAY_VIEW);
    await list(FRIDAY, [row('2611.00001', 3), row('2611.00002', 2)]);
    render(<Popup first={first} />);
    await screen.findByText('Title of 2611.00002');
    expect(titles()).toHaveLength(2);
  });

  it('draws the rows below the window too, as soon as those in it are painted', async () => {
    await list(
      FRIDAY,
      Array.from({ length: 30 }, (_, i) => row(`2611.000${10 + i}`, 100 - i)),
    );
    render(<Popup />);
    await screen.findByText('Title of 2611.00010');
    expect(titles()).toHaveLength(FIRST);
    await screen.findByText('Title of 2611.00039');
    expect(titles()).toHaveLength(30);
  });

  it('keeps the place in a list while another tab is shown', async () => {
    await list(FRIDAY, [row('2611.00001', 3)]);
    render(<Popup />);
    fireEvent.click(await screen.findByRole('button', { name: /Title of 2611.00001/ }));
    fireEvent.click(screen.getByRole('tab', { name: 'Reading list 0' }));
    await screen.findByText(/^Nothing saved yet\./);
    fireEvent.click(screen.getByRole('tab', { name: 'Today 1' }));
    expect(screen.getByRole('button', { name: /Title of 2611.00001/ }).getAttribute('aria-expanded')).toBe(
      'true',
    );
  });

  it('says that rows could not be read', async () => {
    // Later than the look that a popup of the test before may still write.
    await list(FRIDAY, [row('2611.00001')], noon(FRIDAY) + 60_000, 2);
    render(<Popup />);
    await screen.findByText('1 new · 2 rows could not be read');
  });

  it.each<[string, Day, () => Promise<void>, RegExp]>([
    ['a weekend', '2026-11-21', async () => {}, /^No papers on weekends\. Monday's list opens on Monday at /],
    ['the evening before', '2026-11-22', async () => {}, /^No papers on weekends\. Monday's list opens at /],
    ['a list not asked for yet', '2026-11-23', async () => {}, /^Monday's list has not been read yet\.$/],
    [
      'a list that is not open',
      '2026-11-23',
      () => putDay('hugging-face', '2026-11-23', { kind: 'not-open' }, noon('2026-11-23')),
      /^Monday's list is not open yet\.$/,
    ],
    [
      'a list that is empty',
      '2026-11-23',
      () => list('2026-11-23', [], noon('2026-11-23')),
      /^No papers on Monday's list so far\.$/,
    ],
  ])('shows the newest list on %s, and says why it is not the current one', async (_, day, arrange, line) => {
    await list(FRIDAY, [row('2611.00001')]);
    await arrange();
    vi.spyOn(Date, 'now').mockReturnValue(noon(day));
    expect(listDay(Date.now())).toBe(day);
    render(<Popup />);
    await screen.findByText('Title of 2611.00001');
    expect(screen.getByText(line)).toBeTruthy();
  });

  it('tells empty from loading: before the first list, without one, and with an empty reading list', async () => {
    const { unmount } = render(<Popup />);
    await screen.findByText('Fetching the first lists…');
    unmount();
    await endRefresh('hugging-face', { kind: 'offline' }, noon(FRIDAY));
    const second = render(<Popup />);
    await screen.findByText('Offline. The first lists come when huggingface.co can be reached.');
    expect(document.querySelectorAll('.empty, .placeholders')).toHaveLength(0);
    second.unmount();
    await endRefresh('hugging-face', undefined, noon(FRIDAY));
    render(<Popup />);
    await screen.findByText('Hugging Face has no papers on the last lists.');
    fireEvent.click(screen.getByRole('tab', { name: 'Reading list 0' }));
    await screen.findByText(/^Nothing saved yet\./);
  });

  it('keeps the reading list in the order of saving, and shows its papers as the day does', async () => {
    await save([{ ...row('2611.00001') }], 100);
    await save([{ ...row('2611.00002', 5, { aiSummary: 'In short.' }) }], 200);
    render(<Popup />);
    fireEvent.click(await screen.findByRole('tab', { name: 'Reading list 2' }));
    await screen.findByText('Title of 2611.00001');
    expect(titles()).toEqual(['Title of 2611.00002', 'Title of 2611.00001']);
    fireEvent.click(screen.getByRole('button', { name: 'Title of 2611.00002' }));
    const article = screen.getByRole('article', { name: 'Title of 2611.00002' });
    expect(within(article).getByText('In short.').textContent).toBe('AI summaryIn short.');
    expect(within(article).getByRole('link', { name: 'arXiv' }).getAttribute('href')).toBe(
      'https://arxiv.org/abs/2611.00002',
    );
  });
});

describe('a failure', () => {
  it.each<[Failure, number | undefined, string]>([
    [{ kind: 'offline' }, noon(FRIDAY) - 60_000, 'Offline, showing what you had at '],
    [{ kind: 'offline' }, undefined, 'Offline. The first lists come when'],
    [{ kind: 'no-permission' }, 1, 'Access to huggingface.co is off'],
    [{ kind: 'rate-limited', until: noon(FRIDAY) + 60_000 }, 1, 'Hugging Face asked us to wait until '],
    [{ kind: 'rate-limited', until: noon(FRIDAY) - 1 }, 1, 'The wait is over.'],
    [{ kind: 'unavailable' }, 1, 'Hugging Face is not answering.'],
    [{ kind: 'unexpected' }, 1, 'What came was no list of papers.'],
    [{ kind: 'disk-full' }, 1, 'The disk is full: what is here can be read'],
    [{ kind: 'blocked' }, undefined, 'Another window of Broadsheet keeps the storage from opening'],
    [{ kind: 'upgrade' }, undefined, "Broadsheet's storage could not be brought to the new version"],
    [{ kind: 'outdated' }, undefined, "Broadsheet's storage was written by a newer version"],
    [{ kind: 'storage' }, 1, "Broadsheet's storage does not answer"],
  ])('%j is said in a sentence', (failure, checkedAt, sentence) => {
    render(<FailureNotice failure={failure} checkedAt={checkedAt} />);
    expect(screen.getByText(sentence, { exact: false })).toBeTruthy();
  });

  it.each([
    [undefined, 'huggingface.co'],
    ['https://hf-mirror.com', 'hf-mirror.com'],
  ] as const)(
    'of the grant names the host, and comes with the button that asks for it',
    async (mirror, host) => {
      const request = vi.fn<(wanted: object) => Promise<boolean>>().mockResolvedValueOnce(false);
      Object.assign(browser.permissions, { request });
      const onGrant = vi.fn<() => void>();
      render(
        <FailureNotice failure={{ kind: 'no-permission', ...(mirror && { mirror }) }} onGrant={onGrant} />,
      );
      expect(screen.getByText(`Access to ${host} is off, so nothing new can come.`)).toBeTruthy();
      const button = screen.getByRole('button', { name: 'Turn on access' });
      fireEvent.click(button);
      await waitFor(() => expect(request).toHaveBeenLastCalledWith({ origins: [`https://${host}/*`] }));
      expect(onGrant).not.toHaveBeenCalled();
      request.mockResolvedValueOnce(true);
      fireEvent.click(button);
      await waitFor(() => expect(onGrant).toHaveBeenCalledOnce());
    },
  );
});

describe('the notices', () => {
  const full: Failure = { kind: 'disk-full' };
  const told = (props: Partial<Parameters<typeof Notices>[0]>) => {
    const none = { unreadable: undefined, stuck: undefined, standing: undefined, unwritten: undefined };
    render(<Notices {...none} {...props} onGrant={() => {}} />);
    return screen.queryAllByText(/disk|storage|Offline/).map((p) => p.textContent);
  };

  it('tell the same trouble once, whoever met it', () => {
    expect(told({ stuck: full, standing: { failed: { failure: full, at: 1 } } })).toHaveLength(1);
  });

  it('tell different troubles each', () => {
    expect(told({ stuck: full, standing: { failed: { failure: { kind: 'offline' }, at: 1 } } })).toHaveLength(
      2,
    );
  });

  it('tell first of all that nothing was changed, and keep the button that helps', () => {
    const storage: Failure = { kind: 'storage' };
    expect(told({ unreadable: storage, unwritten: storage })).toEqual([
      expect.stringMatching(/^Nothing was changed\. Broadsheet's storage does not answer/),
    ]);
    expect(screen.getByRole('button', { name: 'Try again' })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Recover the reading list' })).toBeTruthy();
  });
});

describe('the recovery page', () => {
  const empty = { schema: 1, marks: [], kept: [], looks: [], undo: [], watches: [], known: [] };
  const text = (props: Parameters<typeof Recovery>[0]) =>
    render(<Recovery {...props} />).container.textContent;

  it('says what keeps the storage from opening, and nothing untrue of why it was not read', () => {
    const blocked = text({ trouble: { kind: 'blocked' }, found: { kind: 'storage' } });
    expect(blocked).toContain('Another window of Broadsheet');
    expect(blocked).not.toContain('does not answer');
  });

  it('says so where the storage opens and cannot be read', () => {
    const unreadable = text({ trouble: undefined, found: { kind: 'storage' } });
    expect(unreadable).toContain('does not answer');
    expect(unreadable).not.toContain('opens as it should');
  });

  it('says that nothing is saved, and offers no file then', () => {
    expect(text({ trouble: { kind: 'outdated' }, found: empty })).toContain('No saved papers were found');
    expect(screen.queryByRole('button', { name: 'Export the reading list' })).toBeNull();
  });

  it('says what there is where only watches or other marks are, and counts no saved papers', () => {
    const made = { value: { kind: 'author', text: 'Ada', name: '', excludes: false }, stamp: 1 } as const;
    const found = text({ trouble: { kind: 'outdated' }, found: { ...empty, watches: [{ id: 'w', made }] } });
    expect(found).toContain('No saved papers were found, but other marks or watches of yours were.');
    expect(found).not.toContain('0 saved papers');
    expect(screen.getByRole('button', { name: 'Export the reading list' })).toBeTruthy();
  });

  it('lists what is saved and hands out the file', () => {
    const made = vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:made');
    const marks = [{ id: '2611.00001', saved: { value: 1, stamp: 1 } }];
    expect(text({ trouble: { kind: 'upgrade' }, found: { ...empty, marks } })).toContain(
      '1 saved paper was found',
    );
    fireEvent.click(screen.getByRole('button', { name: 'Export the reading list' }));
    expect(made).toHaveBeenCalledOnce();
    expect(
      screen.getByText('The browser was given broadsheet-reading-list-2026-11-20.json to keep.'),
    ).toBeTruthy();
  });
});

describe('the line with Undo', () => {
  const undo: Undo = {
    action: 'save',
    at: noon(FRIDAY),
    changes: [{ id: 'x', title: 'A paper', name: 'saved', stamp: 1 }],
  };

  it('stands for eight seconds', () => {
    vi.spyOn(Date, 'now').mockReturnValue(noon(FRIDAY) + 8_000);
    const { rerender } = render(<UndoLine undo={undo} onUndo={() => {}} />);
    expect(screen.getByText('Saved “A paper”')).toBeTruthy();
    vi.spyOn(Date, 'now').mockReturnValue(noon(FRIDAY) + 8_001);
    rerender(<UndoLine undo={undo} onUndo={() => {}} />);
    expect(screen.queryByText('Saved “A paper”')).toBeNull();
  });
});
