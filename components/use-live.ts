// A query that runs again whenever its stores change.
import { useEffect, useRef, useState } from 'preact/hooks';
import { subscribe, type StoreName } from '../utils/db/changes';
import { failureOf, type Failure } from '../utils/domain/failure';

/** What a live query last brought; the value before it stays until the next has come. */
export interface Live<Value> {
  value?: Value;
  failure?: Failure;
}

/**
 * Runs `query` now, when `key` changes, and after each commit that changed one of `stores`.
 * `first`: what it brought already, to be shown meanwhile.
 */
export function useLive<Value>(
  query: () => Promise<Value>,
  stores: readonly StoreName[],
  key: string,
  first?: Value,
): Live<Value> {
  const [live, setLive] = useState<Live<Value>>(first === undefined ? {} : { value: first });
  const latest = useRef(query);
  latest.current = query;
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
        setLive((now) => ({ ...now, ...next, ...(next.value && { failure: undefined }) }) as Live<Value>);
    };
    // What was committed between the first read and this is not announced again.
    const unsubscribe = subscribe(stores, () => void run());
    void run();
    return () => {
      over = true;
      unsubscribe();
    };
  }, [key]);
  return live;
}
