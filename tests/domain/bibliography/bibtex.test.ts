import { describe, expect, it } from 'vitest';
import { bibtexEntries } from '../../../utils/domain/bibliography/bibtex';

const read = (text: string) =>
  bibtexEntries(text).map(({ key, fields }) => ({ key, ...Object.fromEntries(fields) }));

describe('a BibTeX file', () => {
  it.each([
    ['groups', '@article{a, title = {Of {Small} things}, year={2026}}', [{ key: 'a', title: ['Of {Small} things'], year: ['2026'] }]],
    ['quotes', '@article{a, title = "Of "}', [{ key: 'a', title: ['Of '] }]],
    ['quotes with braces in them', '@misc{a, title = "Of {"}Small{"} things", b = {c}}', [{ key: 'a', title: ['Of {"}Small{"} things'], b: ['c'] }]],
    ['accents in quotes', '@misc{a, author = "G\\"odel", b = {c}}', [{ key: 'a', author: ['G\\"odel'], b: ['c'] }]],
    ['bare words strung together', '@misc{a, month = 20 # " " # nov # { 2026}, b = c}', [{ key: 'a', month: ['20 nov 2026'], b: ['c'] }]],
    ['parentheses', '@misc(a, title = {Of (small) things}, b = "(")', [{ key: 'a', title: ['Of (small) things'], b: ['('] }]],
    ['a key of its own kind', '@article{DBLP:journals/corr/abs-2611-01234(a), a = b}', [{ key: 'DBLP:journals/corr/abs-2611-01234(a)', a: ['b'] }]],
    ['no key', '@article{title = {A}, b = c}', [{ key: undefined, title: ['A'], b: ['c'] }]],
    ['no field', '@article{a}', [{ key: 'a' }]],
    ['names in any case', '@ARTICLE{A,\n  TITLE={B}\n}', [{ key: 'A', title: ['B'] }]],
    ['a field given twice', '@misc{a, keywords={b}, keywords={c}}', [{ key: 'a', keywords: ['b', 'c'] }]],
    ['names of prototypes', '@misc{__proto__, constructor={a}}', [{ key: '__proto__', constructor: ['a'] }]],
    ['comments', '@a{b, % c={x}\n% d={y},\n  c={100% d}}', [{ key: 'b', c: ['100% d'] }]],
    ['several entries', '@a{b, c=d}@e{f, g=h}\n\n  @ i {j}', [{ key: 'b', c: ['d'] }, { key: 'f', g: ['h'] }, { key: 'j' }]],
    ['words and addresses between entries', 'Ask me@lab (or not)\n% @ nothing\n@a{b, c=d} the end', [{ key: 'b', c: ['d'] }]],
    ['what is no work', '@string{x = {@a{b}}}\n@preamble{"@a{b}"}\n@comment{@a{b, c={d}} @a{b}}\n@STRING(y = "z") @a{b}', [{ key: 'b' }]],
    ['Windows lines and a mark of byte order', '\uFEFF@a{b,\r\n  c = {d\r\n e},\r\n}\r\n', [{ key: 'b', c: ['d\r\n e'] }]],
    ['a line within a field that begins like an address', '@a{b, c={\n@someone said}, d=e}', [{ key: 'b', c: ['\n@someone said'], d: ['e'] }]],
  ])('has %s', (_, text, entries) => {
    expect(read(text)).toEqual(entries);
  }); // prettier-ignore

  it.each([
    ['ends inside a group', '@a{b, c={d}, e={f', [{ key: 'b', c: ['d'] }]],
    ['ends inside a group that holds what looks like a field', '@a{b, e={f, g=h', [{ key: 'b' }]],
    ['ends inside quotes', '@a{b, c={d}, e="f', [{ key: 'b', c: ['d'] }]],
    ['ends inside an entry', '@a{b, c={d}', [{ key: 'b', c: ['d'] }]],
    ['ends behind a sign', '@a{b, c=', [{ key: 'b', c: [''] }]],
    ['lacks a brace, and goes on', '@a{b, c={d}, e={f, g={h}\n}\n@i{j, k={l}}', [{ key: 'b', c: ['d'], e: ['f, g={h}\n'] }, { key: 'j', k: ['l'] }]],
    ['lacks a comma', '@a{b, c={d} e={f}}', [{ key: 'b', c: ['d'], e: ['f'] }]],
    ['lacks a sign', '@a{b, c {d}, e={f}}', [{ key: 'b', e: ['f'] }]],
    ['has a brace too many', '@a{b, c={d}}, e={f}}\n@g{h}', [{ key: 'b', c: ['d'] }, { key: 'h' }]],
    ['has a brace too many in quotes', '@a{b, c="d}e", f=g}', [{ key: 'b', c: ['d}e'], f: ['g'] }]],
    ['has stray signs', '@a{b, #, ", c={d}}', [{ key: 'b', c: ['d'] }]],
    ['has a field without a name', '@a{b, ={x}, c={d}}', [{ key: 'b', c: ['d'] }]],
  ])('that %s is read as far as it can be', (_, text, entries) => {
    expect(read(text)).toEqual(entries);
  }); // prettier-ignore
});
