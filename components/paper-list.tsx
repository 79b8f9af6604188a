// A list of papers: one selected, one open, moved through by keys.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ShownPaper } from '../utils/db/queries';
import { paperPage } from '../utils/domain/link';
import { openTab } from '../utils/reach';
import { useKeys } from './keys';
import { PaperRow } from './paper-row';

interface Props {
  /** In the order to show them. */
  rows: ShownPaper[];
  newIds: ReadonlySet<string>;
  /** Whether keys are meant for this list. */
  active: boolean;
  onSave: (row: ShownPaper) => void;
}

/** A popup shows seven rows at once; those below are drawn as soon as these are painted. */
const FIRST_ROWS = 10;

export function PaperList({ rows, newIds, active, onSave }: Props) {
  const [selected, setSelected] = useState<string>();
  const [open, setOpen] = useState<string>();
  const below = useBelow();
  const list = useRef<HTMLUListElement>(null);
  /** Keys can come faster than frames, so what the last one selected is known at once. */
  const latest = useRef<string | undefined>(undefined);
  const indexOfLatest = () => rows.findIndex((row) => row.paper.id === latest.current);
  const select = (id: string | undefined) => {
    latest.current = id;
    setSelected(id);
  };
  const show = (id: string | undefined) => {
    const row = id === undefined ? null : list.current?.querySelector<HTMLElement>(`[data-paper="${id}"]`);
    row?.scrollIntoView({ block: 'nearest' });
    return row;
  };
  /** The row that takes the focus as soon as it is drawn. */
  const focusing = useRef<string | undefined>(undefined);
  const focus = () => {
    const row = show(focusing.current);
    if (!row) return;
    focusing.current = undefined;
    row.focus({ preventScroll: true });
  };
  const selectByKey = (row: ShownPaper | undefined) => {
    select(row?.paper.id);
    focusing.current = row?.paper.id;
    focus();
  };
  const lastIndex = useRef(0);
  useEffect(() => {
    // Where the selected row left the list, the one that took its place is selected.
    const index = indexOfLatest();
    if (index !== -1) lastIndex.current = index;
    else if (latest.current !== undefined) selectByKey(rows[lastIndex.current] ?? rows.at(-1));
    focus();
  });
  useEffect(() => void show(open), [open]);
  const toggle = (id: string) => {
    select(id);
    setOpen((now) => (now === id ? undefined : id));
  };
  const move = (step: 1 | -1) => {
    const index = indexOfLatest();
    const next = index === -1 ? rows[0] : rows[index + step];
    if (next) selectByKey(next);
  };
  /** Does something with the selected row, if there is one. */
  const withSelected = (act: (row: ShownPaper) => void) => () => {
    const row = rows[indexOfLatest()];
    if (row) act(row);
  };
  const keys = {
    next: () => move(1),
    previous: () => move(-1),
    expand: withSelected(({ paper }) => toggle(paper.id)),
    open: withSelected(({ paper }) => void openTab(paperPage(paper.id))),
    save: withSelected(onSave),
  };
  useKeys(active ? keys : {});
  return (
    <ul class="papers" ref={list}>
      {(below ? rows : rows.slice(0, FIRST_ROWS)).map((row) => {
        const { id } = row.paper;
        return (
          <li key={id}>
            <PaperRow
              row={row}
              isNew={newIds.has(id)}
              isOpen={open === id}
              isSelected={selected === id}
              onSelect={() => select(id)}
              onToggle={() => toggle(id)}
              onSave={() => onSave(row)}
            />
          </li>
        );
      })}
    </ul>
  );
}

/** Whether to draw the rows below the window too: once the others are painted, and from then on. */
function useBelow(): boolean {
  const [below, setBelow] = useState(false);
  useEffect(() => {
    const idle = requestIdleCallback(() => setBelow(true), { timeout: 100 });
    return () => cancelIdleCallback(idle);
  }, []);
  return below;
}
