// Hearing, in every page and the worker, which stores a commit changed, so that they read again.
import type { StoreName } from './schema';

export type { StoreName } from './schema';

/** The channel that it is told on. */
export const CHANNEL = 'broadsheet';

/** What a commit changed. */
export interface Change {
  stores: StoreName[];
  /** The papers whose marks or facts changed. */
  ids: string[];
}

/**
 * Calls `listener` after each commit, by whomever, that changed one of `stores`, with the ids of the papers whose marks
 * or facts changed. Returns what ends it.
 */
export function subscribe(stores: readonly StoreName[], listener: (ids: string[]) => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener('message', ({ data }: MessageEvent<Change>) => {
    if (data.stores.some((store) => stores.includes(store))) listener(data.ids);
  });
  return () => channel.close();
}
