// A disk without room, as a page or worker meets it: every write is aborted after its requests, and says why.

/**
 * Fills the disk for the page or worker that this is run in, until `makeRoom` is called there. A browser finds out
 * after a request, when it commits: then the transaction is aborted and has the quota for its error. A script cannot
 * abort with an error of its own, nor after its commit, so the error is laid over and no commit is asked for.
 */
export function fillDisk(): void {
  const put: IDBObjectStore['put'] = Reflect.get(IDBObjectStore.prototype, 'put');
  const commit: IDBTransaction['commit'] = Reflect.get(IDBTransaction.prototype, 'commit');
  IDBTransaction.prototype.commit = () => {};
  IDBObjectStore.prototype.put = function (...record) {
    const request = put.apply(this, record);
    const { transaction } = this;
    request.addEventListener('success', () => {
      const error = new DOMException('The disk is full.', 'QuotaExceededError');
      Object.defineProperty(transaction, 'error', { value: error });
      transaction.abort();
    });
    return request;
  };
  const makeRoom = () => {
    IDBObjectStore.prototype.put = put;
    IDBTransaction.prototype.commit = commit;
  };
  Object.assign(globalThis, { makeRoom });
}
