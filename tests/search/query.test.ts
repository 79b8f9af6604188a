// What is typed into the search, taken apart: told back in a short form.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuery, type Phrase } from '../../utils/search/query';
import type { Word } from '../../utils/search/word';

/** `text`, `text|joined`, `author:text`, `text*` where it is open, `=text` where it is strict. */
function told({ text, joined, fields, open, strict }: Word): string {
  const where = fields.length === 1 ? `${fields[0]}:` : '';
  return `${strict ? '=' : ''}${where}${text}${joined === undefined ? '' : `|${joined}`}${open ? '*' : ''}`;
}

const toldPhrase = ({ words }: Phrase) => words.map(told).join(' ');

/** The parts of a query that are there. */
function parts(text: string) {
  const { words, phrases, without, ...rest } = parseQuery(text);
  const all = {
    words: words.map(told),
    phrases: phrases.map(toldPhrase),
    noWords: without.words.map(told),
    noPhrases: without.phrases.map(toldPhrase),
    noTags: without.tags,
    isNot: without.is,
    ...rest,
  };
  return Object.fromEntries(
    Object.entries(all).filter(([, value]) => value !== undefined && value.length > 0),
  );
}

describe('a query', () => {
  it.each<[string, Record<string, string | string[]>]>([
    ['', {}],
    ['  \t ', {}],
    ['Sparse mixtures', { words: ['sparse', 'mixtures*'] }],
    ['sparse mixtures ', { words: ['sparse', 'mixtures'] }],
    ['diffusion,', { words: ['diffusion'] }],
    ['GPT-4', { words: ['gpt|gpt4*', '4|gpt4*'] }],
    ['gpt4 agents ', { words: ['gpt4', 'agents'] }],
    ['"mixture of experts"', { phrases: ['=mixture =of =experts'] }],
    ['“mixture of experts” routing ', { words: ['routing'], phrases: ['=mixture =of =experts'] }],
    ['"mixture of exp', { phrases: ['=mixture =of =exp*'] }],
    ['""', {}],
    ['"', {}],
    ['agents -survey ', { words: ['agents'], noWords: ['=survey'] }],
    ['agents -survey', { words: ['agents'], noWords: ['=survey'] }],
    ['-"in the wild"', { noPhrases: ['=in =the =wild'] }],
    ['-gpt-4', { noPhrases: ['=gpt|gpt4 =4|gpt4'] }],
    ['state-of-the-art ', { words: ['state|stateoftheart', 'of|stateoftheart', 'the|stateoftheart', 'art|stateoftheart'] }],
    ['- -- foo- ', { words: ['foo'] }],
    ['author:okafor', { words: ['authors:okafor*'] }],
    ['Author:"Mira Okafor" x ', { words: ['x'], phrases: ['=authors:mira =authors:okafor'] }],
    ['-author:okafor ', { noWords: ['=authors:okafor'] }],
    ['org:Google ', { words: ['organization:google'] }],
    ['tag:moe tag:"to cite"', { tags: ['moe', 'to cite'] }],
    ['-tag:moe', { noTags: ['moe'] }],
    ['is:saved IS:Unread -is:dismissed', { is: ['saved', 'unread'], isNot: ['dismissed'] }],
    ['is:new is:read', { is: ['new', 'read'] }],
    ['is:blue ', { words: ['is', 'blue'] }],
    ['after:2024-05-01', { after: '2024-05-01' }],
    ['after:2024 before:2025-3', { after: '2024-01-01', before: '2025-03-01' }],
    ['after:2024 after:2023 before:2026 before:2025', { after: '2024-01-01', before: '2025-01-01' }],
    ['after:2024-13 ', { words: ['after', '2024', '13'].map((word) => (word === 'after' ? word : `${word}|202413`)) }],
    ['before:2023-02-29 ', { words: ['before', '2023|20230229', '02|20230229', '29|20230229'] }],
    ['site:arxiv.org ', { words: ['site', 'arxiv', 'org'] }],
    ['constructor:x __proto__:y ', { words: ['constructor', 'x', 'proto', 'y'] }],
    ['author: tag: is: before:', {}],
    ['author:"" foo ', { words: ['foo'] }],
    ['re:"deep nets" ', { phrases: ['=re =deep =nets'] }],
    ['大语言模型', { words: ['大语', '语言', '言模', '模型*'] }],
    ['tag:', {}],
    ['a"b c"d', { words: ['a', 'd*'], phrases: ['=b =c'] }],
  ])('%j is taken apart', (text, expected) => {
    expect(parts(text)).toEqual(expected);
  }); // prettier-ignore

  it('can be anything', () => {
    const bits = fc.constantFrom('"', '-', ':', ' ', 'author:', 'is:', 'tag:', 'after:', '2024', '-1', 'new', '“', 'é', '漢', '\uD83D', 'GPT-4');
    fc.assert(
      fc.property(fc.oneof(fc.array(bits).map((all) => all.join('')), fc.string({ unit: 'binary' })), (text) => {
        const { words, phrases, without } = parseQuery(text);
        for (const phrase of [...phrases, ...without.phrases]) expect(phrase.words).not.toEqual([]);
        expect(words.length).toBeLessThanOrEqual(32);
      }),
    );
  }); // prettier-ignore

  it('takes the beginning of a pasted text', () => {
    expect(parseQuery('word '.repeat(50_000)).words).toHaveLength(32);
  });
});
