// Papers as nobody should write them: text that would be markup in one format or another.
import fc from 'fast-check';
import type { Paper } from '../../utils/domain/paper';

const DEBRIS = [
  '</title><script>alert(1)</script>', '<!--', ']]>', '&amp;', '&#x3c;', '"', "'", '](javascript:alert(1))', '![', '[a](b)',
  '`', '```', '|', '* ', '# ', '1. ', '> ', '---', '~~~', '\n', '\r\n', '\u2028', '\t', '\\', '{', '}', '{\\', '$', '%', '^', '_',
  '~', '@misc{a,', '},', ',', ' and ', ' AND ', 'others', 'TY  - JOUR', 'ER  - ', '\u202E', '\uD83D', '\uDE00', '\0', '\u0001',
  '\uFFFE', '\u200B', '=', "''", '``', '--', 'www.a.example', 'https://a.example/b_c', 'LLM', 'van', 'de', 'Jr.', 'Team', '王',
  'Иван', 'É', 'e\u0301', 'word', 'Okafor', ' ', '  ',
]; // prettier-ignore

const text = fc.oneof(
  fc.array(fc.constantFrom(...DEBRIS), { maxLength: 8 }).map((parts) => parts.join('')),
  fc.array(fc.constantFrom(...DEBRIS), { maxLength: 6 }).map((parts) => parts.join(' ')),
  fc.string({ maxLength: 20 }),
  fc.string({ unit: 'binary', maxLength: 20 }),
);

const paper: fc.Arbitrary<Paper> = fc
  .record({
    id: fc.oneof(
      fc.integer({ min: 0, max: 99_999 }).map((n) => `2611.${String(n).padStart(5, '0')}`),
      fc.constantFrom('hep-th/9901001', 'math.GT/0309136', '0704.0001', '2699.00001'),
    ),
    title: text,
    abstract: text,
    authors: fc.array(text.map((name) => ({ name })), { maxLength: 5 }),
    publishedAt: fc.option(fc.integer({ min: 0, max: 4e12 }), { nil: Number.NaN }),
  }); // prettier-ignore

/** Lists of papers with different ids. */
export const hostilePapers = fc.uniqueArray(paper, { maxLength: 6, selector: ({ id }) => id });

/** What of a cleaned line can be written in markup: XML lacks two characters. */
export function inMarkup(line: string): string {
  return line.replace(/[\uFFFE\uFFFF]/g, '');
}
