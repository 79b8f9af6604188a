// Telling every page and the worker which stores a commit changed, so that they read again.
import type { StoreName } from './schema';

export type { StoreName } from './schema';

const NAME = 'broadsheet';

/** What a commit changed. */
interface Change {
  stores: StoreName[];
  /** The papers whose marks or facts changed. */
  ids: string[];
}

/** Says what a commit changed. A channel that stays open would keep a test's process alive. */
export function announce(change: Change): void {
  if (change.stores.length === 0) return;
  const channel = new BroadcastChannel(NAME);
  channel.postMessage(change);
  channel.close();
}

/**
 * Calls `listener` after each commit, by whomever, that changed one of `stores`, with the ids of the papers whose marks
 * or facts changed. Returns what ends it.
 */
export function subscribe(stores: readonly StoreName[], listener: (ids: string[]) => void): () => void {
  const channel = new BroadcastChannel(NAME);
  channel.addEventListener('message', ({ data }: MessageEvent<Change>) => {
    if (data.stores.some((store) => stores.includes(store))) listener(data.ids);
  });
  return () => channel.close();
}
