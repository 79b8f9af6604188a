// What is typed into the search, taken apart: told back in a short form.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isEmptyQuery, parseQuery, type Phrase, type TagWish } from '../../utils/search/query';
import type { Word } from '../../utils/search/word';

/** `text`, `text|joined`, `author:text`, `text*` where it is open, `=text` where it is strict. */
function told({ text, joined, fields, open, strict }: Word): string {
  const where = fields.length === 1 ? `${fields[0]}:` : '';
  return `${strict ? '=' : ''}${where}${text}${joined === undefined ? '' : `|${joined}`}${open ? '*' : ''}`;
}

const toldTag = ({ tag, open }: TagWish) => `${tag}${open ? '*' : ''}`;
const toldPhrase = ({ words }: Phrase) => words.map(told).join(' ');

/** The parts of a query that are there. */
function parts(text: string) {
  const { words, phrases, tags, without, ...rest } = parseQuery(text);
  const all = {
    words: words.map(told),
    phrases: phrases.map(toldPhrase),
    noWords: without.words.map(told),
    noPhrases: without.phrases.map(toldPhrase),
    tags: tags.map(toldTag),
    noTags: without.tags.map(toldTag),
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
    ['tag:moe', { tags: ['moe*'] }],
    ['-tag:moe ', { noTags: ['moe'] }],
    ['is:saved IS:Unread -is:dismissed', { is: ['saved', 'unread'], isNot: ['dismissed'] }],
    ['is:new is:read', { is: ['new', 'read'] }],
    ['is:blue ', { odd: ['is'] }],
    ['is:sav', {}],
    ['x after:20', { words: ['x'] }],
    ['-after:2024 ', { odd: ['after'] }],
    ['before:soon x ', { words: ['x'], odd: ['before'] }],
    ['after:2024-05-01', { after: '2024-05-01' }],
    ['after:2024 before:2025-3', { after: '2024-01-01', before: '2025-03-01' }],
    ['after:2024 after:2023 before:2026 before:2025', { after: '2024-01-01', before: '2025-01-01' }],
    ['after:2024-13 ', { odd: ['after'] }],
    ['before:2023-02-29 ', { odd: ['before'] }],
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

  it.each([
    ['', true], [' - ??? "" author: is:sav after:20 tag: ', true], ['a', false], ['-a', false], ['"a"', false], ['tag:x', false], ['is:new', false], ['after:2024', false], ['-is:read', false],
  ])('%j asks for nothing: %j', (text, isEmpty) => {
    expect(isEmptyQuery(parseQuery(text.trimEnd()))).toBe(isEmpty);
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
