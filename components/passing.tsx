// A line that stands for a few seconds.
import type { ComponentChildren } from 'preact';
import { useNow } from './use-now';

/** How long it stands (ms). */
const SHOWN_FOR = 8_000;

/** `since`: epoch ms of what it tells of. */
export function Passing({ since, children }: { since: number; children: ComponentChildren }) {
  useNow(500);
  const age = Date.now() - since;
  return age < 0 || age > SHOWN_FOR ? null : <div class="strip">{children}</div>;
}
