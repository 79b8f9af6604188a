import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LONGEST_TERM, tokens } from '../../utils/search/tokens';

const terms = (text: string) => tokens(text).map(({ term }) => term);

describe('the words of a text', () => {
  it.each([
    ['nothing', '', []],
    ['signs', ' --- … $%& “” ', []],
    ['case', 'Attention IS All', ['attention', 'is', 'all']],
    ['accents', 'Über naïve Nguyễn', ['uber', 'naive', 'nguyen']],
    ['accents as marks of their own', 'U\u0308ber', ['uber']],
    ['letters nobody has on a keyboard', 'Łukasz Sørensen Weiß', ['lukasz', 'sorensen', 'weiss']],
    ['ligatures and wide letters', 'eﬃcient ＧＰＵ', ['efficient', 'gpu']],
    ['mathematical letters', '𝐑𝐋 and 𝒜', ['rl', 'and', 'a']],
    ['a sigma at the end', 'ΛΟΓΟΣ λόγος', ['λογοσ', 'λογοσ']],
    ['camel case, as one word', 'FlashAttention2 RoPE', ['flashattention2', 'rope']],
    ['what hyphens connect, apart and joined', 'GPT-4', ['gpt', '4', 'gpt4']],
    ['hyphens of other kinds', 'fine\u2011tuned', ['fine', 'tuned', 'finetuned']],
    ['a chain of hyphens', 'state-of-the-art', ['state', 'of', 'the', 'art', 'stateoftheart']],
    ['a hyphen that connects nothing', 'pre- and post-training -', ['pre', 'and', 'post', 'training', 'posttraining']],
    ['decimals', 'Qwen2.5-7B at 1.3%', ['qwen2', '5', '7b', '57b', 'at', '1', '3']],
    ['debris of TeX', '\\textbf{Deep} $x_{t+1}^2$ \\cite{a1}', ['textbf', 'deep', 'x', 't', '1', '2', 'cite', 'a1']],
    ['raised and lowered digits', 'S²-Guidance π₀', ['s2', 'guidance', 's2guidance', 'π0']],
    ['apostrophes', 'Don’t model’s', ['don', 't', 'model', 's']],
    ['Chinese, in pairs', '大语言模型', ['大语', '语言', '言模', '模型']],
    ['a sign alone', '漢 GPT模型', ['漢', 'gpt', '模型']],
    ['Japanese, whose accents are other letters', 'データ がか', ['デー', 'ータ', 'がか']],
    ['Korean', '한국어', ['한국', '국어']],
    ['Cyrillic', 'Ёлка Йод', ['елка', 'иод']],
    ['emoji and halves of them', 'a😀b \uD83D c', ['a', 'b', 'c']],
  ])('are found in %s', (_, text, expected) => {
    expect(terms(text)).toEqual(expected);
  }); // prettier-ignore

  it('are cut where they are too long, and stay well-formed', () => {
    expect(terms('x'.repeat(100_000))).toEqual(['x'.repeat(LONGEST_TERM)]);
    expect(terms(`${'ab-'.repeat(50_000)}c`).at(-1)).toHaveLength(LONGEST_TERM);
    expect(terms(`x${'𞤀'.repeat(40)}`).every((term) => term.isWellFormed())).toBe(true);
  });

  it('stand where their places say', () => {
    expect(tokens('A GPT-4o, naïve 模型库')).toEqual([
      { term: 'a', start: 0, end: 1, joined: false },
      { term: 'gpt', start: 2, end: 5, joined: false },
      { term: '4o', start: 6, end: 8, joined: false },
      { term: 'gpt4o', start: 2, end: 8, joined: true },
      { term: 'naive', start: 10, end: 15, joined: false },
      { term: '模型', start: 16, end: 18, joined: false },
      { term: '型库', start: 17, end: 19, joined: false },
    ]);
  });

  it('are the same again when the part of the text they stand in is read by itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        for (const { term, start, end } of tokens(text)) {
          expect(term).not.toBe('');
          expect(term.length).toBeLessThanOrEqual(LONGEST_TERM);
          expect(terms(text.slice(start, end))).toContain(term);
        }
      }),
    );
  });
});
