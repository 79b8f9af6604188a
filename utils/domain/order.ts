// The order that decides where nothing else does: by code units, the same in every browser and language.

/** Compares two texts by their code units. */
export function textOrder(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** A value as text that is the same for equal values, in whatever order their keys were set. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => textOrder(a, b)))
      : inner,
  );
}
