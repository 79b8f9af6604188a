// Invented papers whose texts are to a search what real ones are: as long, as varied, their words as frequent.
import type { Paper } from '../../../utils/domain/paper.ts';
import { randomFrom } from '../../feed/generated.ts';
import { inventVocabulary, inventWords } from './vocabulary.ts';

const SEED = 'search';
const FIRST_NAMES = 3_000;
const LAST_NAMES = 30_000;
/** Papers of a month, which an id begins with. */
const PER_MONTH = 1_000;

export interface Texts {
  /** Paper `i`, always the same. */
  paper(i: number): Paper;
  /** Whether a word is in so many papers that nobody looks for it. */
  isCommon(word: string): boolean;
}

/** Makes what the papers are made of: 0.5 s. */
export function inventTexts(): Texts {
  const vocabulary = inventVocabulary(randomFrom(`${SEED} words`));
  const firstNames = inventWords(randomFrom(`${SEED} first names`), FIRST_NAMES).map(capital);
  const lastNames = inventWords(randomFrom(`${SEED} last names`), LAST_NAMES).map(capital);
  return {
    isCommon: (word) => vocabulary.isCommon(word),
    paper(i) {
      const random = randomFrom(`${SEED} ${i}`);
      const times = (least: number, most: number) => least + Math.floor(random() * (most - least + 1));
      const word = () => vocabulary.next(random);
      const list = <T>(length: number, make: () => T): T[] => Array.from({ length }, make);
      // Some names are many people's.
      const name = (names: string[]) => names[Math.floor(random() ** 2 * names.length)]!;
      const sentences = list(times(7, 11), () => list(times(12, 28), () => written(word, random)).join(' '));
      return {
        id: idOf(i),
        title: list(times(5, 13), () => capital(written(word, random))).join(' '),
        abstract: sentences.map((sentence) => `${capital(sentence)}.`).join(' '),
        authors: list(1 + Math.floor(random() ** 2 * 16), () => ({
          name: `${name(firstNames)} ${name(lastNames)}`,
        })),
        aiKeywords: list(times(4, 8), () => list(times(1, 3), word).join(' ')),
      };
    },
  };
}

/** A word as it may stand in a sentence: by itself, with a comma, or a number. */
function written(word: () => string, random: () => number): string {
  const kind = random();
  if (kind < 0.02) return `${Math.floor(random() ** 3 * 1000)}.${Math.floor(random() * 10)}%`;
  return kind < 0.08 ? `${word()},` : word();
}

function capital(word: string): string {
  return word[0]!.toUpperCase() + word.slice(1);
}

function idOf(i: number): string {
  const month = Math.floor(i / PER_MONTH);
  const [year, ofYear] = [20 + Math.floor(month / 12), 1 + (month % 12)];
  return `${year}${String(ofYear).padStart(2, '0')}.${String(10_000 + 7 * (i % PER_MONTH)).padStart(5, '0')}`;
}
