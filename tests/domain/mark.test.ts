import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { setField, type Field } from '../../utils/domain/field';
import { isSaved } from '../../utils/domain/mark';

describe('a field of marks', () => {
  it('holds its value and when it was set; taking it away is a value too', () => {
    const saved = setField(undefined, 500, 500);
    expect(saved).toEqual({ value: 500, stamp: 500 });
    expect(setField(saved, undefined, 600)).toEqual({ stamp: 600 });
  });

  it('has a later stamp with each change, whatever the clock says', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 2e12 }), { minLength: 1 }), (clock) => {
        let field: Field<number> | undefined;
        for (const now of clock) {
          const next = setField(field, now, now);
          expect(next.stamp).toBeGreaterThan(field?.stamp ?? -1);
          expect(next.stamp).toBeGreaterThanOrEqual(now);
          field = next;
        }
      }),
    );
  });

  it('says whether a paper is saved', () => {
    expect(isSaved(undefined)).toBe(false);
    expect(isSaved({ id: '2611.00001', saved: { stamp: 3 } })).toBe(false);
    expect(isSaved({ id: '2611.00001', saved: { value: 3, stamp: 3 } })).toBe(true);
  });
});
