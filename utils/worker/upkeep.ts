// Keeping the search index: what it lacks is added, what is small merged, step by step.
import { indexNext, mergeNext } from '../db/write/segments';

/** What brings the index to where it lacks nothing; called again meanwhile, it looks again. */
export function createUpkeep(): () => Promise<void> {
  let running: Promise<void> | undefined;
  let isWanted = false;
  async function run(): Promise<void> {
    while (isWanted) {
      isWanted = false;
      // Each step is a transaction of its own, so that reads and a reader's marks come between.
      while ((await indexNext()) || (await mergeNext()));
    }
  }
  return () => {
    isWanted = true;
    running ??= run().finally(() => (running = undefined));
    return running;
  };
}
