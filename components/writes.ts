// What writes what the reader does: loaded once the first paint is done, so that it need not wait for it.
type Writes = typeof import('../utils/db/write/reader');

let loading: Promise<Writes> | undefined;
let loaded: Writes | undefined;

/** Loads it, if that has not begun yet. */
export function loadWrites(): Promise<Writes> {
  loading ??= import('../utils/db/write/reader').then((writes) => (loaded = writes));
  return loading;
}

/** It, at once where it is loaded: a popup may close in the turn of a click, and the write must have begun then. */
export function withWrites<Result>(act: (writes: Writes) => Promise<Result>): Promise<Result> {
  return loaded ? act(loaded) : loadWrites().then(act);
}
