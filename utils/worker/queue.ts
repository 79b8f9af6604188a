// A queue: one step after the other, and one that failed stops no other.

export interface Queue {
  /** Does a step once all before it have ended. Returns how it ended itself. */
  add: (step: () => Promise<void>) => Promise<void>;
  /** How the last step ended that there is so far. */
  last: () => Promise<void>;
}

export function createQueue(): Queue {
  let last = Promise.resolve();
  return {
    add(step) {
      last = last.catch(() => {}).then(step);
      return last;
    },
    last: () => last,
  };
}
