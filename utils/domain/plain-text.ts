// Plain text from what papers are written in: one line, bounded, the debris of TeX turned into characters.
import { oneLine } from './one-line';

/** Far above anything recorded (1,923 characters of abstract): a bound for hostile answers. */
export const LONGEST_TEXT = 20_000;

/** Commands that stand for a character. */
const SYMBOLS: Record<string, string> = {
  times: '×', approx: '≈', pm: '±', mp: '∓', leq: '≤', le: '≤', geq: '≥', ge: '≥', neq: '≠', ne: '≠', sim: '∼', ll: '≪',
  gg: '≫', to: '→', rightarrow: '→', leftarrow: '←', leftrightarrow: '↔', Rightarrow: '⇒', mapsto: '↦', uparrow: '↑',
  downarrow: '↓', infty: '∞', cdot: '·', ldots: '…', dots: '…', cdots: '⋯', in: '∈', notin: '∉', subset: '⊂',
  cup: '∪', cap: '∩', sum: '∑', prod: '∏', int: '∫', partial: '∂', nabla: '∇', forall: '∀', exists: '∃', sqrt: '√',
  propto: '∝', equiv: '≡', ell: 'ℓ', circ: '°', star: '⋆', dagger: '†', S: '§', ss: 'ß', ae: 'æ', AE: 'Æ', oe: 'œ',
  OE: 'Œ', o: 'ø', O: 'Ø', l: 'ł', L: 'Ł', i: 'ı', aa: 'å', AA: 'Å', alpha: 'α', beta: 'β', gamma: 'γ', delta: 'δ',
  epsilon: 'ε', varepsilon: 'ε', zeta: 'ζ', eta: 'η', theta: 'θ', iota: 'ι', kappa: 'κ', lambda: 'λ', mu: 'μ', nu: 'ν',
  xi: 'ξ', pi: 'π', rho: 'ρ', sigma: 'σ', tau: 'τ', upsilon: 'υ', phi: 'φ', varphi: 'φ', chi: 'χ', psi: 'ψ',
  omega: 'ω', Gamma: 'Γ', Delta: 'Δ', Theta: 'Θ', Lambda: 'Λ', Xi: 'Ξ', Pi: 'Π', Sigma: 'Σ', Phi: 'Φ', Psi: 'Ψ',
  Omega: 'Ω', textbackslash: '\\', textasciitilde: '~', textless: '<', textgreater: '>', eg: 'e.g.', ie: 'i.e.',
}; // prettier-ignore

/** Commands that only format, or only tell TeX where a line may break: their argument is the text. */
const FORMATTING = new Set(
  (
    'textbf textit textsc texttt textrm textsf text textnormal textsuperscript textsubscript emph underline mathbf ' +
    'mathrm mathit mathcal mathbb mathsf mathtt boldsymbol bm operatorname mbox hbox url bf it em sc tt rm sf small ' +
    'allowbreak nobreakdash xspace left right big Big displaystyle noindent footnotesize'
  ).split(' '),
);

/** Commands whose argument points elsewhere and reads as nothing. */
const POINTERS = new Set(['cite', 'citep', 'citet', 'ref', 'label', 'footnotemark', 'vspace', 'hspace']);

/** TeX accents and the combining characters they are. */
const ACCENTS: Record<string, string> = {
  '"': '\u0308', "'": '\u0301', '`': '\u0300', '^': '\u0302', '~': '\u0303', '=': '\u0304', '.': '\u0307',
  c: '\u0327', v: '\u030C', u: '\u0306', H: '\u030B', r: '\u030A', k: '\u0328', d: '\u0323',
}; // prettier-ignore

const SUPERSCRIPTS: Record<string, string> = {
  0: '⁰', 1: '¹', 2: '²', 3: '³', 4: '⁴', 5: '⁵', 6: '⁶', 7: '⁷', 8: '⁸', 9: '⁹', '+': '⁺', '-': '⁻', n: 'ⁿ', i: 'ⁱ',
}; // prettier-ignore

const SUBSCRIPTS: Record<string, string> = {
  0: '₀', 1: '₁', 2: '₂', 3: '₃', 4: '₄', 5: '₅', 6: '₆', 7: '₇', 8: '₈', 9: '₉', '+': '₊', '-': '₋',
}; // prettier-ignore

/**
 * One line of plain text. What is not TeX stays as it is: `<think>` is text, `$200k` is money, `snake_case` a name.
 * Every pattern is bounded, so the time is linear in the length.
 */
