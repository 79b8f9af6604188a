// A field of marks: its value with when it was set.

/** A field's value with when it was set; taking it away is a value too, so copies can be merged. */
export interface Field<Value> {
  value?: Value;
  /** Epoch ms, or one more than the field's last stamp when the clock ran behind. */
  stamp: number;
}

/** A field set to a value (or to none) now. */
export function setField<Value>(
  old: { stamp: number } | undefined,
  value: Value | undefined,
  now: number,
): Field<Value> {
  const stamp = Math.max(now, (old?.stamp ?? -Infinity) + 1);
  return value === undefined ? { stamp } : { value, stamp };
}
