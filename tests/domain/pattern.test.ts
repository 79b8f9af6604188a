// What may be run of the patterns a reader writes, and what may not.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compiled, patternFault, TRIED } from '../../utils/domain/pattern';

/** A pattern, and an engine for it that tries one way after the other, as the plainest one does. */
interface Engine {
  source: string;
  /** Goes on with `next` from each place where it can end that began at `at`. Calls `step` for each sign looked at. */
  run: (text: string, at: number, step: () => void, next: (at: number) => boolean) => boolean;
}

const sign = (source: string): Engine => {
  const one = new RegExp(`^${source}$`, 'iu');
  return {
    source,
    run: (text, at, step, next) => {
      step();
      return at < text.length && one.test(text[at]!) && next(at + 1);
    },
  };
};
const sequence = (a: Engine, b: Engine): Engine => ({
  source: a.source + b.source,
  run: (text, at, step, next) => a.run(text, at, step, (then) => b.run(text, then, step, next)),
});
const choice = (a: Engine, b: Engine): Engine => ({
  source: `(${a.source}|${b.source})`,
  run: (text, at, step, next) => a.run(text, at, step, next) || b.run(text, at, step, next),
});
const repeated = (a: Engine, from: number, to: number): Engine => ({
  source: `(?:${a.source}){${String(from)},${to === Infinity ? '' : String(to)}}`,
  run: (text, at, step, next) => {
    const go = (place: number, count: number): boolean =>
      (count < to &&
        a.run(text, place, step, (then) => (then > place || count < from) && go(then, count + 1))) ||
      (count >= from && next(place));
    return go(at, 0);
  },
});

const engines = fc.letrec<{ whole: Engine }>((tie) => ({
  whole: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom('a', 'b', 'x', '.', '[ab]', '\\w', '\\]', '[\\]b]', '\\p{L}', '\\u{61}').map(sign),
    fc.tuple(tie('whole'), tie('whole')).map(([a, b]) => sequence(a, b)),
    fc.tuple(tie('whole'), tie('whole')).map(([a, b]) => choice(a, b)),
    fc.tuple(tie('whole'), fc.nat(3), fc.nat(30)).map(([a, from, more]) => repeated(a, from, from + more)),
    fc.tuple(tie('whole'), fc.nat(2)).map(([a, from]) => repeated(a, from, Infinity)),
  ),
})).whole;

/** More than any pattern that is run may take. */
const MOST_STEPS = 16_000_000;

/** Whether an engine finds its pattern in a text, begun at each place; nothing, where that takes too many steps. */
function found({ run }: Engine, text: string): boolean | undefined {
  let steps = 0;
  const step = () => {
    if (++steps > MOST_STEPS) throw new RangeError('too many steps');
  };
  try {
    return Array.from({ length: text.length + 1 }, (_, at) => at).some((at) =>
      run(text, at, step, () => true),
    );
  } catch (thrown) {
    if (thrown instanceof RangeError) return undefined;
    throw thrown;
  }
}

describe('a pattern', () => {
  it.each([
    'mamba', 'state[- ]?space', '\\bRLHF?\\b', 'diffusion.*video', '(vision|image)-language',
    'gpt-\\d{1,3}', '^On the .+', '.{0,40}agent.{0,40}', 'a{1000}', '(?:un)?supervised', '[*+?(){}]*',
    '\\p{Script=Han}+', 'é', '\\(?3D\\)?', '[\\]]+', '|', '\\bmamba-?2\\b', '(state[ -]space|ssm)s?', 'gpt-?[0-9]+',
    '.*routing.*', '.*?routing.*?', '.*.{90}§', 'a*a*', '(a+)+', '(a*)*b', '[a-z]*\\d*', '(a|b)+', '\\w+\\s+\\w+', 'state\\s*space',
    'diffusion.*transformer', '(image|video).*generation', 'LLM.*(reason|think)ing', 'a.*b', 'abc.*defghi', '^.*.{5}§',
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
    'x(a+)+y', 'x(a*)*b', 'x(a|a)*y', 'x(a|b)+y', 'a.*.{90}§', 'a*ba*ba*c', 'a.*b.*c', '^a*a*a*§', '(?:a?){30}', 'x(a{0,99}){0,99}y',
    '(.{0,40}x){3}', '(a{1,30}){2}b*c', '(?:a{100}){100}', '(x+x+)+y', '(?:.?){13}a{900}x', 'x(?:){0,99999999}y',
    'a.*abcdefghi', '(aa|aaa).*bcdefghi', 'a(bc)a.*defghijkl', '^(a|aa){30}b',
  ])('%j could run away', (source) => {
    expect(patternFault(source)).toBe('runaway');
  }); // prettier-ignore

  it('that is run takes no more steps than are allowed, on texts of which most of it is made', () => {
    const texts = ['a', 'ab', 'aab', 'x', 'bx', 'aaaaaaaaab'].map((part) =>
      part.repeat(TRIED).slice(0, TRIED),
    );
    fc.assert(
      fc.property(fc.constantFrom('a', '\\w'), engines, fc.constantFrom(...texts), (first, engine, text) => {
        // Between two that must come, so that all of it is run.
        const whole = sequence(sign(first), sequence(engine, sign('§')));
        fc.pre(patternFault(whole.source) === undefined);
        expect(found(whole, text)).toBe(false);
      }),
      { numRuns: 60 },
    );
  });

  it('finds what it finds as it is written, without what need not be there', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'x', ' '), maxLength: 6 });
    fc.assert(
      fc.property(engines, text, (engine, its) => {
        fc.pre(patternFault(engine.source) === undefined);
        expect(compiled(engine.source).test(its)).toBe(new RegExp(engine.source, 'iu').test(its));
      }),
      { numRuns: 2000 },
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
