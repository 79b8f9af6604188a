// A read that begins before the page can draw, so that both are under way at once.
import { subscribe, type StoreName } from '../utils/db/changes';

/** What a query brought before the page could draw. */
export interface Early<Value> {
  value: Value;
  /** Calls `listener` after each commit, since the read began, that changed its stores. */
  watch: (listener: () => void) => void;
  /** Ends the watch. */
  end: () => void;
}

/** Runs a query at once and watches its stores meanwhile. Resolves with nothing where it failed. */
export async function readEarly<Value>(
  query: () => Promise<Value>,
  stores: readonly StoreName[],
): Promise<Early<Value> | undefined> {
  let changed = false;
  let tell = (): void => {
    changed = true;
  };
  const end = subscribe(stores, () => tell());
  const watch = (listener: () => void) => {
    tell = listener;
    if (changed) listener();
  };
  return query().then(
    (value) => ({ value, watch, end }),
    () => {
      end();
      return undefined;
    },
  );
}
