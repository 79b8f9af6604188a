// Why something did not work: a closed set, each with a sentence for the reader.
import type { Mirror } from './mirror';

/** What can go wrong between us and a source; `paused`: by the reader's wish nothing goes out. Times are epoch ms. */
export type SourceFailure = {
  /** The mirror that was to be asked; none where it was the source itself. */
  mirror?: Mirror;
} & (
  | { kind: 'paused' }
  | { kind: 'offline' }
  | { kind: 'no-permission' }
  | { kind: 'rate-limited'; until: number }
  | { kind: 'unavailable' }
  | { kind: 'unexpected' }
);

/** What can go wrong in the storage. */
export type StorageFailure = { kind: (typeof STORAGE_KINDS)[number] };

/**
 * `disk-full`: nothing more can be written, what is there can be read. `blocked`: another window keeps it from being
 * opened. `upgrade`: it could not be brought to this version's form and is as it was. `outdated`: it is of a newer
 * version than this code. `storage`: anything else, such as a database that the browser cannot open.
 */
const STORAGE_KINDS = ['disk-full', 'blocked', 'upgrade', 'outdated', 'storage'] as const;

/** Everything that can go wrong. */
export type Failure = SourceFailure | StorageFailure;

/** Whether it is the storage that failed: then the failure cannot be counted on to be written there. */
export function isOfStorage(failure: Failure): failure is StorageFailure {
  return (STORAGE_KINDS as readonly string[]).includes(failure.kind);
}

/** A failure that was met where a mirror, or none, was to be asked. */
export function failureAt(mirror: Mirror | undefined, failure: Failure): Failure {
  return mirror && !isOfStorage(failure) ? { ...failure, mirror } : failure;
}

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
