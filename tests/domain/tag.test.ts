// Tags as they are typed and as they are kept.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tagsOf } from '../../utils/domain/mark';
import { tagOf } from '../../utils/domain/tag';

describe('what was typed as a tag', () => {
  it.each<[string, string, string | undefined]>([
    ['is the tag', 'routing', 'routing'],
    ['has no white space around it', '  routing\t', 'routing'],
    ['has single spaces in it', 'sparse \n\u00A0\u3000 routing', 'sparse routing'],
    ['has no control characters', 'a\u0000b\u001B[31m\u0085c', 'a b [31m c'],
    ['cannot turn the direction of what stands after it', 'a\u202Egnp\u2066', 'a gnp'],
    ['has nothing in it that nobody sees', '\uFEFFro\u200Buting\u00AD', 'ro uting'],
    ['has no half characters', 'a\uD83D b\uDE00', 'a b'],
    ['keeps right-to-left letters', 'לקרוא', 'לקרוא'],
    ['keeps emoji', '🔥', '🔥'],
    ['is composed', 'e\u0301tude', 'étude'],
    ['keeps its case', 'LLM', 'LLM'],
    ['may hold what addresses are made of', 'a/b?c#d%e', 'a/b?c#d%e'],
    ['of nothing is none', '', undefined],
    ['of white space is none', ' \n\u2003', undefined],
    ['of what nobody sees is none', '\u200B\u202E\u0000', undefined],
    ['of a joiner is none', '\u200D', undefined],
    ['of joiners and spaces is none', '\u200C \u200D', undefined],
    ['of a filler is none', '\u3164', undefined],
    ['of an empty pattern is none', '\u2800', undefined],
    ['of a variation without a sign is none', '\uFE0F', undefined],
    ['keeps the joiners of a word', 'می\u200Cخواهم', 'می\u200Cخواهم'],
    ['keeps the joiners of emoji', '👩\u200D💻', '👩\u200D💻'],
    ['is cut', 'a'.repeat(61), 'a'.repeat(60)],
    ['is cut before a space, not after it', `${'a'.repeat(59)} b`, 'a'.repeat(59)],
    ['is cut before a character, not in it', `${'a'.repeat(59)}🔥`, 'a'.repeat(59)],
    ['is cut after a whole character', `${'a'.repeat(58)}🔥🔥`, `${'a'.repeat(58)}🔥`],
  ])('%s', (_, typed, tag) => {
    expect(tagOf(typed)).toBe(tag);
  });

  it('means the tag there is that differs by case alone', () => {
    expect(tagOf('llm', ['moe', 'LLM'])).toBe('LLM');
    expect(tagOf(' MOE ', ['moe', 'LLM'])).toBe('moe');
    expect(tagOf('llms', ['LLM'])).toBe('llms');
    expect(tagOf('', [''])).toBeUndefined();
  });

  it('is the same when it is typed again, short, and whole', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (typed) => {
        const tag = tagOf(typed);
        fc.pre(tag !== undefined);
        expect(tagOf(tag)).toBe(tag);
        expect(tag.length).toBeLessThanOrEqual(60);
        expect(tag.isWellFormed()).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });
});

it('the tags of a paper are those that were not taken away, by name', () => {
  const marks = {
    id: '2611.00001',
    saved: { value: 1, stamp: 1 },
    'tag:b': { value: true, stamp: 1 } as const,
    'tag:gone': { stamp: 2 },
    'tag:a:b': { value: true, stamp: 3 } as const,
  };
  expect(tagsOf(marks)).toEqual(['a:b', 'b']);
  expect(tagsOf(undefined)).toEqual([]);
});
