import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arrivalStamp, arrives } from '../../utils/domain/arrival';

describe('an arrival stamp', () => {
  it('is the time, if that is later than every stamp before', () => {
    expect(arrivalStamp(1000, [3, 999])).toBe(1000);
    expect(arrivalStamp(1000, [])).toBe(1000);
  });

  it('exceeds every earlier stamp whatever the clock says', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 2e12 })), (clock) => {
        const stamps: number[] = [];
        for (const now of clock) stamps.push(arrivalStamp(now, stamps));
        for (let i = 1; i < stamps.length; i++) expect(stamps[i]).toBeGreaterThan(stamps[i - 1]!);
      }),
    );
  });
});

describe('unknown papers', () => {
  const read = { at: 1, answer: 'papers', settled: false, dropped: 0 } as const;
  const beginning = { newFrom: '2026-11-20', days: { '2026-11-19': read } } as const;
  it.each([
    ['of the first list ever read', '2026-11-20', { days: {} }, true],
    ['of that list later', '2026-11-20', beginning, true],
    ['of a later list', '2026-11-23', beginning, true],
    ['of an older list of the first run', '2026-11-18', beginning, false],
    ['that come late to an older list', '2026-11-19', beginning, true],
  ] as const)('%s arrive: %4$s', (_, day, state, expected) => {
    expect(arrives(day, state)).toBe(expected);
  });
});
