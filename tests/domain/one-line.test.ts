// A text made one line: what cannot be seen or would mislead is out, and what people write stays.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { oneLine } from '../../utils/domain/one-line';

describe('one line', () => {
  it.each([
    ['collapses white space', ' a\n  b\tc\u2028d\u0085e\u00A0f\u2800g ', 'a b c d e f g'],
    ['mends lone surrogates', 'a\uD83D b \uDE00', 'a\uFFFD b \uFFFD'],
    ['keeps whole ones', '\u{1F600} 𝔽', '\u{1F600} 𝔽'],
    ['drops controls', 'a\0b\u001B[31mc\u007F\u009Bd', 'ab[31mcd'],
    ['drops what turns the direction', 'user\u202Egnp.exe\u2066x\u2069\u200F', 'usergnp.exex'],
    ['drops fillers', 'Bro\u200Bk\u2060e\uFEFFn\u00AD \u3164\u115FHangul', 'Broken Hangul'],
    ['drops text hidden in tags', 'seen\u{E0068}\u{E0069}', 'seen'],
    ['keeps emoji whole', '\u{1F469}\u200D\u{1F4BB} ❤\uFE0F\u200D\u{1F525}', '\u{1F469}\u200D\u{1F4BB} ❤\uFE0F\u200D\u{1F525}'],
    ['keeps Persian and Hebrew', 'می\u200Cخواهم שָׁלוֹם', 'می\u200Cخواهم שָׁלוֹם'],
    ['keeps accents, and takes towers of them down', `e\u0301 Z${'\u0335'.repeat(300)}o`, `e\u0301 Z${'\u0335'.repeat(5)}o`],
    ['keeps what only looks like HTML', '<b>&amp;</b> <think>', '<b>&amp;</b> <think>'],
    ['is empty when nothing can be seen', ' \u200B\u200D\u2800\u3164\uFE0F\u202E\0\u0301', ''],
  ])('%s', (_, text, expected) => {
    expect(oneLine(text)).toBe(expected);
  }); // prettier-ignore

  it('of any text is well-formed, one line, no longer, and stays as it is', () => {
    const unit = fc.oneof(
      fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
      fc.string({ unit: 'binary', maxLength: 1 }),
      fc.constantFrom(' ', '\n', '\u200B', '\u200D', '\uFE0F', '\u202E', '\u0301', '\uD83D', '\uDE00', 'a'),
    );
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 60 }), (units) => {
        const text = units.join('');
        const line = oneLine(text);
        expect(line.isWellFormed()).toBe(true);
        expect(line).not.toMatch(/\s\s|[^\S ]|^\s|\s$|\p{Cc}|[\u200B\u2060-\u206F\u202A-\u202E]/u);
        expect(line.length).toBeLessThanOrEqual(text.length);
        expect(oneLine(line)).toBe(line);
      }),
      { numRuns: 2000 },
    );
  });
});
