// Patterns that the reader writes: measured before they are run, so that none of them runs away.
import { Looks, readPattern, type Choice, type Part, type Sequence } from './pattern-parts';

/** `pattern`: no regular expression. `look`: it looks around or back, which is not counted. `runaway`: it may take too long. */
export type PatternFault = 'pattern' | 'look' | 'runaway';

/** Characters of a text that a pattern is tried on; what is longer is cut. The abstracts of arXiv have 1,920 at most. */
export const TRIED = 2_000;

/**
 * The most steps through a text: each is a sign of the pattern looked at in one place, and an engine that backtracks takes
 * no more than are counted here, whatever the text. They are some milliseconds.
 */
const MOST_STEPS = 16_000_000;
/** The most signs that a pattern may have with its counted repetitions written out: engines do so. */
const MOST_SIGNS = 1_000;

/** Of a pattern tried in one place: the most steps, and the ways to read it. `signs`: how many, when written out. */
interface Measure {
  steps: number;
  ways: number;
  signs: number;
}

/** What keeps a pattern from being run, if anything does. */
export function patternFault(source: string): PatternFault | undefined {
  try {
    new RegExp(source, 'iu');
  } catch {
    return 'pattern';
  }
  try {
    const choice = needed(source);
    const isShort =
      sum(choice.map((parts) => measure(parts, TRIED).signs)) <= MOST_SIGNS &&
      sum(choice.map(stepsThrough)) <= MOST_STEPS;
    return isShort ? undefined : 'runaway';
  } catch (thrown) {
    if (thrown instanceof Looks) return 'look';
    throw thrown;
  }
}

/** A pattern without a fault, to ask of texts whether it is in them: upper and lower case are the same to it. */
export function compiled(source: string): RegExp {
  return new RegExp(needed(source).map(writtenOut).join('|'), 'iu');
}

/**
 * What must be in a text for a pattern to be in it: at its ends what may come more often need not, so that `.*routing.*`
 * asks for no more than `routing`.
 */
function needed(source: string): Choice {
  return readPattern(source).map((parts) => leastFirst(leastFirst(parts).toReversed()).toReversed());
}

/** A sequence from its first part that must come, and that as seldom as it may. */
function leastFirst(parts: Sequence): Sequence {
  const start = parts.findIndex(({ from }) => from > 0);
  return start < 0 ? [] : parts.slice(start).map((part, i) => (i === 0 ? { ...part, to: part.from } : part));
}

function writtenOut(parts: Sequence): string {
  return parts
    .map(({ written, from, to }) => {
      if (from === 1 && to === 1) return written;
      return `${written}{${String(from)},${to === Infinity ? '' : String(to)}}`;
    })
    .join('');
}

/** The most steps that a sequence takes through a text. */
function stepsThrough(parts: Sequence): number {
  // Nowhere else than at the start of the text is more of it looked at than that sign.
  if (parts[0]?.written === '^') return TRIED + measure(parts, TRIED).steps;
  // What comes without end comes to the end of the text: of all places half of it, on average.
  const endless = TRIED / 2;
  const start = parts.slice(0, startOf(parts));
  const rest = parts.slice(start.length);
  return TRIED * measure(start, endless).steps + arrivals(start) * measure(rest, endless).steps;
}

/** How many parts a sequence starts with that come once: up to the first that can be read in several ways. */
function startOf(parts: Sequence): number {
  const end = parts.findIndex((part) => !isOnce(part) || measure([part], TRIED).ways > 1);
  if (end < 0) return parts.length;
  return isOnce(parts[end]!) ? end + 1 : end;
}

function isOnce({ from, to }: Part): boolean {
  return from === 1 && to === 1;
}

/** How often at most the start of a sequence is in a text. */
function arrivals(start: Sequence): number {
  const last = start.at(-1);
  const { ways } = measure(start, TRIED / 2);
  if (!last?.group || ways === 1) return arrivalsOf(start);
  return Math.min(sum(last.group.map(arrivalsOf)), ways * arrivalsOf(start.slice(0, -1)));
}

/** How often at most a whole sequence is in a text, each way to read it for itself. */
function arrivalsOf(parts: Sequence): number {
  const { ways } = measure(parts, TRIED / 2);
  if (!parts.every(isOnce) || ways > 1) return TRIED * ways;
  const words = parts
    .map(({ written }) => (/^[a-z0-9 -]$/i.test(written) ? written.toLowerCase() : '|'))
    .join('')
    .split('|');
  return TRIED / Math.max(1, ...words.map(apart));
}

/** How many signs at least lie between two places where a word begins: its end can be its start again. */
function apart(word: string): number {
  let shift = 1;
  while (shift < word.length && !word.startsWith(word.slice(shift))) shift++;
  return shift;
}

/** `endless`: how often what comes without end can come. */
function measure(parts: Sequence, endless: number): Measure {
  const whole = { steps: 0, ways: 1, signs: 0 };
  for (const part of parts) {
    const { steps, ways, signs } = repeated(part, endless);
    whole.steps += whole.ways * steps;
    whole.ways *= ways;
    whole.signs += signs;
  }
  return whole;
}

/** A part with all that it may be repeated. */
function repeated({ group, from, to }: Part, endless: number): Measure {
  const all = group?.map((parts) => measure(parts, endless)) ?? [{ steps: 1, ways: 1, signs: 1 }];
  const ways = sum(all.map((one) => one.ways));
  const steps = Math.max(1, sum(all.map((one) => one.steps)));
  const signs = sum(all.map((one) => one.signs));
  if (to < Infinity) {
    return {
      steps: steps * sumOfPowers(ways, 0, to - 1),
      ways: sumOfPowers(ways, from, to),
      signs: signs * to,
    };
  }
  // Of two ways at each step there is no end of combinations.
  const most = ways === 1 ? Math.max(endless, from) : Infinity;
  return { steps: steps * most, ways: most, signs: signs * Math.max(from, 1) };
}

/** `ways` to the power of each number `from … to`, in all; no more is counted than settles it. */
function sumOfPowers(ways: number, from: number, to: number): number {
  if (ways === 1) return to - from + 1;
  let all = 0;
  for (let power = from; power <= to && all <= MOST_STEPS; power++) all += ways ** power;
  return all;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}
