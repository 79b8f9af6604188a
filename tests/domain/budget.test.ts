import { describe, expect, it } from 'vitest';
import { budgetAfter, budgetAt, waitUntil, withBudget } from '../../utils/domain/budget';

const now = Date.parse('2026-11-20T10:00:00Z');
const after = (status: number, headers: Record<string, string>) =>
  budgetAfter(status, new Headers(headers), now);

describe('the budget after an answer', () => {
  it.each([
    ['counts what is left', 200, { ratelimit: '"api";r=499;t=287' }, { left: 499, renewsAt: now + 287_000 }],
    ['knows nothing without headers', 200, {}, {}],
    ['waits for the seconds asked for', 429, { 'retry-after': '120' }, { waitUntil: now + 120_000 }],
    [
      'waits until the date asked for',
      429,
      { 'retry-after': 'Fri, 20 Nov 2026 10:05:00 GMT' },
      { waitUntil: now + 300_000 },
    ],
    [
      'waits for the new window',
      429,
      { ratelimit: '"api";r=0;t=60' },
      { left: 0, renewsAt: now + 60_000, waitUntil: now + 60_000 },
    ],
    ['waits for a whole window when nothing is said', 429, {}, { waitUntil: now + 300_000 }],
    ['waits after a 503 that asks for it', 503, { 'retry-after': '30' }, { waitUntil: now + 30_000 }],
    ['waits a day at most', 429, { 'retry-after': '99999999999' }, { waitUntil: now + 86_400_000 }],
    ['ignores nonsense', 200, { ratelimit: 'soon', 'retry-after': 'later' }, {}],
  ])('%s', (_, status, headers, expected) => {
    expect(after(status, headers as Record<string, string>)).toEqual({ at: now, ...expected });
  });
});

describe('waiting', () => {
  it('is asked of everybody after a 429, until its time', () => {
    const budget = after(429, { 'retry-after': '120' });
    expect(waitUntil(budget, 'reader', now + 1)).toBe(now + 120_000);
    expect(waitUntil(budget, 'refresh', now + 119_999)).toBe(now + 120_000);
    expect(waitUntil(budget, 'refresh', now + 120_000)).toBeUndefined();
  });

  it('leaves the last requests to the reader', () => {
    const budget = after(200, { ratelimit: '"api";r=12;t=100' });
    expect(waitUntil(budget, 'refresh', now)).toBe(now + 100_000);
    expect(waitUntil(budget, 'reader', now)).toBeUndefined();
    expect(waitUntil(after(200, { ratelimit: '"api";r=0;t=100' }), 'reader', now)).toBe(now + 100_000);
    expect(waitUntil(budget, 'refresh', now + 100_000)).toBeUndefined();
  });

  it('ends when the clock was set back, rather than last for days', () => {
    expect(waitUntil(after(429, { 'retry-after': '120' }), 'reader', now - 2 * 86_400_000)).toBeUndefined();
  });

  it('is not asked where nothing is known', () => {
    expect(waitUntil(undefined, 'refresh', now)).toBeUndefined();
  });
});

describe('what a source and its mirrors allow', () => {
  it('is remembered apart', () => {
    const [own, theirs] = [
      { at: now, left: 3 },
      { at: now, left: 9 },
    ];
    const both = { ...withBudget({}, undefined, own), ...withBudget({}, 'https://hf-mirror.com', theirs) };
    expect(budgetAt(both, undefined)).toBe(own);
    expect(budgetAt(both, 'https://hf-mirror.com')).toBe(theirs);
    expect(budgetAt(withBudget({}, undefined, own), 'https://hf-mirror.com')).toBeUndefined();
    expect(budgetAt(withBudget({}, 'https://hf-mirror.com', theirs), undefined)).toBeUndefined();
  });
});
