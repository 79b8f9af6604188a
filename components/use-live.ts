// A query that runs again whenever its stores change.
import { useEffect, useRef, useState } from 'preact/hooks';
import { subscribe, type StoreName } from '../utils/db/changes';
import { failureOf, type Failure } from '../utils/domain/failure';
import type { Early } from './early';

/** What a live query last brought; the value before it stays until the next has come. */
export interface Live<Value> {
  value?: Value;
  failure?: Failure;
}

/**
 * Runs `query` now, when `key` changes, and after each commit that changed one of `stores`.
 * `first`: what it brought before the page could draw; it is not run again for that.
 */
export function useLive<Value>(
  query: () => Promise<Value>,
  stores: readonly StoreName[],
  key: string,
  first?: Early<Value>,
): Live<Value> {
  const [live, setLive] = useState<Live<Value>>(first ? { value: first.value } : {});
  const latest = useRef(query);
  latest.current = query;
  const early = useRef(first);
  useEffect(() => {
    let over = false;
    let asked = 0;
    const run = async () => {
      const turn = ++asked;
      const next = await latest.current().then(
        (value): Live<Value> => ({ value }),
        (thrown: unknown): Live<Value> => ({ failure: failureOf(thrown) }),
      );
      // An answer that a later question overtook is old.
      if (!over && turn === asked)
        setLive(
          (now) => ({ ...now, ...next, ...('value' in next && { failure: undefined }) }) as Live<Value>,
        );
    };
    const begun = early.current;
    early.current = undefined;
    const unsubscribe = begun?.end ?? subscribe(stores, () => void run());
    if (begun) begun.watch(() => void run());
    else void run();
    return () => {
      over = true;
      unsubscribe();
    };
  }, [key]);
  return live;
}
