// Which papers of a list are chosen to do something with all of them.
import { useState } from 'preact/hooks';
import type { ShownPaper } from '../utils/db/queries';

/** Papers chosen to do something with all of them. */
export interface Choice {
  ids: ReadonlySet<string>;
  /** Whether all papers are there that could be chosen. */
  isWhole: boolean;
  onChoose: (ids: ReadonlySet<string>) => void;
}

/** What left the list is chosen no more. `isWhole`: whether the list is read to its end. */
export function useChoice(rows: ShownPaper[], isWhole = true): { choice: Choice; chosen: ShownPaper[] } {
  const [ids, onChoose] = useState<ReadonlySet<string>>(new Set());
  const chosen = ids.size === 0 ? [] : rows.filter(({ paper }) => ids.has(paper.id));
  return {
    choice: {
      ids: chosen.length === ids.size ? ids : new Set(chosen.map(({ paper }) => paper.id)),
      isWhole,
      onChoose,
    },
    chosen,
  };
}
