// Telling every page and the worker what a commit changed.
import { CHANNEL, type Change } from '../changes';

/** Says what a commit changed. A channel that stays open would keep a test's process alive. */
export function announce(change: Change): void {
  if (change.stores.length === 0) return;
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(change);
  channel.close();
}
