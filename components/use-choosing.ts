// Choosing rows of a list by pointer and by keys, one by one or in a run.
import type { RefObject } from 'preact';
import { useRef } from 'preact/hooks';
import type { ShownPaper } from '../utils/db/queries';
import type { KeyAction } from './keys';
import type { Choice } from './use-choice';

interface Choosing {
  /** The rows chosen. */
  chosen: ShownPaper[];
  /** `range`: all from where choosing began to this one; else this one more or less. */
  choose: (id: string, range: boolean) => void;
  keys: Partial<Record<KeyAction, () => unknown>>;
}

/** `selected`: the id of the row that keys act on; `move`: selects the next or the last before it, if there is one. */
export function useChoosing(
  rows: ShownPaper[],
  choice: Choice | undefined,
  selected: RefObject<string | undefined>,
  move: (step: 1 | -1) => ShownPaper | undefined,
): Choosing {
  const anchor = useRef<string | undefined>(undefined);
  if (!choice) return { chosen: [], choose: () => {}, keys: {} };
  const { ids, isWhole, onChoose } = choice;
  const choose = (id: string, range: boolean) => {
    const all = rows.map(({ paper }) => paper.id);
    const after = new Set(ids);
    const index = all.indexOf(id);
    const start = anchor.current === undefined ? -1 : all.indexOf(anchor.current);
    const [from, to] = [start, index].toSorted((a, b) => a - b);
    if (range) for (const one of all.slice(start === -1 ? index : from, to! + 1)) after.add(one);
    else if (!after.delete(id)) after.add(id);
    if (!range) anchor.current = id;
    onChoose(after);
  };
  const chooseOn = (step: 1 | -1) => {
    const from = selected.current;
    const next = move(step);
    if (next) onChoose(new Set([...ids, from ?? next.paper.id, next.paper.id]));
  };
  const isAll = ids.size === rows.length;
  return {
    chosen: ids.size === 0 ? [] : rows.filter(({ paper }) => ids.has(paper.id)),
    choose,
    keys: {
      choose: () => selected.current !== undefined && choose(selected.current, false),
      'choose-next': () => chooseOn(1),
      'choose-previous': () => chooseOn(-1),
      'choose-all': () => isWhole && onChoose(new Set(isAll ? [] : rows.map(({ paper }) => paper.id))),
      'choose-none': () => onChoose(new Set()),
    },
  };
}
