// Excerpts around what was found.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { excerpt } from '../../utils/search/excerpt';

it('is the whole of a short text', () => {
  expect(excerpt('Sparse routing', [{ start: 7, end: 14 }])).toEqual({
    text: 'Sparse routing',
    marked: [{ start: 7, end: 14 }],
  });
});

it('is whole words around the first mark of a long one', () => {
  const text = `${'before '.repeat(30)}routing ${'after '.repeat(40)}`.trim();
  const at = text.indexOf('routing');
  const cut = excerpt(text, [{ start: at, end: at + 7 }]);
  expect(cut.text).toMatch(/^…(before )+routing( after)+…$/);
  expect(cut.marked.map(({ start, end }) => cut.text.slice(start, end))).toEqual(['routing']);
});

it('marks in any text what was marked there', () => {
  const word = fc.stringMatching(/^[a-z漢]{0,60}$/);
  fc.assert(
    fc.property(fc.array(word, { maxLength: 40 }), fc.nat(), fc.nat(20), (words, place, length) => {
      const text = words.join(' ');
      const start = place % (text.length + 1);
      const mark = { start, end: Math.min(text.length, start + length) };
      const cut = excerpt(text, [mark]);
      expect(cut.marked).toHaveLength(1);
      expect(cut.text.slice(cut.marked[0]!.start, cut.marked[0]!.end)).toBe(text.slice(mark.start, mark.end));
      expect(text).toContain(cut.text.replace(/^…|…$/g, ''));
    }),
  );
});
