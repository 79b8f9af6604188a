import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { oneLine } from '../../utils/domain/one-line';
import { LONGEST_TEXT, plainText } from '../../utils/domain/plain-text';

describe('plain text', () => {
  it.each([
    ['collapses white space', ' Hard-wrapped\n  title\tof two  lines ', 'Hard-wrapped title of two lines'],
    [
      'keeps what only looks like HTML',
      'A <think> token, <EOS> and <person, object>',
      'A <think> token, <EOS> and <person, object>',
    ],
    ['keeps money', 'between $200k and $7,800, about $5 in all', 'between $200k and $7,800, about $5 in all'],
    ['keeps escaped money', 'costs \\$40 and not \\$50', 'costs $40 and not $50'],
    [
      'keeps names with underscores',
      'calls visibility_detector and D_v2',
      'calls visibility_detector and D_v2',
    ],
    ['unescapes signs', '50\\% of R\\&D, \\#1, a\\_b', '50% of R&D, #1, a_b'],
    ['drops formatting', 'a \\textbf{bold \\emph{inner}} claim', 'a bold inner claim'],
    ['drops formatting without an argument', '\\it Nothing\\allowbreak{} broken', 'Nothing broken'],
    [
      "reads the authors' own macros as words",
      'We propose \\ours, a method, and \\method{} too',
      'We propose ours, a method, and method too',
    ],
    ['reads symbols', 'p\\approx0.37, 2\\times faster, \\alpha \\leq \\beta', 'p≈0.37, 2× faster, α ≤ β'],
    ['reads accents', '\\"Ust\\"un, vis-\\`a-vis, caf\\\'e', 'Üstün, vis-à-vis, café'],
    [
      'reads accents in braces, of letters and on letters without a dot',
      'Erd{\\H o}s, Be\\c{s}ikta\\c{s}, {\\v{S}}ori\\\'{c}, Mart\\\'{\\i}n, na\\"\\i{}ve, G{\\"o}del, Stra{\\ss}e, {\\O}rsted',
      'Erdős, Beşiktaş, Šorić, Martín, naïve, Gödel, Straße, Ørsted',
    ],
    ["takes no author's macro for an accent", '\\v x and \\c{cc} and \\up{u}', 'v x and c cc and up u'],
    [
      'raises exponents',
      'S^2-Guidance in O(n^2) and 10^{26} of M^{6}Doc',
      'S²-Guidance in O(n²) and 10²⁶ of M⁶Doc',
    ],
    [
      'raises a whole exponent or none',
      '10^10, 10^24 FLOPs, 2^32, 10^-3, x^new, A^2E, UniF^2ace',
      '10¹⁰, 10²⁴ FLOPs, 2³², 10⁻³, x^new, A²E, UniF²ace',
    ],
    ['keeps a formula what it is', 'z_{t+1}-z_t and x^{a+b}', 'z_{t+1}-z_t and x^{a+b}'],
    ['lowers digits after one letter', 'π_0 and W_1, but π_0.5', 'π₀ and W₁, but π_0.5'],
    ['strips the braces of what cannot be lowered', 'J_{G} and v_{ref}', 'J_G and v_ref'],
    ['opens formulas', 'is $x^2$ and \\(W_1\\)', 'is x² and W₁'],
    [
      'reads dashes and quotes',
      "a -- b, Knowing--Using, all---no ``quoted'' word, --flag",
      'a – b, Knowing–Using, all—no “quoted” word, --flag',
    ],
    ['reads fractions', '\\frac{1}{2} of it, $\\frac{a}{b}$', '1/2 of it, a/b'],
    [
      'leaves addresses alone',
      'see https://a.example/c_1--2 and 50\\% more',
      'see https://a.example/c_1--2 and 50% more',
    ],
    ['takes no word for a command', '\\constructor', 'constructor'],
    ['drops pointers', 'as shown \\cite{abc} before', 'as shown before'],
    ['finds the command behind a filler', 'a \\text\u200Bbf{bold} claim', 'a bold claim'],
    ['takes no private character for a sign', '\uE000 is no \\% of \\$', '\uE000 is no % of $'],
    ['is empty when only fillers are left', '\\textbf{\u200B}', ''],
  ])('%s', (_, text, expected) => {
    expect(plainText(text)).toBe(expected);
  });

  it('changes nothing in text without TeX but its white space', () => {
    const words = fc.array(fc.stringMatching(/^[A-Za-z0-9.,;:()<>%&#_'"!?é漢-]{1,12}$/), { maxLength: 20 });
    fc.assert(
      fc.property(words, (list) => {
        const text = list.filter((word) => !/--|_\d/.test(word)).join(' ');
        expect(plainText(text)).toBe(text);
      }),
    );
  });

  it('makes one well-formed line of anything', () => {
    const debris = fc.constantFrom(
      '\\', '{', '}', '$', '^', '_', '``', "''", '--', '\\textbf{', 'a', '1', ' ', '\\"', '\n', '\\$', '\\eg', '\uD83D', '\uDE00',
      '\u200B', '\u202E', '\0', 'https://',
    ); // prettier-ignore
    fc.assert(
      fc.property(fc.array(debris, { maxLength: 400 }), (parts) => {
        const text = plainText(parts.join(''));
        expect(text).not.toMatch(/^\s|\s$|\s\s|[^\S ]|[\0\u200B\u202E]/);
        expect(text.isWellFormed()).toBe(true);
      }),
    );
  });

  it('stays the same when read again, where it holds no TeX', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        fc.pre(!/[\\$^]|--|``|_[{\d]/.test(oneLine(text)));
        expect(plainText(plainText(text))).toBe(plainText(text));
      }),
    );
  });

  it.each([
    ['a long word', 'x'.repeat(100_000), 'x'.repeat(LONGEST_TEXT)],
    ['a pair at the border', `${'x'.repeat(LONGEST_TEXT - 1)}\u{1F600}`, `${'x'.repeat(LONGEST_TEXT - 1)}\uFFFD`],
    ['commands that grow', '\\eg'.repeat(LONGEST_TEXT), 'e.g.'.repeat(LONGEST_TEXT / 4)],
  ])('cuts %s, and leaves it well-formed', (_, text, expected) => {
    expect(plainText(text)).toBe(expected);
  }); // prettier-ignore
});
