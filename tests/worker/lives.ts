// The lives of workers in tests: born on an outside, let act, and killed where a test says.
import { close, database } from '../../utils/db/open';
import { sources } from '../../utils/sources';
import { createWorker, type Worker } from '../../utils/worker/worker';
import { die, live, outward, type Life } from './mortal';
import type { Outside } from './outside';

/** A worker on an outside, whose requests count as calls of its life. */
export function birth({ fetch, clock }: Outside): Worker {
  return createWorker({ sources, fetch: outward(fetch), now: () => clock.now });
}

/** Lets a worker act until that is done or its life is over, and ends it. Returns whether it was killed. */
export async function act(life: Life, deed: () => Promise<void>): Promise<boolean> {
  const lived = live(life, deed).catch((thrown: unknown) => {
    if (!life.over) throw thrown;
  });
  await Promise.race([lived, life.end]);
  const killed = life.over;
  die(life);
  await life.end;
  // Never is there no connection that the dead could open in between.
  await Promise.all([close(), database()]);
  return killed;
}