export function plainText(text: string): string {
  const line = oneLine(text.slice(0, LONGEST_TEXT));
  // Some commands are shorter than what they stand for.
  return TEX.test(line) ? oneLine(withoutTex(line).slice(0, LONGEST_TEXT)) : line;
}

const TEX = /[\\$^]|--|``|_[{\d]/;

function withoutTex(text: string): string {
  // An address is none of TeX's business.
  return text
    .split(/(https?:\/\/[^\s{}]+)/)
    .map((part, i) => (i % 2 ? part : withoutTexIn(part)))
    .join('');
}

function withoutTexIn(text: string): string {
  const opened = text
    .replace(/\\([%&$#_{}])/g, (_, sign: string) => (sign === '$' ? DOLLAR : sign))
    .replace(/(\\["'`^~=.]\s?\{?)\\([ij])(?![A-Za-z])\s?(?:\{\})?/g, '$1$2')
    .replace(/\\(["'`^~=.])\s?(?:\{([A-Za-z])\}|([A-Za-z]))/g, accented)
    .replace(/\\([cvuHrkd])(?:\{([A-Za-z])\}|\s([A-Za-z])(?=\}))/g, accented)
    .replace(/\\[()[\]]/g, '')
    .replace(/\\[,;:! ]|\\\\/g, ' ')
    .replace(/\$([^$]{1,200})\$/g, (all, math: string) => (isMath(math) ? math : all));
  return withoutCommands(opened.replace(/\\[dt]?frac\{([^{}]{1,200})\}\{([^{}]{1,200})\}/g, '$1/$2'))
    .replace(EXPONENT, (all, group, whole, digit) => raised(group ?? whole ?? digit, SUPERSCRIPTS, all))
    .replace(/_\{([^{}]{1,20})\}/g, (all, group: string) => raised(group, SUBSCRIPTS, all))
    .replace(
      /(?<![\p{L}\p{N}_])(\p{L})_(\d)(?![\p{L}\p{N}_]|\.\d)/gu,
      (_, letter: string, digit: string) => letter + SUBSCRIPTS[digit],
    )
    .replace(/---/g, '—')
    .replace(/ -- /g, ' – ')
    .replace(/(?<=[\p{L}\p{N}%])--(?=[\p{L}\p{N}])/gu, '–')
    .replace(/\{([^{}\s])\}/g, '$1')
    .replace(/``([^`']{1,500})''/g, '“$1”')
    .replaceAll(DOLLAR, '$');
}

function accented(_: string, accent: string, inBraces?: string, bare?: string): string {
  return ((inBraces ?? bare)! + ACCENTS[accent]).normalize('NFC');
}

/** Commands inside commands: the innermost first, as deep as anybody writes them. */
function withoutCommands(text: string): string {
  let read = text;
  for (let depth = 0; depth < 4; depth++) {
    read = read.replace(
      /\\([A-Za-z]{1,40})(?![A-Za-z])\*?(?:\s?\{([^{}\\]{0,2000})\}|(?!\s?\{)\s?)/g,
      command,
    );
  }
  return read;
}

/** `^{26}`, `^-3` and `^n` at the end of a word, and one digit within a name such as `A^2E`. */
const EXPONENT = /\^(?:\{([^{}]{1,20})\}|([+-]?\d{1,6}|n)(?![\p{L}\p{N}])|(\d)(?=\p{L}))/gu;

/** A dollar sign the author escaped: not the border of a formula. A control, so nobody else's in a cleaned line. */
const DOLLAR = '\0';

/** `$x^2$` is a formula, `$5 to $` is money. */
function isMath(inside: string): boolean {
  if (/^\s|\s$/.test(inside)) return false;
  return /[\\^_{=<>]/.test(inside) || /^\p{L}$/u.test(inside) || /^[\d.,]+[%×]?$/.test(inside);
}

/** The paper's own macros have names that read: `\ours` becomes "ours". */
function command(all: string, name: string, argument?: string): string {
  const after = argument === undefined && /\s$/.test(all) ? ' ' : '';
  if (POINTERS.has(name)) return '';
  if (FORMATTING.has(name)) return argument ?? '';
  const word = Object.hasOwn(SYMBOLS, name) ? SYMBOLS[name]! : name;
  return argument ? `${word} ${argument}` : word + after;
}

function raised(group: string, characters: Record<string, string>, all: string): string {
  const letters = group.split('').map((c) => characters[c]);
  if (letters.every((c) => c !== undefined)) return letters.join('');
  // Without its braces `z_{t+1}` would be another formula.
  return /^[\p{L}\p{N}]+$/u.test(group) ? all.replace(/[{}]/g, '') : all;
}
