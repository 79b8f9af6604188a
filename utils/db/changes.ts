// Telling every page and the worker which stores a commit changed, so that they read again.
import type { StoreName } from './schema';

export type { StoreName } from './schema';

const NAME = 'broadsheet';

/** Says that a commit changed these stores. A channel that stays open would keep a test's process alive. */
export function announce(stores: StoreName[]): void {
  if (stores.length === 0) return;
  const channel = new BroadcastChannel(NAME);
  channel.postMessage(stores);
  channel.close();
}

/** Calls `listener` after each commit, by whomever, that changed one of `stores`. Returns what ends it. */
export function subscribe(stores: readonly StoreName[], listener: () => void): () => void {
  const channel = new BroadcastChannel(NAME);
  channel.addEventListener('message', ({ data }: MessageEvent<StoreName[]>) => {
    if (data.some((store) => stores.includes(store))) listener();
  });
  return () => channel.close();
}
