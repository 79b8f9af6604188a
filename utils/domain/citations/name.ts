// An author's name in the parts that bibliographies sort and shorten by.
import { oneLine } from '../one-line';

/** `van der` is the particle of Laurens van der Maaten, `Jr.` a suffix. */
export interface Person {
  family: string;
  given?: string;
  particle?: string;
  suffix?: string;
}

/** A team, or a name whose parts nobody can tell: printed as it is. */
export interface Whole {
  literal: string;
}

export type Name = Person | Whole;

const PARTICLES = new Set(
  (
    "af al av bin da dal dalla das de degli dei del della den der des di do dos du el ibn la las le lo los op 's 't " +
    '’s ’t te ten ter van vom von zu zum zur'
  ).split(' '),
);

/** `V` is more often an initial than a fifth. */
const SUFFIX = /^(?:[js]r\.?|II|III|IV)$/i;

/** Words that name a group in whatever case they come. */
const GROUP =
  /\b(?:team|collaboration|consortium|contributors|initiative|institute|university|laboratory|foundation|corporation|committee|alliance)\b/i;

/** Words that name a group only when written like this: there are people called Ai. */
const GROUP_AS_WRITTEN = /\b(?:AI|Labs?|LAB|Group|Research|Project|Inc|LLC|Ltd)\b|^The | (?:and|&|for) /;

/** Not a Latin letter. Which part is the family name differs there, and is not ours to guess. */
const OTHER_SCRIPT = /(?!\p{Lm})(?=\p{L})\P{Script=Latin}/u;

/** Signs that people's names are written with; a digit is none. */
const OF_A_PERSON = /^[\p{L}\p{M}\p{Pd} .,'’"“”()·]+$/u;

/**
 * The parts of a name written `Given von Family Jr.`, `von Family, Given` or `von Family, Jr., Given`. Particles are
 * told by their small letters, as BibTeX does; but only known ones, for some people write no capitals at all.
 * `undefined` where nothing of the name can be seen.
 */
export function splitName(name: string): Name | undefined {
  const line = oneLine(name);
  if (line === '') return undefined;
  return person(line) ?? { literal: line };
}

function person(line: string): Person | undefined {
  if (GROUP.test(line) || GROUP_AS_WRITTEN.test(line) || OTHER_SCRIPT.test(line)) return undefined;
  const parts = line.split(',').map((part) => part.trim());
  if (parts.includes('') || !OF_A_PERSON.test(line)) return undefined;
  const [first = '', ...rest] = parts;
  const suffix = rest.find((part) => SUFFIX.test(part));
  const [given, more] = suffix === undefined ? rest : rest.toSpliced(rest.indexOf(suffix), 1);
  if (more !== undefined) return undefined;
  const split = given === undefined ? inSpokenOrder(first) : familyFirst(first, given);
  // Small letters before the last word that are no particle we know: where the family name begins is a guess.
  if (split?.given !== undefined && /^\P{L}*\p{Ll}.*[\s-]/u.test(split.family)) return undefined;
  if (suffix === undefined || !split) return split;
  return split.given === undefined || split.suffix !== undefined ? undefined : { ...split, suffix };
}

function inSpokenOrder(name: string): Person | undefined {
  const words = name.split(' ');
  const suffix = words.length > 1 && SUFFIX.test(words.at(-1)!) ? words.pop() : undefined;
  const start = startOfFamily(words);
  // With nothing before it, a particle is only the beginning of a name.
  if (start === 0) return suffix === undefined ? { family: words.join(' ') } : undefined;
  const given = words.slice(0, start).join(' ');
  return { ...withParticle(words.slice(start)), given, ...(suffix !== undefined && { suffix }) };
}

function startOfFamily(words: string[]): number {
  const last = words.length - 1;
  const particle = words.findIndex((word, i) => i < last && PARTICLES.has(word));
  if (particle !== -1) return particle;
  // Ortega y Gasset, Reis e Silva: two family names.
  const joint = words.findIndex((word, i) => i > 1 && i < last && /^[ey]$/.test(word));
  return joint === -1 ? last : joint - 1;
}

function familyFirst(family: string, given: string): Person {
  return { ...withParticle(family.split(' ')), given };
}

/** The particles that a family name begins with, apart; the last word is never one. */
function withParticle(words: string[]): Person {
  const first = words.findIndex((word, i) => i === words.length - 1 || !PARTICLES.has(word));
  const family = words.slice(first).join(' ');
  return first > 0 ? { particle: words.slice(0, first).join(' '), family } : { family };
}
