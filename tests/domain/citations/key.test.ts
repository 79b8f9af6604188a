import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { citationKeys } from '../../../utils/domain/citations/key';
import { reference } from '../../../utils/domain/citations/reference';
import { row } from '../../papers';

const one = (id: string, author: string, title: string) =>
  reference(row(id, 1, { title, authors: author ? [{ name: author }] : [] }).paper);

describe('a citation key', () => {
  it.each([
    ['Mira Okafor', 'Sparse Attention', 'okafor2026sparse'],
    ['Mira Okafor', 'On the Use of Grids', 'okafor2026use'],
    ['Mira Okafor', 'What Is It?', 'okafor2026what'],
    ['Mira Okafor', '100 Days of GPT-4', 'okafor2026days'],
    ['Mira Okafor', '3D-Grids', 'okafor20263d'],
    ['Mira Okafor', "Don't Look", 'okafor2026dont'],
    ['Laurens van der Maaten', 'Grids', 'maaten2026grids'],
    ['Ahmet Üstün', 'Überblick', 'ustun2026uberblick'],
    ['Søren Łukasz Ðæß', 'Grids', 'daess2026grids'],
    ['İpek Ilgın', 'Grids', 'ilgin2026grids'],
    ['Jean O’Brien-Sáez', 'Grids', 'obriensaez2026grids'],
    ['DeepSeek-AI', 'DeepSeek-R1', 'deepseekai2026deepseek'],
    ['王小明', 'Grids', 'arxiv2026grids'],
    ['', 'Grids', 'arxiv2026grids'],
    ['Mira Okafor', '', 'okafor202601234'],
    ['Mira Okafor', '稀疏注意力', 'okafor202601234'],
    ['', '', 'arxiv202601234'],
    ['Mira Okafor', 'x'.repeat(500), `okafor2026${'x'.repeat(30)}`],
  ])('of %s, “%s” is %s', (author, title, key) => {
    expect(citationKeys([one('2611.01234', author, title)]).get('2611.01234')).toBe(key);
  });

  it('gets a letter where papers would share one, in the order of the ids', () => {
    const ids = ['2611.00003', '2611.00001', '2611.00002'];
    const keys = citationKeys(ids.map((id) => one(id, 'Mira Okafor', 'Grid')));
    expect(ids.map((id) => keys.get(id))).toEqual(['okafor2026gridc', 'okafor2026grida', 'okafor2026gridb']);
  });

  it('with a letter is never the key of another paper', () => {
    const titles = ['Grid', 'Grid', 'Grida', 'Grida'];
    const keys = citationKeys(titles.map((title, i) => one(`2611.0000${i}`, 'Mira Okafor', title)));
    expect([...keys.values()]).toEqual(
      ['okafor2026gridb', 'okafor2026gridc', 'okafor2026gridaa', 'okafor2026gridab'],
    );
  }); // prettier-ignore

  it('has letters enough for thirty papers', () => {
    const references = Array.from({ length: 30 }, (_, i) => one(`2611.000${10 + i}`, 'Mira Okafor', 'Grid'));
    const keys = [...citationKeys(references).values()];
    expect(keys.slice(24, 28)).toEqual(['y', 'z', 'aa', 'ab'].map((letters) => `okafor2026grid${letters}`));
  });

  it('is its paper’s own, in ASCII, and the same whatever the order', () => {
    const titles = fc.constantFrom('Grid', 'Grida', 'Gridaa', 'gridb', '', 'Żółć', '稀疏', 'The', '\\}{');
    const papers = fc
      .uniqueArray(fc.tuple(fc.integer({ min: 0, max: 99 }), titles), {
        maxLength: 40,
        selector: ([id]) => id,
      })
      .map((list) => list.map(([id, title]) => one(`2611.${10000 + id}`, 'Mira Okafor', title)));
    fc.assert(
      fc.property(papers, fc.func(fc.integer()), (references, shuffle) => {
        const keys = citationKeys(references);
        const other = references.toSorted((a, b) => shuffle(a.id) - shuffle(b.id));
        for (const { id } of references) expect(citationKeys(other).get(id)).toBe(keys.get(id));
        expect(new Set(keys.values()).size).toBe(references.length);
        for (const key of keys.values()) expect(key).toMatch(/^[a-z][a-z\d]+$/);
      }),
    );
  });
});
