// A list of papers: one selected and moved by keys, one open, some chosen to do something with all of them.
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ShownPaper } from '../utils/db/queries';
import type { Action } from '../utils/domain/action';
import { paperPage } from '../utils/domain/paper';
import { toggled, type Toggle } from '../utils/domain/toggle';
import { openTab } from '../utils/reach';
import { locale, t } from '../utils/text';
import { useKeys } from './keys';
import { Later } from './later';
import { PaperRow } from './paper-row';
import { rowParts } from './parts';
import { useBlocks } from './use-blocks';
import type { Choice } from './use-choice';
import type { Reasons } from './why-here';

/** What can be done with papers of a list. */
export interface RowEvents {
  onMark: (action: Action, rows: ShownPaper[]) => void;
  onCite: (rows: ShownPaper[]) => void;
}

/** Where papers open beside the list, and not in it. */
export interface Beside {
  open: string | undefined;
  /** `byKey`: the reader only moved there. */
  onOpen: (id: string, byKey: boolean) => void;
  onClose: () => void;
}

interface Props extends RowEvents {
  /** In the order to show them. */
  rows: ShownPaper[];
  newIds: ReadonlySet<string>;
  /** Whether keys are meant for this list. */
  active: boolean;
  beside?: Beside;
  choice?: Choice;
  /** What stands above a paper, and below it. */
  above?: (id: string) => ComponentChildren;
  below?: (id: string) => ComponentChildren;
}

export function PaperList({ rows, newIds, active, onMark, onCite, beside, choice, above, below }: Props) {
  const [selected, setSelected] = useState(beside?.open);
  const [open, setOpen] = useState<string>();
  // In an object: of a bare function, `useState` would take what it returns.
  const [reasons, setReasons] = useState<{ of: (id: string) => Reasons }>();
  const list = useRef<HTMLDivElement>(null);
  /** Keys can come faster than frames, so what the last one selected is known at once. */
  const latest = useRef(beside?.open);
  const indexOf = (id: string | undefined) => rows.findIndex((row) => row.paper.id === id);
  const { count, isDrawn, startOf, heightOf } = useBlocks(list, rows.length, indexOf(selected));
  /** Where choosing a run begins: the row that was selected before the last one. */
  const before = useRef<string | undefined>(undefined);
  const select = (id: string | undefined) => {
    before.current = latest.current;
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
  /** The papers that this list opened last: it need not follow there. */
  const ours = useRef(new Set<string>());
  const openBeside = (id: string, byKey: boolean) => {
    ours.current.add(id);
    beside?.onOpen(id, byKey);
  };
  const selectByKey = (row: ShownPaper | undefined) => {
    select(row?.paper.id);
    focusing.current = row?.paper.id;
    focus();
    if (row && beside) openBeside(row.paper.id, true);
  };
  /** What had the focus when the list was drawn last, if that was in it. */
  const held = useRef<Element | null>(null);
  /** Where the selected row was in the list, if it was there. */
  const lastIndex = useRef<number | undefined>(undefined);
  useEffect(() => {
    const index = indexOf(latest.current);
    if (index !== -1) lastIndex.current = index;
    else if (latest.current !== undefined && lastIndex.current !== undefined) {
      // Where the selected row left the list under the reader's keys, the one that took its place is selected.
      const { activeElement } = document;
      const isHere = activeElement === document.body || list.current?.contains(activeElement);
      if (isHere) selectByKey(rows[lastIndex.current] ?? rows.at(-1));
      else select(undefined);
      lastIndex.current = undefined;
    }
    // Where a row goes to another block, it is drawn anew.
    const isLost = held.current?.isConnected === false && document.activeElement === document.body;
    if (isLost) focusing.current ??= latest.current;
    focus();
    const { activeElement } = document;
    held.current = list.current?.contains(activeElement) ? activeElement : null;
  });
  useEffect(() => void show(open), [open]);
  useEffect(() => {
    if (beside?.open === latest.current) ours.current.clear();
    // Going back or forward leads to another paper; what keys went through lies behind already.
    else if (beside?.open !== undefined && !ours.current.has(beside.open)) select(beside.open);
  }, [beside?.open]);
  const toggle = (id: string) => {
    select(id);
    if (beside) openBeside(id, false);
    else setOpen((now) => (now === id ? undefined : id));
  };
  const move = (step: 1 | -1) => {
    const index = indexOf(latest.current);
    const next = index === -1 ? rows[0] : rows[index + step];
    if (next) selectByKey(next);
    return next;
  };
  /** Does something with the selected row, if there is one. */
  const withSelected = (act: (row: ShownPaper) => void) => () => {
    const row = rows[indexOf(latest.current)];
    if (row) act(row);
  };
  /** Does something with the chosen rows, or with the selected one where none is chosen. */
  const withChosen = (act: (rows: ShownPaper[]) => void) => () => {
    const chosen = rows.filter(({ paper }) => choice?.ids.has(paper.id));
    if (chosen.length > 0) act(chosen);
    else withSelected((row) => act([row]))();
  };
  const flip = (what: Toggle) => withChosen((chosen) => onMark(toggled(what, chosen), chosen));
  useKeys(
    active
      ? {
          next: () => void move(1),
          previous: () => void move(-1),
          expand: withSelected(({ paper }) => {
            if (beside?.open === paper.id) beside.onClose();
            else toggle(paper.id);
          }),
          open: withSelected(({ paper }) => void openTab(paperPage(paper.id))),
          save: flip('save'),
          read: flip('read'),
          dismiss: flip('dismiss'),
          cite: withChosen(onCite),
          ...choice?.keys(rows, latest, move),
        }
      : {},
    choice?.table,
  );
  const shownOpen = beside ? beside.open : open;
  const language = locale();
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- between a list's own tags nothing could lie, but blocks do
    <div class="papers" role="list" ref={list} aria-label={t('paper_list')}>
      {Array.from({ length: count }, (_, block) => (
        <div
          key={block}
          role="none"
          data-block={block}
          style={{ height: isDrawn(block) ? '' : `${String(heightOf(block))}px` }}
        >
          {isDrawn(block) &&
            rows.slice(startOf(block), startOf(block + 1)).map((row, i) => {
              const { id } = row.paper;
              return (
                <div
                  key={id}
                  // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- as above
                  role="listitem"
                  aria-setsize={rows.length}
                  aria-posinset={startOf(block) + i + 1}
                >
                  {above?.(id)}
                  <PaperRow
                    row={row}
                    {...reasons?.of(id)}
                    isNew={newIds.has(id)}
                    isOpen={shownOpen === id}
                    isBeside={beside !== undefined}
                    isSelected={selected === id}
                    {...(choice && {
                      isChosen: choice.ids.has(id),
                      onChoose: (range: boolean) =>
                        choice.onChoose(rows, id, range ? before.current : undefined),
                    })}
                    onSelect={() => select(id)}
                    onToggle={() => toggle(id)}
                    onMark={onMark}
                    onCite={onCite}
                    language={language}
                  />
                  {below?.(id)}
                </div>
              );
            })}
        </div>
      ))}
      <Later load={rowParts}>{({ WhyHere }) => <WhyHere onKnown={(of) => setReasons({ of })} />}</Later>
    </div>
  );
}
