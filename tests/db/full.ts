// A disk that is full.
import { vi } from 'vitest';

type Put = (this: IDBObjectStore, value: unknown, key?: IDBValidKey) => IDBRequest<IDBValidKey>;

/**
 * Lets puts fail as on a full disk: all, or those of which `isFull` says so by their value. Returns what makes room again.
 */
export function fillDisk(isFull: (value: unknown) => boolean = () => true): () => void {
  const put = Reflect.get(IDBObjectStore.prototype, 'put') as Put;
  const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
    this: IDBObjectStore,
    ...given
  ) {
    if (isFull(given[0])) throw new DOMException('The disk is full.', 'QuotaExceededError');
    return put.apply(this, given);
  });
  return () => full.mockRestore();
}
