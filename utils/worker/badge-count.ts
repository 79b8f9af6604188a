// Counting for the badge: whenever something it counts may have changed, and once for all who ask at the same time.
import { badgeFacts } from '../db/badge';
import { database } from '../db/open';
import { zoneHere } from '../domain/local-time';
import { showBadge, unreadable } from './badge';
import { QUIET_ALARM, ringAt } from './schedule';

/**
 * Returns what counts anew and shows that. `isDiskFull`: whether the last refresh could not be written; `now`: the time in
 * epoch ms.
 */
export function createCount(isDiskFull: () => boolean, now: () => number): () => Promise<void> {
  let badge = Promise.resolve();
  let next: Promise<void> | undefined;
  /**
   * One after the other, so that the last count is the one that stays; one that failed stops no other. Whoever asks
   * before the next has begun to read shares it: at a wake that is everybody who asks until the storage is open.
   */
  return () => {
    next ??= badge
      .catch(() => {})
      .then(database)
      .finally(() => (next = undefined))
      .then(() => badgeFacts(now(), zoneHere))
      .catch(unreadable)
      .then(async (facts) => {
        await showBadge(facts, now(), isDiskFull());
        await ringAt(QUIET_ALARM, facts.quietUntil);
      });
    badge = next;
    return badge;
  };
}
