// Signals: when what watches caught, and what became of saved papers, is told of by a notification.

/** Whether the reader is told: not at all, as soon as something is caught, or of a day's catches at once. */
export const SIGNALS = ['off', 'at-once', 'daily'] as const;
export type SignalKind = (typeof SIGNALS)[number];

const HOUR = 3_600_000;
/** Ms from one signal to the next, at least. */
const APART: Record<Exclude<SignalKind, 'off'>, number> = { 'at-once': HOUR, daily: 24 * HOUR };

/** What was told last (epoch ms). */
export interface Signalled {
  /** When; absent where nothing was told yet. */
  at?: number;
  /** What was caught up to then is no news any more; absent while nothing is to be told. */
  until?: number;
  /** What became of saved papers up to then is no news either; absent while that is not to be told. */
  grownUntil?: number;
}

/** Which news a notification is to tell of. */
export interface Wished {
  caught: boolean;
  grown: boolean;
}

/**
 * What was told last, with a line at `now` (epoch ms) for what is wished for since just now, and none for what is no more:
 * what came before the reader wanted to hear of it is no news. The same object, if that is how it was.
 */
export function withLines(last: Signalled, wished: Wished, now: number): Signalled {
  const { until, grownUntil, ...rest } = last;
  const isSame = wished.caught === (until !== undefined) && wished.grown === (grownUntil !== undefined);
  if (isSame) return last;
  return {
    ...rest,
    ...(wished.caught && { until: until ?? now }),
    ...(wished.grown && { grownUntil: grownUntil ?? now }),
  };
}

/**
 * When what is caught may be told of (epoch ms), at `now` or later. `last`: the last signal, if there was one;
 * `quietUntil`: the end of the quiet, if it is quiet.
 */
export function signalAt(
  kind: Exclude<SignalKind, 'off'>,
  last: Signalled | undefined,
  quietUntil: number | undefined,
  now: number,
): number {
  // A clock that ran ahead says nothing about how long ago that was.
  const next = last?.at !== undefined && last.at <= now ? last.at + APART[kind] : now;
  return Math.max(now, next, quietUntil ?? now);
}
