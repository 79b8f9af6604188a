import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitName, type Name } from '../../../utils/domain/citations/name';

describe('a name in its parts', () => {
  it.each<[string, Name]>([
    ['Mira Okafor', { given: 'Mira', family: 'Okafor' }],
    ['Mira J. K. Okafor', { given: 'Mira J. K.', family: 'Okafor' }],
    ['Jean-Luc O’Brien-Sáez', { given: 'Jean-Luc', family: 'O’Brien-Sáez' }],
    ['Zheng liu', { given: 'Zheng', family: 'liu' }],
    ['jing Gao', { given: 'jing', family: 'Gao' }],
    ['Joan of Arc Xavier', { given: 'Joan of Arc', family: 'Xavier' }],
    ['Linxi "Jim" Fan', { given: 'Linxi "Jim"', family: 'Fan' }],
    ['  Mira\n Okafor ', { given: 'Mira', family: 'Okafor' }],
    ['Srinivas V', { given: 'Srinivas', family: 'V' }],
  ])('%s is a given and a family name', (name, expected) => {
    expect(splitName(name)).toEqual(expected);
  });

  it.each<[string, Name]>([
    ['Laurens van der Maaten', { given: 'Laurens', particle: 'van der', family: 'Maaten' }],
    ['Javier de la Rosa', { given: 'Javier', particle: 'de la', family: 'Rosa' }],
    ['Tamara von Glehn', { given: 'Tamara', particle: 'von', family: 'Glehn' }],
    ['Emily de Oliveira Santos', { given: 'Emily', particle: 'de', family: 'Oliveira Santos' }],
    ['Maria de Souza da Silva', { given: 'Maria', particle: 'de', family: 'Souza da Silva' }],
    ['van der Maaten, Laurens', { given: 'Laurens', particle: 'van der', family: 'Maaten' }],
    ['De Witte, Pim', { given: 'Pim', family: 'De Witte' }],
    ['de Witte', { family: 'de Witte' }],
    ['Di Wu', { given: 'Di', family: 'Wu' }],
    ['Ana Ortega y Gasset', { given: 'Ana', family: 'Ortega y Gasset' }],
    ['Gabriel Poesia Reis e Silva', { given: 'Gabriel Poesia', family: 'Reis e Silva' }],
  ])('%s has its particles apart, if it has any', (name, expected) => {
    expect(splitName(name)).toEqual(expected);
  });

  it.each<[string, Name]>([
    ['Tersoo Upaa Jr', { given: 'Tersoo', family: 'Upaa', suffix: 'Jr' }],
    ['Mira Okafor, Jr.', { given: 'Mira', family: 'Okafor', suffix: 'Jr.' }],
    ['Okafor, Jr., Mira', { given: 'Mira', family: 'Okafor', suffix: 'Jr.' }],
    ['Okafor, Mira, III', { given: 'Mira', family: 'Okafor', suffix: 'III' }],
    ['Jan van den Berg II', { given: 'Jan', particle: 'van den', family: 'Berg', suffix: 'II' }],
    ['Mira Okafor Jr., III', { literal: 'Mira Okafor Jr., III' }],
    ['Mira Okafor, Jr., Jr.', { family: 'Mira Okafor', given: 'Jr.', suffix: 'Jr.' }],
    ['Okafor Jr.', { literal: 'Okafor Jr.' }],
    ['Okafor, Jr.', { literal: 'Okafor, Jr.' }],
    ['Jr.', { family: 'Jr.' }],
  ])('%s has its suffix apart, where there is a whole name before it', (name, expected) => {
    expect(splitName(name)).toEqual(expected);
  });

  it.each(['NVIDIA', 'Zhaxizhuoma', 'YY', 'LeoweiLiang'])('%s is one word', (name) => {
    expect(splitName(name)).toEqual({ family: name });
  });

  it.each([
    'DeepSeek-AI', 'Simple AI', 'actAVA AI', 'Gemma Team', 'The Soofi-Team', 'Team, Gemma', 'Kwai Keye team',
    'Gemma Team, Google', 'LIGO Scientific Collaboration', 'Mind Lab', '01.AI', 'Group 42', 'Mira Okafor 0001', 'University of Northlake',
    'Mira Okafor and Ada Bell', 'AI at Northlake', '王小明', 'Wei Wang 王伟', 'Иван Петров', 'محمد علي', 'a, b, c, d',
    'Okafor,', ', Mira', 'a=b', 'foo Bar, Mira', 'Mira van foo Bar', 'Mira {Okafor}', 'https://a.example Okafor',
  ])('%s stays whole', (name) => {
    expect(splitName(name)).toEqual({ literal: name });
  }); // prettier-ignore

  it.each([['Qingyao Ai'], ['Baole Ai'], ['Steam Grouper'], ['Lʼubomír Ťažký']])('%s is a person', (name) => {
    expect(splitName(name)).toHaveProperty('given');
  });

  it.each(['', '  ', '\u202E', '\u200B\n'])('nothing to see (%j) is no name', (name) => {
    expect(splitName(name)).toBeUndefined();
  });

  it('loses no word of any name', () => {
    const words = fc.constantFrom('Mira', 'van', 'de', 'la', 'Okafor', 'Jr.', 'III', 'e', 'y', 'liu', 'AI', 'Team', '王', ',', '4');
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 7 }), (list) => {
        const name = list.join(' ');
        const parts = Object.values(splitName(name)!).join(' ');
        const sorted = (text: string) => text.split(/[ ,]+/).filter(Boolean).toSorted();
        expect(sorted(parts)).toEqual(sorted(name));
      }),
    );
  }); // prettier-ignore
});
