// What a watch would have caught in the last days, found again whenever it is typed on.
import { useEffect, useState } from 'preact/hooks';
import { recentCandidates } from '../utils/db/candidates';
import type { WatchRule } from '../utils/domain/watch';
import { watcher, type Candidate } from '../utils/search/watching';
import { useLive } from './use-live';

export interface WatchPreview {
  caught: Candidate[];
  /** Of how many papers. */
  count: number;
}

const LISTS = ['listings'] as const;
/** Papers asked about before keys are heard again: a slow pattern takes some milliseconds with each. */
const AT_ONCE = 50;

/** `rule`: one without a fault, or none; `others`: the watches beside it, of which some keep papers out. */
export function useWatchPreview(
  rule: WatchRule | undefined,
  others: readonly WatchRule[],
): WatchPreview | undefined {
  const { value: recent } = useLive(() => recentCandidates(Date.now()), LISTS, 'recent');
  const [preview, setPreview] = useState<WatchPreview>();
  useEffect(() => {
    let isOver = false;
    const show = async () => {
      const found = rule && recent && (await previewOf(rule, others, recent, () => isOver));
      if (!isOver) setPreview(found);
    };
    void show();
    return () => {
      isOver = true;
    };
  }, [JSON.stringify([rule, others]), recent]);
  return preview;
}

/** One that keeps papers out is asked what it finds, any other what it would catch beside those. */
async function previewOf(
  rule: WatchRule,
  others: readonly WatchRule[],
  recent: Candidate[],
  isOver: () => boolean,
): Promise<WatchPreview | undefined> {
  const beside = rule.excludes ? [] : others.filter(({ excludes }) => excludes);
  const rules = [{ ...rule, excludes: false }, ...beside];
  const ask = watcher(rules.map((value, i) => ({ id: String(i), made: { value, stamp: 0 } })));
  const caught: Candidate[] = [];
  for (let from = 0; from < recent.length; from += AT_ONCE) {
    await new Promise((resolve) => setTimeout(resolve));
    if (isOver()) return undefined;
    caught.push(...recent.slice(from, from + AT_ONCE).filter((paper) => ask(paper).length > 0));
  }
  return { caught, count: recent.length };
}
