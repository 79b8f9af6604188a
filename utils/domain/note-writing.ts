// Writing a note over.
import type { Note } from './note';

/** A note after a writer wrote `text` over all that it said, at `now` (epoch ms). */
export function writeNote(old: Note | undefined, text: string, by: string, now: number): Note {
  const stamp = Math.max(now, (old?.stamp ?? -Infinity) + 1);
  return { stamp, texts: [{ text, by, stamp }], known: { ...old?.known, [by]: stamp } };
}
