// Rankings: what a search is asked for, and when it has to wait.
import { describe, expect, it } from 'vitest';
import { questionOf, searchName, searchWaits } from '../../utils/domain/ranking';

const MINUTE = 60_000;
const now = Date.UTC(2026, 10, 20);

describe('the words of a search', () => {
  it.each([
    ['  sparse \n\t routing ', 'sparse routing'],
    ['', ''],
    [`${'a'.repeat(249)} b`, 'a'.repeat(249)],
    ['x'.repeat(300), 'x'.repeat(250)],
  ])('of %j are %j, and stay so', (typed, words) => {
    expect(questionOf(typed)).toBe(words);
    expect(questionOf(words)).toBe(words);
    expect(searchName(typed)).toBe(`search ${words}`);
  });
});

describe('a search', () => {
  const times = (count: number, at: number) => Array.from({ length: count }, (_, i) => at + i);

  it('may go while there are few of the last five minutes', () => {
    expect(searchWaits(times(44, now - MINUTE), now)).toBeUndefined();
    expect(searchWaits(times(90, now - 6 * MINUTE), now)).toBeUndefined();
  });

  it('waits until the first of too many is old enough, in whatever order they are told', () => {
    const many = times(45, now - MINUTE);
    expect(searchWaits(many, now)).toBe(now + 4 * MINUTE);
    expect(searchWaits(many.toReversed(), now)).toBe(now + 4 * MINUTE);
  });

  it('does not wait for what a clock that was set back says', () => {
    expect(searchWaits(times(90, now + MINUTE), now)).toBeUndefined();
  });
});
