// How long what was read is good for.

/** The refresh comes as often (ms). */
const FRESH = 30 * 60_000;

/** Whether what was read at a time is not to be asked for again yet at `now` (both epoch ms). */
export function isFresh(at: number, now: number): boolean {
  // A clock set back says nothing about how long ago it was.
  return Math.abs(now - at) < FRESH;
}
