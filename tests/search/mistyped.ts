// Words with one slip of the finger in them.

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** A word of two letters at least with one left out, put in, put for another, or exchanged with its neighbour. */
export function mistyped(word: string, random: () => number): string {
  const below = (end: number) => Math.floor(random() * end);
  const at = below(word.length - 1);
  const letter = LETTERS[below(LETTERS.length)]!;
  const [before, after] = [word.slice(0, at), word.slice(at + 1)];
  return [
    before + after,
    before + letter + word[at]! + after,
    before + letter + after,
    before + after[0]! + word[at]! + after.slice(1),
  ][below(4)]!;
}
