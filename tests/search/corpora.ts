// Small libraries of papers whose words are close to each other, and queries for them.
import fc from 'fast-check';
import type { Paper } from '../../utils/domain/paper';

const WORDS = [
  'GPT-4', 'gpt4', 'gpt', '4', 'transformer', 'transfomer', 'transformers', 'tranfsormer', 'model', 'models', 'modal', 'mode',
  'diffusion', 'diffuse', 'attention', 'attentive', 'über', 'uber', '漢字', '漢字検索', 'a', 'the', 'fine-tuning', 'finetuning',
  'fine', 'tuning', 'Łukasz', 'lukasz', 'mira', 'Okafor', '𞤀𞤣', '\uFB01ne', 'zz', 'é',
]; // prettier-ignore

const word = fc.constantFrom(...WORDS);
const text = (maxLength: number) => fc.array(word, { maxLength }).map((words) => words.join(' '));

const paper: fc.Arbitrary<Paper> = fc.record(
  {
    id: fc.integer({ min: 1, max: 12 }).map((n) => `2611.${String(n).padStart(5, '0')}`),
    title: text(4),
    abstract: text(12),
    authors: fc.array(text(2).map((name) => ({ name })), { maxLength: 3 }),
    organization: fc.record({ name: text(2), handle: text(1) }),
    aiKeywords: fc.array(text(2), { maxLength: 3 }),
  },
  { requiredKeys: ['id', 'title', 'abstract', 'authors'] },
); // prettier-ignore

/** Batches of papers, the oldest first; a paper may come again, changed. */
export const corpora: fc.Arbitrary<Paper[][]> = fc.array(fc.array(paper, { maxLength: 6 }), { maxLength: 5 });

const piece = fc.oneof(
  { weight: 6, arbitrary: word },
  { weight: 2, arbitrary: word.map((each) => each.slice(0, 3)) },
  { weight: 1, arbitrary: fc.tuple(word, word).map(([a, b]) => `"${a} ${b}"`) },
  { weight: 1, arbitrary: word.map((each) => `-${each}`) },
  { weight: 1, arbitrary: fc.tuple(fc.constantFrom('author', 'org', '-author'), word).map(([a, b]) => `${a}:${b}`) },
); // prettier-ignore

export const queries: fc.Arbitrary<string> = fc
  .tuple(fc.array(piece, { maxLength: 4 }), fc.constantFrom('', ' '))
  .map(([pieces, end]) => pieces.join(' ') + end);
