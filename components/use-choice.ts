// Which papers of a list are chosen to do something with all of them: by pointer and by keys, one by one or in a run.
import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { ShownPaper } from '../utils/db/queries';
import { LIBRARY_KEYS, type KeyAction } from '../utils/domain/library-keys';

/** Papers chosen to do something with all of them. `rows`: those of the list, as it shows them. */
export interface Choice {
  ids: ReadonlySet<string>;
  /** `from`: all from that row to this one, if there is such a row; else this one more or less. */
  onChoose: (rows: ShownPaper[], id: string, from?: string) => void;
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

/** What left the list is chosen no more, also when it comes back. `isWhole`: whether the list is read to its end. */
export function useChoice(rows: ShownPaper[], isWhole = true): { choice: Choice; chosen: ShownPaper[] } {
  const [wanted, setIds] = useState<ReadonlySet<string>>(new Set());
  const chosen = wanted.size === 0 ? [] : rows.filter(({ paper }) => wanted.has(paper.id));
  const ids = chosen.length === wanted.size ? wanted : new Set(chosen.map(({ paper }) => paper.id));
  const onChooseNone = () => setIds(new Set());
  useEffect(() => {
    if (ids === wanted) return;
    const there = new Set(rows.map(({ paper }) => paper.id));
    setIds((now) => new Set([...now].filter((id) => there.has(id))));
  });
  const onChoose: Choice['onChoose'] = (list, id, from) => {
    const all = list.map((row) => row.paper.id);
    const [first, last] = [all.indexOf(id), from === undefined ? -1 : all.indexOf(from)].toSorted(
      (a, b) => a - b,
    );
    // Keys can come faster than frames: each begins with what the last one chose.
    setIds((now) => {
      const after = new Set(now);
      if (first! >= 0) for (const one of all.slice(first, last! + 1)) after.add(one);
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
      choose: () => selected.current !== undefined && onChoose(list, selected.current),
      'choose-next': () => chooseOn(1),
      'choose-previous': () => chooseOn(-1),
      'choose-all': () => isWhole && setIds(new Set(isAll ? [] : list.map(({ paper }) => paper.id))),
      'choose-none': onChooseNone,
    };
  };
  return { choice: { ids, onChoose, onChooseNone, keys, table: LIBRARY_KEYS }, chosen };
}
