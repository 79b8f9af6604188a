import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edits } from '../../utils/search/edits';
import { distance } from './oracle';

describe('the edits between two words', () => {
  it.each([
    ['attention', 'attention', 0],
    ['attention', 'atention', 1],
    ['attention', 'attenttion', 1],
    ['attention', 'ettention', 1],
    ['attention', 'atetntion', 1],
    ['attention', 'tatenion', 2],
    ['ca', 'abc', undefined],
    ['', 'ab', 2],
    ['漢字', '漢子', 1],
  ])('from %s to %s are %s', (a, b, expected) => {
    expect(edits(a, b, 2)).toBe(expected);
  });

  it('are those of the definition, and none beyond the most', () => {
    const near = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 12 });
    fc.assert(
      fc.property(near, near, fc.nat(2), (a, b, most) => {
        const expected = distance(a, b, most);
        expect(edits(a, b, most)).toBe(expected <= most ? expected : undefined);
      }),
      { numRuns: 1000 },
    );
  });
});
