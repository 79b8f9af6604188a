// Phrases in a text: words that follow one another there, however hyphens and spaces part them.
import type { Phrase } from './query';
import { tokens } from './tokens';

/** A part of a text: `[start, end)` in code units. */
export interface Range {
  start: number;
  end: number;
}

/** Where a phrase stands in a text: "fine tuning" and "fine-tuning" are the same. */
export function placesOf(text: string, { words }: Phrase): Range[] {
  const parts = tokens(text).filter(({ joined }) => !joined);
  const wanted = words.map((word) => word.text).join('');
  const isOpen = words.at(-1)?.open;
  return parts.flatMap(({ start }, i) => {
    let run = '';
    for (let j = i; j < parts.length && run.length < wanted.length; j++) {
      run += parts[j]!.term;
      if (run === wanted || (isOpen && run.startsWith(wanted))) return { start, end: parts[j]!.end };
      if (!wanted.startsWith(run)) break;
    }
    return [];
  });
}
