// Why something did not work: a closed set, each with a sentence for the reader.

/** What can go wrong between us and a source, or in the storage. Times are epoch ms. */
export type Failure =
  | { kind: 'offline' }
  | { kind: 'no-permission' }
  | { kind: 'rate-limited'; until: number }
  | { kind: 'unavailable' }
  | { kind: 'unexpected' }
  | { kind: 'storage' };

/** A failure on its way to whoever can say it. */
export class Failed extends Error {
  constructor(
    readonly failure: Failure,
    options?: ErrorOptions,
  ) {
    super(failure.kind, options);
    this.name = 'Failed';
  }
}

/** The failure behind anything thrown; what has no other name came from the storage. */
export function failureOf(thrown: unknown): Failure {
  return thrown instanceof Failed ? thrown.failure : { kind: 'storage' };
}
