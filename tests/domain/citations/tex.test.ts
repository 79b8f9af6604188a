import { describe, expect, it } from 'vitest';
import { tex, texTitle } from '../../../utils/domain/citations/tex';

describe('text for TeX', () => {
  it.each([
    ['50% of R&D', '50\\% of R\\&D'],
    ['$5 for #1 a_b', '\\$5 for \\#1 a\\_b'],
    ['a\\b{c}', 'a\\textbackslash{}b\\textbraceleft{}c\\textbraceright{}'],
    ['x^2 ~ y', 'x\\textasciicircum{}2 \\textasciitilde{} y'],
    ['<think> | `a`', '\\textless{}think\\textgreater{} \\textbar{} \\textasciigrave{}a\\textasciigrave{}'],
    ["--flag --- ''", "-{}-flag -{}-{}- '{}'"],
    ['Üstün 王 é 😀', 'Üstün 王 é 😀'],
    ["don't re-read", "don't re-read"],
  ])('%s is %s', (text, expected) => {
    expect(tex(text)).toBe(expected);
  });

  it.each([
    ['An LLM and GPT-4', 'An {LLM} and {GPT}-4'],
    ['BERTScore for iPhones', '{BERTScore} for {iPhones}'],
    ['A Plan for Multi-Entity Work', 'A Plan for Multi-Entity Work'],
    ['Q-Learning in 3D with N_0', '{Q}-Learning in {3D} with {N\\_0}'],
    ['H²O and O(n) on an A100', '{H²O} and {O}(n) on an {A100}'],
    ['ÜBER Über', '{ÜBER} Über'],
    ['_X and {Y}', '\\_{X} and \\textbraceleft{}{Y}\\textbraceright{}'],
  ])('the title %s keeps its capitals: %s', (title, expected) => {
    expect(texTitle(title)).toBe(expected);
  });
});
