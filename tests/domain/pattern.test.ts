// What may be run of the patterns a reader writes, and what may not.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compiled, patternFault } from '../../utils/domain/pattern';

/** A pattern of our syntax, with its ways and signs as the plainest count of them has it. */
interface Measured {
  source: string;
  ways: number;
  signs: number;
}

const measured = fc.letrec<{ whole: Measured }>((tie) => ({
  whole: fc.oneof(
    { maxDepth: 4 },
    fc
      .constantFrom('a', '.', '[a-c]', '\\w', '\\]', '[\\]b]', '\\p{L}', '\\u{61}')
      .map((source) => ({ source, ways: 1, signs: 1 })),
    fc.tuple(tie('whole'), tie('whole')).map(([a, b]) => ({
      source: `(?:${a.source})${b.source}`,
      ways: a.ways * b.ways,
      signs: a.signs + b.signs,
    })),
    fc.tuple(tie('whole'), tie('whole')).map(([a, b]) => ({
      source: `(${a.source}|${b.source})`,
      ways: a.ways + b.ways,
      signs: a.signs + b.signs,
    })),
    fc.tuple(tie('whole'), fc.nat(2), fc.nat(2)).map(([a, from, more]) => ({
      source: `(${a.source}){${String(from)},${String(from + more)}}`,
      ways: Array.from({ length: more + 1 }, (_, i) => a.ways ** (from + i)).reduce((x, y) => x + y),
      signs: a.signs * (from + more),
    })),
  ),
})).whole;

describe('a pattern', () => {
  it.each([
    'mamba', 'state[- ]?space', '\\bRLHF?\\b', 'diffusion.*video', '(vision|image)-language',
    'gpt-\\d{1,3}', '^On the .+', '.{0,40}agent.{0,40}', 'a{1000}', '(?:un)?supervised', '[*+?(){}]*',
    '\\p{Script=Han}+', 'é', '\\(?3D\\)?', '[\\]]+', '|',
  ])('%j is run', (source) => {
    expect(patternFault(source)).toBeUndefined();
    expect(() => compiled(source)).not.toThrow();
  }); // prettier-ignore

  it.each(['(', '[a', 'a{2,1}', '*', '\\', 'a**', '(?<name', '\\p{Nothing}', '{'])('%j is none', (source) =>
    expect(patternFault(source)).toBe('pattern'),
  );

  it.each(['(?=a)', '(?!a)', '(?<=a)b', '(?<!a)b', '(a)\\1', '(?<n>a)\\k<n>', '(?<n>a)'])(
    '%j looks around or back',
    (source) => expect(patternFault(source)).toBe('look'),
  );

  it.each([
    '(a+)+', '(a*)*b', '(a|a)*', '(a|b)+', 'a*a*', '.*.*=', '\\w+\\s+\\w+', '(?:a?){30}', '(a{0,99}){0,99}',
    '(.{0,40}x){3}', '(a{1,30}){2}b*', '(?:a{100}){100}', '[a-z]*\\d*', '(x+x+)+y', '(?:.?){13}a{900}x', '(?:){0,999999}',
  ])('%j could run away', (source) => {
    expect(patternFault(source)).toBe('runaway');
  }); // prettier-ignore

  it('is measured by all the ways in which it can be read', () => {
    fc.assert(
      fc.property(measured, ({ source, ways, signs }) => {
        expect(patternFault(source)).toBe(signs > 1_000 || ways * signs > 200_000 ? 'runaway' : undefined);
      }),
    );
  });

  it('of any text has a fault or can be run', () => {
    const sign = fc.constantFrom(...Array.from('ab01(){}[]*+?.|^$\\,-=:<!kpP🙂é'));
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 14 }), (signs) => {
        const source = signs.join('');
        if (patternFault(source) === undefined) compiled(source).test('ab'.repeat(20));
      }),
      { numRuns: 3000 },
    );
  });

  it('takes upper and lower case for the same', () => {
    expect(compiled('mamba').test('MAMBA-2')).toBe(true);
  });
});
