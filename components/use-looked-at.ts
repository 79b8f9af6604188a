// The badge's line follows what was painted.
import { useEffect } from 'preact/hooks';
import { send, type Reply } from '../utils/commands';
import type { DayView } from '../utils/db/queries';
import { afterPaint } from './after-paint';
import { withWrites } from './writes';

/**
 * Once news are painted, moves the badge's line to the newest of them and lets the worker count again.
 * `onReply`: takes the worker's reply.
 */
export function useLookedAt(view: DayView | undefined, onReply: (reply: Reply | undefined) => void): void {
  const newest = view?.newestStamp;
  useEffect(() => {
    const tell = () => {
      const looked =
        newest === undefined
          ? Promise.resolve()
          : withWrites(({ look }) => look('badgeUntil', newest, Date.now()));
      // Without a worker to hear it, the badge is counted at the next start. A line that could not be moved leaves
      // the badge as it is, and the worker will meet the same storage.
      void looked
        .catch(() => {})
        .then(() => send('catchUp'))
        .then(onReply);
    };
    // A waking worker takes its share of the processor.
    return afterPaint(tell);
  }, [newest]);
}
