// Phrases in a text: words that follow one another there, however hyphens and spaces part them.
import type { Phrase } from './query';
import { tokens, type Token } from './tokens';

/** A part of a text: `[start, end)` in code units. */
export interface Range {
  start: number;
  end: number;
}

/** Where a phrase stands in a text: "fine tuning" and "fine-tuning" are the same. */
export function placesOf(text: string, phrase: Phrase): Range[] {
  return placesIn(parts(text), phrase);
}

/** The words of a text, one after the other, as a phrase is looked for in them. */
export function parts(text: string): Token[] {
  return tokens(text).filter(({ joined }) => !joined);
}

/** The same as `placesOf` in a text that was taken apart before. */
export function placesIn(text: readonly Token[], { words }: Phrase): Range[] {
  const wanted = words.map((word) => word.text).join('');
  const isOpen = words.at(-1)?.open ?? false;
  const places: Range[] = [];
  for (let i = 0; i < text.length; i++) {
    let run = '';
    for (let j = i; j < text.length && run.length < wanted.length; j++) {
      run += text[j]!.term;
      if (run === wanted || (isOpen && run.startsWith(wanted))) {
        places.push({ start: text[i]!.start, end: text[j]!.end });
        break;
      }
      if (!wanted.startsWith(run)) break;
    }
  }
  return places;
}
