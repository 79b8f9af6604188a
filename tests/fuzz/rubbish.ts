// What a field may hold that should not: wrong types, huge numbers, hostile text, names of prototypes.
import fc from 'fast-check';

/** Pieces of text that break careless code. */
const HOSTILE_TEXTS = [
  '', ' ', '0', '-1', 'NaN', 'Infinity', '1e999', 'null', 'undefined', '[object Object]', '__proto__', 'constructor', 'toString', 'hasOwnProperty',
  '2611.01234v2', '2611.1', 'hep-th/9901001', '../../etc/passwd', '\u202Egnp.exe', '\u2066\u200B\u2060\uFEFF', '\uD83D', '\uDE00\uD83D', '\0\u001B[31m',
  `Z${'\u0335\u0334'.repeat(40)}`, '\u{E0041}\u{E0042}', '\uE000\uFFFF', '<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '"><svg/onload=alert(1)>',
  '&lt;b&gt;', 'javascript:alert(1)', 'JaVaScRiPt:alert(1)//https://github.com/a/b', 'data:text/html,<script>alert(1)</script>', 'blob:https://a.example/1',
  'https://user:pw@evil.example/', '//evil.example/', 'http://a.example/', 'https://a.example/\u202E', 'https://[::1', 'https://github.com/../..',
  'https://github.com/owner/.git', 'https://github.com/owner/..', 'https://github.com/a/b/c?d#e', 'github.com/-/-', '\\textbf{\u200B}', '\\$\\frac{1}{',
  '$a^{2}_{3}$', '``quoted\'\'', '\\"', '---', 'file:///etc/passwd', '9999-99-99', '+275760-09-13T00:00:00.001Z', '-271821-04-20', '2026-11-20T25:61:61Z',
]; // prettier-ignore

/** Pieces that make a regular expression run away when there are thousands of them. */
export const PUMPS = [
  '\\', '{', '}', '$', '$a', '^', '^{', '_{', '_', '`', '``', "''", '-', '--', ' ', ' \n', '\\a', '\\a{', '\\textbf{', '{\\it ', '\\frac{', '\\frac{a}{',
  '\\(', '\\"', '\\"{', 'http://', 'https://a', 'github.com/', 'github.com/a/', '.', '/', 'a', 'a-', '0', '<', '<a>;', '<a>; ', ';', '; r=', ';r=0', '\u0301',
  'a\u0301', '\u200D', '\u200B', '\uD83D', '\u{1F600}', '\u202E', '(', '((', 'x_1', 'é',
]; // prettier-ignore

/** A text of one piece again and again. */
const pumped = fc
  .record({ unit: fc.constantFrom(...PUMPS), length: fc.constantFrom(300, 3_000, 30_000), end: fc.constantFrom('', '!', '}') })
  .map(({ unit, length, end }) => unit.repeat(length / unit.length) + end); // prettier-ignore

export const hostileText = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...HOSTILE_TEXTS) },
  {
    weight: 4,
    arbitrary: fc.array(fc.nat(0x10ffff), { maxLength: 40 }).map((codes) => String.fromCodePoint(...codes)),
  },
  { weight: 2, arbitrary: fc.stringMatching(/^https:\/\/(github\.com|a\.example)\/[\w./?#%@:-]{0,20}$/) },
  { weight: 1, arbitrary: pumped },
);

/** Names that reach into prototypes where they are set or read carelessly. */
export const hostileName = fc.constantFrom(
  '__proto__', 'constructor', 'prototype', 'toString', 'valueOf', 'hasOwnProperty', 'toJSON', 'then', 'length', '0', '', 'paper', 'id', 'title',
); // prettier-ignore

/** Written as JSON, because only `JSON.parse` makes `__proto__` a field. */
const POISON = [
  '{"__proto__":{"polluted":true}}',
  '{"constructor":{"prototype":{"polluted":true}}}',
  '{"__proto__":null,"toString":null}',
  '{"length":3,"0":"a"}',
  '{"toJSON":1,"then":1}',
];

export const rubbish: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 6, arbitrary: hostileText },
  {
    weight: 4,
    arbitrary: fc.constantFrom(null, true, false, 0, -0, -1, 1.5, 1e308, -1e308, 2 ** 53, 5e-324, [], {}),
  },
  { weight: 2, arbitrary: fc.constantFrom(...POISON).map((text) => JSON.parse(text) as unknown) },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 2 }) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 400 }).map(nested) },
);

function nested(depth: number): unknown {
  return JSON.parse('[{"a":'.repeat(depth) + '0' + '}]'.repeat(depth));
}
