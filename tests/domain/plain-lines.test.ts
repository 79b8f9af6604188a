// A text made of lines that are what they look like.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { oneLine } from '../../utils/domain/one-line';
import { LONGEST_LINES, plainLines } from '../../utils/domain/plain-lines';

it.each([
  ['keeps line breaks of every kind', 'a\nb\r\nc\rd\u2028e\u2029f\u0085g', 'a\nb\nc\nd\ne\nf\ng'],
  ['keeps a paragraph apart, by one empty line', 'a\n\nb\n \u200B\n\t\nc', 'a\n\nb\n\nc'],
  ['drops white space around it and within', '\n\n  a \t b  \n  c\n\n', 'a b\nc'],
  ['keeps what only looks like HTML', '<b>a</b>\n<!-- b -->\n&amp;', '<b>a</b>\n<!-- b -->\n&amp;'],
  ['keeps Markdown', '- **a** [b](https://c.example)\n> `d`', '- **a** [b](https://c.example)\n> `d`'],
  ['takes nothing for TeX', '`\\textbf{a}` costs $5 -- or x_1^2', '`\\textbf{a}` costs $5 -- or x_1^2'],
  ['drops what cannot be seen or turns the writing', 'a\u202Eb\u200B\n\0c\u001B', 'ab\nc'],
  ['mends lone surrogates', 'a\uD83D\n\uDE00', 'a\uFFFD\n\uFFFD'],
  ['is empty when nothing of it can be seen', '\n\u200B\n \u202E\n', ''],
  ['is bounded', 'ab\n'.repeat(LONGEST_LINES), 'ab\n'.repeat(LONGEST_LINES / 3) + 'a'],
])('%s', (_, text, expected) => {
  expect(plainLines(text)).toBe(expected);
}); // prettier-ignore

it('of any text are lines that each are one, no longer than it, and stay as they are', () => {
  const unit = fc.oneof(
    fc.nat(0xffff).map((code) => String.fromCharCode(code)),
    fc.constantFrom(
      ' ',
      '\n',
      '\r',
      '\u2029',
      '\u200B',
      '\u202E',
      '\u0301',
      '\uD83D',
      '\uDE00',
      '\u{1F600}',
      '<',
      'a',
    ),
  );
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 80 }), (units) => {
      const text = units.join('');
      const lines = plainLines(text);
      expect(lines.length).toBeLessThanOrEqual(text.length);
      expect(lines).not.toMatch(/^\n|\n$|\n{3}/);
      for (const line of lines.split('\n')) expect(oneLine(line)).toBe(line);
      expect(plainLines(lines)).toBe(lines);
    }),
    { numRuns: 500 },
  );
});
