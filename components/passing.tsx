// A line that stands for a few seconds, and what waits for its end.
import type { ComponentChildren } from 'preact';
import { useNow } from './use-now';

/** How long it stands (ms). */
const SHOWN_FOR = 8_000;
/** How often it is asked whether it does (ms). */
const BEAT = 500;

interface Props {
  /** Epoch ms of what it tells of. */
  since: number;
  children: ComponentChildren;
}

export function Passing({ since, children }: Props) {
  useNow(BEAT);
  return isWithin(since, SHOWN_FOR) ? <div class="strip">{children}</div> : null;
}

/** What waits until such a line has gone: its beat may be another. */
export function Passed({ since, children }: Props) {
  useNow(BEAT);
  return isWithin(since, SHOWN_FOR + BEAT) ? null : <>{children}</>;
}

function isWithin(since: number, time: number): boolean {
  const age = Date.now() - since;
  return age >= 0 && age <= time;
}
