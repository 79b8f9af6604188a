// A list of papers: what is drawn, where the focus is, and how a row is called.
import { fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { PaperList } from '../../components/paper-list';
import { PaperRow } from '../../components/paper-row';
import { ReadingList } from '../../components/reading-list';
import { FIRST } from '../../components/use-blocks';
import { useChoice } from '../../components/use-choice';
import type { ShownPaper } from '../../utils/db/queries';
import { mark } from '../../utils/db/write/marks';
import { sayIn } from '../../utils/text';
import { readingList, save, undo, unsave } from '../doing';
import { row } from '../papers';

const id = (i: number) => `2611.000${10 + i}`;
const article = (i: number) => screen.queryByRole('article', { name: `Title of ${id(i)}` });
const focused = () => document.activeElement?.getAttribute('data-paper');

describe('a reading list with more rows than are drawn at first', () => {
  /** Two more than the window shows. */
  const COUNT = FIRST + 2;

  /** Draws the list of so many papers, the first one last, and moves to the end of it. */
  async function toTheEnd(): Promise<void> {
    for (let i = 0; i < COUNT; i++) await save([row(id(i))], 100 + i);
    render(
      <ReadingList
        newIds={new Set()}
        active
        onMark={(action, rows) => void mark(action, rows, 200)}
        onCite={() => {}}
      />,
    );
    await waitFor(() => expect(article(0)).not.toBeNull());
    for (let i = 0; i < COUNT; i++) fireEvent.keyDown(document.body, { key: 'j' });
    await waitFor(() => expect(focused()).toBe(id(0)));
  }

  it('keeps the last row drawn and focused when a row above it leaves, and comes back by Undo', async () => {
    await toTheEnd();
    const last = article(0);
    await unsave((await readingList()).slice(6, 7), 200);
    await waitFor(() => expect(article(COUNT - 7)).toBeNull());
    await undo(300);
    await waitFor(() => expect(article(COUNT - 7)).not.toBeNull());
    expect(article(0)).toBe(last);
    expect(document.activeElement).toBe(last);
  });

  it('keeps the focus in a row that a block nearer to the beginning takes in', async () => {
    await toTheEnd();
    fireEvent.keyDown(document.activeElement!, { key: 'k' });
    await waitFor(() => expect(focused()).toBe(id(1)));
    const before = article(1);
    await unsave((await readingList()).slice(2, 3), 200);
    await waitFor(() => expect(article(COUNT - 3)).toBeNull());
    await waitFor(() => expect(article(1)).not.toBe(before));
    await waitFor(() => expect(focused()).toBe(id(1)));
  });

  it('gives the focus of the last row to the one before when that leaves, and leaves it there at Undo', async () => {
    await toTheEnd();
    fireEvent.keyDown(document.activeElement!, { key: 's' });
    await waitFor(() => expect(focused()).toBe(id(1)));
    expect(article(0)).toBeNull();
    await undo(300);
    await waitFor(() => expect(article(0)).not.toBeNull());
    expect(screen.getAllByRole('article')).toHaveLength(COUNT);
    expect(focused()).toBe(id(1));
  });
});

describe('choosing', () => {
  const all = [1, 2, 3, 4, 5].map((i): ShownPaper => row(id(i)));

  function List({ without }: { without?: string }) {
    const rows = all.filter(({ paper }) => paper.id !== without);
    const { choice, chosen } = useChoice(rows);
    return (
      <>
        <PaperList
          rows={rows}
          newIds={new Set()}
          active
          onMark={() => {}}
          onCite={() => {}}
          choice={choice}
        />
        <output>{chosen.map(({ paper }) => paper.id).join(' ')}</output>
      </>
    );
  }
  const click = (i: number, shiftKey = false) => {
    const [box] = within(article(i)!).getAllByRole('checkbox');
    box!.focus();
    fireEvent.click(box!, { shiftKey });
  };
  const chosen = (...which: number[]) =>
    waitFor(() => expect(screen.getByRole('status').textContent).toBe(which.map(id).join(' ')));

  it('with Shift takes all from the row that was selected before', async () => {
    render(<List />);
    fireEvent.keyDown(document.body, { key: 'j' });
    await waitFor(() => expect(focused()).toBe(id(1)));
    click(3, true);
    await chosen(1, 2, 3);
    click(5);
    await chosen(1, 2, 3, 5);
    click(4, true);
    await chosen(1, 2, 3, 4, 5);
  });

  it('of a run shows a box that was chosen already as it is', async () => {
    render(<List />);
    click(2);
    click(4);
    await chosen(2, 4);
    click(4, true);
    await chosen(2, 3, 4);
    await waitFor(() => expect(screen.getAllByRole('checkbox', { checked: true })).toHaveLength(3));
  });

  it('forgets a paper that left, also when it comes back', async () => {
    const { rerender } = render(<List />);
    click(2);
    click(4);
    await chosen(2, 4);
    rerender(<List without={id(4)} />);
    await chosen(2);
    rerender(<List />);
    await waitFor(() => expect(article(4)).not.toBeNull());
    await chosen(2);
  });
});

describe('a row', () => {
  afterEach(() => sayIn(undefined));

  const list = (rows: ShownPaper[]) => (
    <PaperList rows={rows} newIds={new Set()} active onMark={() => {}} onCite={() => {}} />
  );

  it('is drawn anew where something on it changed, and no other is', async () => {
    const rows = [1, 2, 3, 4, 5].map((i): ShownPaper => row(id(i)));
    const { rerender } = render(list(rows));
    const drawing = vi.spyOn(PaperRow.prototype, 'render');
    const drawn = () => drawing.mock.calls.map(([props]) => props.row.paper.id);
    fireEvent.keyDown(document.body, { key: 'j' });
    await waitFor(() => expect(focused()).toBe(id(1)));
    fireEvent.keyDown(document.body, { key: 'j' });
    await waitFor(() => expect(focused()).toBe(id(2)));
    expect(drawn()).toEqual([id(1), id(1), id(2)]);
    drawing.mockClear();
    rerender(list(rows.with(3, row(id(4), 7))));
    expect(drawn()).toEqual([id(4)]);
  });

  it('that is not drawn anew does what its list last asked for', () => {
    const rows = [row(id(1))];
    const marked: string[] = [];
    const asking = (wish: string) => (
      <PaperList rows={rows} newIds={new Set()} active onMark={() => marked.push(wish)} onCite={() => {}} />
    );
    const { rerender } = render(asking('first'));
    rerender(asking('last'));
    fireEvent.click(screen.getByRole('button', { name: 'Save to the reading list' }));
    expect(marked).toEqual(['last']);
  });

  it('speaks another language as soon as the list does', () => {
    const rows = [row(id(1))];
    const { rerender } = render(list(rows));
    expect(screen.getByRole('button', { name: 'Save to the reading list' })).toBeTruthy();
    sayIn({ language: 'pl', save_label: 'Zapisz' });
    rerender(list(rows));
    expect(screen.getByRole('button', { name: 'Zapisz' })).toBeTruthy();
  });

  it('of a new paper is called new in the words of the locale, and so is its button', () => {
    Object.assign(fakeBrowser.i18n, {
      getMessage: (key: string) => (key === 'language' ? 'en' : `‹${key}›`),
    });
    const rows: ShownPaper[] = [1, 2].map((i) => ({ ...row(id(i)), rise: 0 }));
    render(<PaperList rows={rows} newIds={new Set([id(1)])} active onMark={() => {}} onCite={() => {}} />);
    for (const role of ['article', 'button']) {
      expect(screen.getByRole(role, { name: `‹new› Title of ${id(1)}` })).toBeTruthy();
      expect(screen.getByRole(role, { name: `Title of ${id(2)}` })).toBeTruthy();
    }
  });
});
