// Patterns that the reader writes: measured before they are run, so that none of them runs away.

/** `pattern`: no regular expression. `look`: it looks around or back, which is not counted. `runaway`: it may take too long. */
export type PatternFault = 'pattern' | 'look' | 'runaway';

/** Characters of a text that a pattern is tried on; what is longer is cut. The abstracts of arXiv have 1,920 at most. */
export const TRIED = 2_000;

/**
 * The most steps from one place of a text: the ways in which a pattern may be read, each with all its signs. An engine that
 * backtracks takes no more than these, so with `TRIED` they bound what any pattern can cost on any text.
 */
const MOST_STEPS = 200_000;
/** The most signs that a pattern may have with its counted repetitions written out: engines do so. */
const MOST_SIGNS = 1_000;

/** Thrown where a pattern looks around or back. */
class Looks extends Error {}

/** In how many ways a part of a pattern can be read, and how many signs it has when written out. */
interface Measure {
  ways: number;
  signs: number;
}

/** What keeps a pattern from being run, if anything does. */
export function patternFault(source: string): PatternFault | undefined {
  try {
    compiled(source);
  } catch {
    return 'pattern';
  }
  try {
    const { ways, signs } = new Measuring(source).choice();
    const isShort = signs <= MOST_SIGNS && ways * Math.max(signs, 1) <= MOST_STEPS;
    return isShort ? undefined : 'runaway';
  } catch (thrown) {
    if (thrown instanceof Looks) return 'look';
    throw thrown;
  }
}

/** A pattern without a fault, to be tried on texts: upper and lower case are the same to it. */
export function compiled(source: string): RegExp {
  return new RegExp(source, 'iu');
}

/** Measures a pattern whose syntax is right, part by part. */
class Measuring {
  private at = 0;

  constructor(private readonly source: string) {}

  /** Sequences with `|` between them, up to the end of their group. */
  choice(): Measure {
    const whole = this.sequence();
    while (this.take('|')) {
      const other = this.sequence();
      whole.ways += other.ways;
      whole.signs += other.signs;
    }
    return whole;
  }

  private sequence(): Measure {
    const whole = { ways: 1, signs: 0 };
    while (this.at < this.source.length && !/^[|)]/.test(this.rest())) {
      const part = this.repeated(this.part());
      whole.ways *= part.ways;
      whole.signs += part.signs;
    }
    return whole;
  }

  private part(): Measure {
    if (this.take('(')) {
      if (!this.take('?:') && this.rest().startsWith('?')) throw new Looks();
      const group = this.choice();
      this.take(')');
      return group;
    }
    if (/^\\[1-9k]/.test(this.rest())) throw new Looks();
    const [sign] = /^(?:\[(?:\\.|[^\]\\])*\]|\\[pPu]\{[^}]*\}|\\.|.)/su.exec(this.rest())!;
    this.at += sign.length;
    return { ways: 1, signs: 1 };
  }

  /** A part with what says how often it comes. */
  private repeated(part: Measure): Measure {
    const [all = '', sign, least = '', comma, most = ''] =
      /^(?:([*+?])|\{(\d+)(?:(,)(\d*))?\})\??/.exec(this.rest()) ?? [];
    this.at += all.length;
    if (all === '') return part;
    const from = sign === undefined ? Number(least) : Number(sign === '+');
    const isEndless = sign === undefined ? comma !== undefined && most === '' : sign !== '?';
    if (isEndless) {
      // Of two ways at each step there is no end of combinations.
      return { ways: part.ways === 1 ? TRIED : Infinity, signs: part.signs * Math.max(from, 1) };
    }
    const to = sign === '?' ? 1 : Number(comma === undefined ? least : most);
    return { ways: sumOfPowers(part.ways, from, to), signs: part.signs * to };
  }

  private take(text: string): boolean {
    if (!this.source.startsWith(text, this.at)) return false;
    this.at += text.length;
    return true;
  }

  private rest(): string {
    return this.source.slice(this.at);
  }
}

/** `ways` to the power of each number `from … to`, in all; no more is counted than settles it. */
function sumOfPowers(ways: number, from: number, to: number): number {
  if (ways === 1) return to - from + 1;
  let sum = 0;
  for (let power = from; power <= to && sum <= MOST_STEPS; power++) sum += ways ** power;
  return sum;
}
