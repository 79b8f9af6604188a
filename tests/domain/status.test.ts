import { describe, expect, it } from 'vitest';
import { dayNotice, isOverdue, needsHelp } from '../../utils/domain/status';

const at = (iso: string) => Date.parse(iso);
const HOUR = 3_600_000;

describe('what is said of the current day', () => {
  const saturday = at('2026-11-21T12:00:00Z');
  const friday = at('2026-11-20T12:00:00Z');
  const read = (answer: 'papers' | 'empty' | 'not-open') => ({
    at: friday,
    answer,
    settled: false,
    dropped: 0,
  });

  it('is on weekends when the next list opens', () => {
    expect(dayNotice(saturday, undefined)).toEqual({
      kind: 'weekend',
      next: '2026-11-23',
      opensAt: at('2026-11-23T02:30:00Z'),
    });
  });

  it('is nothing old: after a failure since, the list counts as not read', () => {
    const failed = { failure: { kind: 'offline' as const }, at: friday + 1 };
    expect(dayNotice(friday, read('not-open'), failed).kind).toBe('unread');
    expect(dayNotice(friday, read('not-open'), { ...failed, at: friday - 1 }).kind).toBe('not-open');
  });

  it.each([
    ['not open', read('not-open'), 'not-open'],
    ['empty so far', read('empty'), 'empty'],
    ['not read yet', undefined, 'unread'],
  ] as const)('tells a list that is %s from the others', (_, answer, kind) => {
    expect(dayNotice(friday, answer)).toEqual({ kind, day: '2026-11-20' });
  });
});

describe('the call for help', () => {
  const now = at('2026-11-20T12:00:00Z');
  const failed = (kind: 'offline' | 'no-permission') => ({ failure: { kind }, at: now });
  it.each([
    ['not while all is well', { checkedAt: now - 30 * HOUR }, false],
    ['not for a failure of today', { checkedAt: now - 23 * HOUR, failed: failed('offline') }, false],
    ['when nothing came for over a day', { checkedAt: now - 25 * HOUR, failed: failed('offline') }, true],
    [
      'when nothing ever came for over a day',
      { failingSince: now - 25 * HOUR, failed: failed('offline') },
      true,
    ],
    ['not in the first hour', { failingSince: now - HOUR, failed: failed('offline') }, false],
    ['at once when the grant is off', { checkedAt: now, failed: failed('no-permission') }, true],
  ])('comes %s', (_, standing, expected) => {
    expect(needsHelp(standing, now)).toBe(expected);
  });
});

describe('a refresh', () => {
  const now = at('2026-11-20T12:00:00Z');
  it.each([
    ['never done', undefined, true],
    ['just done', now - 1, false],
    ['due', now - HOUR, true],
    ['dated by a clock that ran ahead', now + 1, true],
  ])('%s is overdue: %3$s', (_, checkedAt, expected) => {
    expect(isOverdue(checkedAt === undefined ? {} : { checkedAt }, now, HOUR)).toBe(expected);
  });
});
