// What became of saved papers, as pages tell it: on the row, on the paper, in a view of all, and where a notification leads.
import { fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { beforeEach, describe, expect, it } from 'vitest';
import { Library } from '../../components/library';
import { Popup } from '../../components/popup';
import { database } from '../../utils/db/open';
import { putDetails } from '../../utils/db/write/facts';
import { setWatch } from '../../utils/db/write/watches';
import { putDay } from '../../utils/db/write/world';
import { lastListDays, listDay } from '../../utils/domain/day';
import type { Details } from '../../utils/domain/details';
import type { Row } from '../../utils/domain/listing';
import { save, unsave } from '../doing';
import { row } from '../papers';

const A = '2611.00001';
const B = '2611.00002';
const DAY = lastListDays(listDay(Date.now()), 1)[0]!;
const DAYS_AGO = Date.now() - 3 * 86_400_000 - 60_000;

const list = (rows: Row[], at = DAYS_AGO) =>
  putDay('hugging-face', DAY, { kind: 'answer', rows, complete: true, dropped: 0 }, at);
const details = (id: string, at: number, more: Partial<Details> = {}) =>
  putDetails({ id, at, models: { total: 0, linked: [] }, comments: [], ...more }, undefined, false);
const marksOf = async (id: string) => (await (await database()).get('marks', id))!;

/** Two saved papers and one that is not; three days ago something became of the first, just now of the second. */
async function arranged(): Promise<void> {
  const [a, b, c] = [row(A, 30), row(B, 20, {}, { stars: 120 }), row('2611.00003', 10)];
  await list([a, b, c], DAYS_AGO - 2);
  await save([a, b], DAYS_AGO - 2);
  await details(A, DAYS_AGO - 1);
  await details(A, DAYS_AGO, { models: { total: 2, linked: [{ id: 'northlake-ai/sparse-7b' }] } });
  const risen = row(B, 20, { repository: 'northlake/sparse', withdrawnAt: 5 }, { stars: 480 });
  await list([a, risen, { ...c, counts: { upvotes: 900 } }], Date.now());
  await details(B, Date.now());
}

const open = (hash: string) => {
  history.replaceState(null, '', hash);
  render(<Library />);
};
const rows = () => screen.getAllByRole('article').map((it) => it.dataset['paper']);
const line = (id: string) => document.querySelector(`[data-paper="${id}"] .meta .one-line`);
const told = async () => {
  const section = await screen.findByRole('region', { name: 'Since you saved it' });
  return within(section)
    .getAllByRole('listitem')
    .map((item) => item.textContent);
};

beforeEach(() => history.replaceState(null, '', '#'));

describe('news of a saved paper', () => {
  it.each([
    ['the popup', () => void render(<Popup />)],
    ['the day in the library', () => open('#today')],
    ['the reading list', () => open('#reading-list')],
  ])('is a quiet line of its row in %s', async (_, show) => {
    await arranged();
    show();
    await waitFor(() => expect(line(A)?.textContent).toBe('News: First model: northlake-ai/sparse-7b'));
    expect(line(B)?.textContent).toBe('News: Withdrawn · Stars 120 → 480 · Code appeared: northlake/sparse');
    expect(line('2611.00003')).toBeNull();
  });

  it('is told with its time where the paper is read, in the library and in the popup', async () => {
    await arranged();
    open(`#reading-list?paper=${B}`);
    expect(await told()).toEqual([
      'Withdrawn · just now',
      'Stars 120 → 480 · just now',
      'Code appeared: northlake/sparse · just now',
    ]);
    expect(screen.getByRole('link', { name: 'Code appeared: northlake/sparse' })).toHaveProperty(
      'href',
      'https://github.com/northlake/sparse',
    );
    document.body.replaceChildren();
    render(<Popup />);
    fireEvent.click(await screen.findByRole('button', { name: `Title of ${A}` }));
    expect(await told()).toEqual(['First model: northlake-ai/sparse-7b · 3 days ago']);
  });

  it('comes to an open page, and goes when the paper is saved no more', async () => {
    await arranged();
    open(`#reading-list?paper=${A}`);
    expect(await told()).toHaveLength(1);
    await details(A, Date.now(), { comments: [{ text: 'One.' }, { text: 'Two.' }] });
    await waitFor(async () => expect((await told())[0]).toBe('2 new comments · just now'));
    await unsave([{ ...row(A), marks: await marksOf(A) }], Date.now());
    // The next paper of the list may be open in its place, with news of its own.
    await waitFor(() => expect(screen.queryByText('2 new comments')).toBeNull());
  });

  it('has a view of all that moved, the last first, reached from the reading list', async () => {
    await arranged();
    open('#reading-list');
    fireEvent.click(await screen.findByRole('link', { name: 'With news' }));
    await waitFor(() => expect(rows()).toEqual([B, A]));
    await unsave([{ ...row(B), marks: await marksOf(B) }], Date.now());
    await waitFor(() => expect(rows()).toEqual([A]));
  });

  it('is said to be none where there is none', async () => {
    await save([row(A)], Date.now());
    open('#grown');
    await screen.findByText(/^No news of saved papers yet\./);
  });

  it('is in the view that a notification leads to, behind what was caught', async () => {
    await setWatch('w', { kind: 'upvotes', least: 500, name: '', excludes: false }, 1);
    await arranged();
    open(`#caught/${DAYS_AGO}/${Date.now()}/${DAYS_AGO}`);
    await waitFor(() => expect(rows()).toEqual(['2611.00003', B]));
    expect(screen.getByRole('heading', { level: 2, name: 'Saved papers with news' })).toBeTruthy();
    location.hash = `#caught/${DAYS_AGO}/${Date.now()}`;
    fireEvent(window, new Event('popstate'));
    await waitFor(() => expect(rows()).toEqual(['2611.00003']));
  });
});
