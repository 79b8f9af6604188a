// A query that runs again whenever its stores change.
import { useEffect, useRef, useState } from 'preact/hooks';
import { subscribe } from '../utils/db/changes';
import type { StoreName } from '../utils/db/schema';
import { failureOf, type Failure } from '../utils/domain/failure';

/** What a live query last brought; the value before it stays until the next has come. */
export interface Live<Value> {
  value?: Value;
  failure?: Failure;
}

/**
 * Runs `query` now, when `key` changes, and after each commit that changed one of `stores`.
 * `first`: what it brought already, so that nothing waits for it.
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
  const known = useRef(first !== undefined);
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
    if (!known.current) void run();
    known.current = false;
    const unsubscribe = subscribe(stores, () => void run());
    return () => {
      over = true;
      unsubscribe();
    };
  }, [key]);
  return live;
}
