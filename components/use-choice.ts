// Which papers of a list are chosen to do something with all of them: by pointer and by keys, one by one or in a run.
import type { RefObject } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { ShownPaper } from '../utils/db/queries';
import { LIBRARY_KEYS, type KeyAction } from './library-keys';

/** Papers chosen to do something with all of them. `rows`: those of the list, as it shows them. */
export interface Choice {
  ids: ReadonlySet<string>;
  /** `range`: all from where choosing began to this one; else this one more or less. */
  onChoose: (rows: ShownPaper[], id: string, range: boolean) => void;
  onChooseNone: () => void;
  /** `selected`: the id of the row that keys act on; `move`: selects the next or the last before it, if there is one. */
  keys: (
    rows: ShownPaper[],
    selected: RefObject<string | undefined>,
    move: (step: 1 | -1) => ShownPaper | undefined,
  ) => Partial<Record<KeyAction, () => unknown>>;
  /** The keys of all that. */
  table: typeof LIBRARY_KEYS;
}

/** What left the list is chosen no more. `isWhole`: whether the list is read to its end. */
export function useChoice(rows: ShownPaper[], isWhole = true): { choice: Choice; chosen: ShownPaper[] } {
  const [wanted, setIds] = useState<ReadonlySet<string>>(new Set());
  const anchor = useRef<string | undefined>(undefined);
  const chosen = wanted.size === 0 ? [] : rows.filter(({ paper }) => wanted.has(paper.id));
  const ids = chosen.length === wanted.size ? wanted : new Set(chosen.map(({ paper }) => paper.id));
  const onChooseNone = () => setIds(new Set());
  const onChoose: Choice['onChoose'] = (list, id, range) => {
    const all = list.map(({ paper }) => paper.id);
    const index = all.indexOf(id);
    const start = anchor.current === undefined ? -1 : all.indexOf(anchor.current);
    const [from, to] = [start, index].toSorted((a, b) => a - b);
    if (!range) anchor.current = id;
    // Keys can come faster than frames: each begins with what the last one chose.
    setIds((now) => {
      const after = new Set(now);
      if (range) for (const one of all.slice(start === -1 ? index : from, to! + 1)) after.add(one);
      else if (!after.delete(id)) after.add(id);
      return after;
    });
  };
  const keys: Choice['keys'] = (list, selected, move) => {
    const chooseOn = (step: 1 | -1) => {
      const from = selected.current;
      const next = move(step);
      if (next) setIds((now) => new Set([...now, from ?? next.paper.id, next.paper.id]));
    };
    const isAll = ids.size === list.length;
    return {
      choose: () => selected.current !== undefined && onChoose(list, selected.current, false),
      'choose-next': () => chooseOn(1),
      'choose-previous': () => chooseOn(-1),
      'choose-all': () => isWhole && setIds(new Set(isAll ? [] : list.map(({ paper }) => paper.id))),
      'choose-none': onChooseNone,
    };
  };
  return { choice: { ids, onChoose, onChooseNone, keys, table: LIBRARY_KEYS }, chosen };
}
