// Saved papers go on living: a few in a turn are looked at again, those first that were not for longest.
import { papersToLookAt } from '../db/growth';
import { putLooked } from '../db/write/growth';
import { failureOf, isOfStorage } from '../domain/failure';
import type { Source } from '../sources/source';
import type { Network } from './network';
import { lookAt } from './read-details';
import { isFinal } from './refresh';

/** Papers of one turn: nobody waits for them. */
const MOST_PAPERS = 3;

/**
 * Looks at saved papers that are due, with so many requests at most. A source that cannot be asked ends the turn, and
 * the next one goes on. Throws `Failed` when the storage failed.
 */
export async function lookAgain(
  source: Source,
  network: Network,
  most: number,
  now: () => number,
): Promise<void> {
  const count = Math.min(most, MOST_PAPERS);
  if (count === 0) return;
  for (const id of (await papersToLookAt(now())).slice(0, count)) {
    try {
      await lookAt(source, network, id, 'refresh', now);
    } catch (thrown) {
      const failure = failureOf(thrown);
      if (isOfStorage(failure)) throw thrown;
      if (isFinal(failure)) return;
      // One that always fails must not keep the others from being looked at.
      await putLooked(id, now());
      if (failure.kind === 'unavailable') return;
    }
  }
}
