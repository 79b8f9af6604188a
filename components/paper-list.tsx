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
  onSave: (row: ShownPaper) => void;
}

export function PaperList({ rows, newIds, onSave }: Props) {
  const [selected, setSelected] = useState<string>();
  const [open, setOpen] = useState<string>();
  const index = rows.findIndex((row) => row.paper.id === selected);
  const current = rows[index];
  const lastIndex = useRef(0);
  useEffect(() => {
    // Where the selected row left the list, the one that took its place is selected.
    if (current) lastIndex.current = index;
    else if (selected) setSelected((rows[lastIndex.current] ?? rows.at(-1))?.paper.id);
  });
  const toggle = (id: string) => {
    setSelected(id);
    setOpen(open === id ? undefined : id);
  };
  const move = (step: 1 | -1) => {
    const next = current ? rows[index + step] : rows[0];
    if (next) setSelected(next.paper.id);
  };
  useKeys({
    next: () => move(1),
    previous: () => move(-1),
    expand: () => current && toggle(current.paper.id),
    open: () => current && void openTab(paperPage(current.paper.id)),
    save: () => current && onSave(current),
  });
  return (
    <ul class="papers">
      {rows.map((row) => {
        const { id } = row.paper;
        return (
          <li key={id}>
            <PaperRow
              row={row}
              isNew={newIds.has(id)}
              isOpen={open === id}
              isSelected={selected === id}
              onSelect={() => setSelected(id)}
              onToggle={() => toggle(id)}
              onSave={() => onSave(row)}
            />
          </li>
        );
      })}
    </ul>
  );
}
