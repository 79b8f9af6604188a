// Signals: when what watches caught, what became of saved papers, and a digest are told of by a notification.

/** Whether the reader is told: not at all, as soon as something is caught, or of a day's catches at once. */
export const SIGNALS = ['off', 'at-once', 'daily'] as const;
export type SignalKind = (typeof SIGNALS)[number];

const HOUR = 3_600_000;
/** Ms from one signal to the next, at least. */
const APART: Record<Exclude<SignalKind, 'off'>, number> = { 'at-once': HOUR, daily: 24 * HOUR };

/** What was told last (epoch ms). */
export interface Signalled {
  /** When news were told of; absent where none were yet. */
  at?: number;
  /** When a digest was told of. */
  digestAt?: number;
  /** What was caught up to then is no news any more; absent while nothing is to be told. */
  until?: number;
  /** What became of saved papers up to then is no news either; absent while that is not to be told. */
  grownUntil?: number;
  /** A digest that was made up to then is told of no more; absent while none is to be. */
  digestUntil?: number;
}

/** Which news a notification is to tell of. */
export interface Wished {
  caught: boolean;
  grown: boolean;
  digest: boolean;
}

/** The line of each kind of news. */
const LINES = { caught: 'until', grown: 'grownUntil', digest: 'digestUntil' } as const;
const KINDS = ['caught', 'grown', 'digest'] as const;

/**
 * What was told last, with a line at `now` (epoch ms) for what is wished for since just now, and none for what is no more:
 * what came before the reader wanted to hear of it is no news. The same object, if that is how it was.
 */
export function withLines(last: Signalled, wished: Wished, now: number): Signalled {
  if (KINDS.every((kind) => wished[kind] === (last[LINES[kind]] !== undefined))) return last;
  const { at, digestAt } = last;
  const lines = KINDS.filter((kind) => wished[kind]).map((kind) => [LINES[kind], last[LINES[kind]] ?? now]);
  return {
    ...(at !== undefined && { at }),
    ...(digestAt !== undefined && { digestAt }),
    ...Object.fromEntries(lines),
  };
}

/**
 * When something may be told of (epoch ms), at `now` or later: news as the reader chose, a digest by itself and so as
 * `at-once`. `last`: what was told last; `quietUntil`: the end of the quiet, if it is quiet.
 */
export function signalAt(
  kind: Exclude<SignalKind, 'off'>,
  last: Signalled,
  quietUntil: number | undefined,
  now: number,
): number {
  // A clock that ran ahead says nothing about how long ago that was.
  const after = (at: number | undefined, apart: number) => (at !== undefined && at <= now ? at + apart : now);
  return Math.max(now, after(last.at, APART[kind]), after(last.digestAt, HOUR), quietUntil ?? now);
}
