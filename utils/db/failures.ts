// What IndexedDB throws, as a failure that can be told to the reader.
import { Failed, type StorageFailure } from '../domain/failure';

/** The names of the exceptions that say what is the matter. */
const KINDS: Record<string, StorageFailure['kind']> = {
  QuotaExceededError: 'disk-full',
  VersionError: 'outdated',
};

/** The failure behind anything thrown by the storage; `otherwise`: its kind where the exception does not tell. */
export function storageFailure(cause: unknown, otherwise: StorageFailure['kind'] = 'storage'): Failed {
  if (cause instanceof Failed) return cause;
  const name = cause instanceof Error || cause instanceof DOMException ? cause.name : '';
  return new Failed({ kind: KINDS[name] ?? otherwise }, { cause });
}
