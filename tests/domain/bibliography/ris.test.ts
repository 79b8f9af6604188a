import { describe, expect, it } from 'vitest';
import { isRis, risEntries } from '../../../utils/domain/bibliography/ris';

const read = (text: string) => risEntries(text).map(({ fields }) => Object.fromEntries(fields));

describe('a RIS file', () => {
  it.each([
    ['an entry', 'TY  - JOUR\nTI  - A title\nER  - \n', [{ TI: ['A title'] }]],
    ['Windows lines and a mark of byte order', '\uFEFFTY  - JOUR\r\nTI  - A title\r\nER  - \r\n', [{ TI: ['A title'] }]],
    ['lines of an old Macintosh', 'TY  - JOUR\rTI  - A title\rER  -', [{ TI: ['A title'] }]],
    ['a field on several lines', 'TY  - JOUR\nN1  - One\ntwo\n  three - four\nTI  - A\nER  - ', [{ N1: ['One two   three - four'], TI: ['A'] }]],
    ['a field again and again', 'TY  - JOUR\nAU  - A\nAU  - B\nER  - ', [{ AU: ['A', 'B'] }]],
    ['several entries', 'TY  - JOUR\nTI  - A\nER  - \n\nTY  - UNPB\nTI  - B\nER  - ', [{ TI: ['A'] }, { TI: ['B'] }]],
    ['tags with other spaces', ' TY - JOUR\n TI   - A\nER -', [{ TI: ['A'] }]],
    ['empty fields', 'TY  - JOUR\nTI  -\nAU  - \nER  -', [{ TI: [''], AU: [''] }]],
    ['no end', 'TY  - JOUR\nTI  - A\nTY  - JOUR\nTI  - B', [{ TI: ['A'] }, { TI: ['B'] }]],
    ['lines around its entries', 'From a library\nTI  - Z\nTY  - JOUR\nTI  - A\nER  - \nTI  - Y\nmore\n', [{ TI: ['A'] }]],
  ])('has %s', (_, text, entries) => {
    expect(isRis(text)).toBe(true);
    expect(read(text)).toEqual(entries);
  }); // prettier-ignore

  it.each(['', '@article{a, title={TY  - b}}', 'PARTY  - at my place', 'ty  - JOUR'])('is not %j', (text) => {
    expect(isRis(text)).toBe(false);
  });
});
