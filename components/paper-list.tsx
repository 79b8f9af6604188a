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

/** The row that keys act on. Selected by key it takes the focus; selected by getting the focus it has it. */
interface Selected {
  id: string;
  byKey: boolean;
}

export function PaperList({ rows, newIds, active, onSave }: Props) {
  const [selected, setSelected] = useState<Selected>();
  const [open, setOpen] = useState<string>();
  const select = (id: string) => setSelected((now) => (now?.id === id ? now : { id, byKey: false }));
  const selectByKey = (row: ShownPaper | undefined) => setSelected(row && { id: row.paper.id, byKey: true });
  const index = rows.findIndex((row) => row.paper.id === selected?.id);
  const current = rows[index];
  const lastIndex = useRef(0);
  useEffect(() => {
    // Where the selected row left the list, the one that took its place is selected.
    if (current) lastIndex.current = index;
    else if (selected) selectByKey(rows[lastIndex.current] ?? rows.at(-1));
  });
  const below = useBelow();
  const list = useRef<HTMLUListElement>(null);
  const show = (id: string | undefined) => {
    const row = id === undefined ? null : list.current?.querySelector<HTMLElement>(`[data-paper="${id}"]`);
    row?.scrollIntoView({ block: 'nearest' });
    return row;
  };
  useEffect(() => {
    if (selected?.byKey) show(selected.id)?.focus({ preventScroll: true });
  }, [selected, below]);
  useEffect(() => void show(open), [open]);
  const toggle = (id: string) => {
    select(id);
    setOpen(open === id ? undefined : id);
  };
  const move = (step: 1 | -1) => {
    const next = current ? rows[index + step] : rows[0];
    if (next) selectByKey(next);
  };
  const keys = {
    next: () => move(1),
    previous: () => move(-1),
    expand: () => current && toggle(current.paper.id),
    open: () => current && void openTab(paperPage(current.paper.id)),
    save: () => current && onSave(current),
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
              isSelected={selected?.id === id}
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
