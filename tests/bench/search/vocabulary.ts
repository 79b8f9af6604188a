// Invented words, as often and as long as those of real abstracts, the most frequent first.

/** Words there are: so many that 50,000 abstracts and their authors have about as many terms as real ones would. */
const SIZE = 150_000;
/** Words that say nothing of a paper, though they may be long; nobody looks for them. */
const COMMON = 100;
/** Up to this one words are nearly as Zipf says, from then on they become rare sooner. */
const BEND = 1_000;
const LONGEST = 16;
const STARTS = 'b c d f g h j k l m n p r s t v w b c d f g l m n p r s t br ch cl gr pl pr st th tr'.split(
  ' ',
);
const VOWELS = 'a e i o u a e i o ea io ou'.split(' ');
const ENDS = ['', '', '', '', '', 'l', 'm', 'n', 'r', 's', 't', 'nd', 'nt'];
const SUFFIXES = 's ed ing er al ly ion ity ive able ness less ment ized ization'.split(' ');

export interface Vocabulary {
  /** A word, each as often as it comes. */
  next(random: () => number): string;
  isCommon(word: string): boolean;
}

/** The same words for the same numbers. */
export function inventVocabulary(random: () => number): Vocabulary {
  const words = inventWords(random, SIZE);
  const sums = new Float64Array(SIZE);
  for (let i = 0, sum = 0; i < SIZE; i++) sums[i] = sum += frequency(i);
  const common = new Set(words.slice(0, COMMON));
  return {
    next: (its) => words[placeOf(its() * sums.at(-1)!, sums)]!,
    isCommon: (word) => common.has(word),
  };
}

/** Different words, the first ones short; some are another with an ending, or two others joined by a hyphen. */
export function inventWords(random: () => number, count: number): string[] {
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
  const syllables = () => {
    const length = 1.2 + random() * 0.6 * Math.log10(words.length + 1);
    return Array.from({ length }, () => pick(STARTS) + pick(VOWELS) + pick(ENDS)).join('');
  };
  const words: string[] = [];
  const known = new Set<string>();
  while (words.length < count) {
    const kind = words.length < COMMON ? 1 : random();
    const word =
      kind < 0.3 ? pick(words) + pick(SUFFIXES) : kind < 0.4 ? `${pick(words)}-${pick(words)}` : syllables();
    if (known.has(word) || word.length > LONGEST) continue;
    known.add(word);
    words.push(word);
  }
  return words;
}

/** How often a word comes by its rank (relative), fitted to the abstracts of 1,263 recorded papers. */
function frequency(rank: number): number {
  const flat = (rank + 3) ** -0.95;
  return rank < BEND ? flat : flat * (BEND / rank) ** 0.55;
}

/** The first place whose sum is not less. */
function placeOf(sum: number, sums: Float64Array): number {
  let low = 0;
  let high = sums.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sums[middle]! < sum) low = middle + 1;
    else high = middle;
  }
  return low;
}
