// The copy of what the reader made that the worker takes every week.
import { DAY_MS } from '../../domain/day';
import { backupFrom, MADE } from '../backup';
import { keepCopy } from '../copies';
import { database } from '../open';
import { write } from './transaction';

/** Takes a copy at `now` (epoch ms) if the last is a week old. */
export async function copyWeekly(now: number): Promise<void> {
  const db = await database();
  const last = await db.transaction('copies').store.openKeyCursor(IDBKeyRange.upperBound(now), 'prev');
  if (!last || now - last.key >= 7 * DAY_MS) await makeCopy(now);
}

/** Takes a copy of what the reader made, dated `now` (epoch ms). */
export async function makeCopy(now: number): Promise<void> {
  const db = await database();
  const tx = db.transaction(MADE);
  const backup = await backupFrom((store) => tx.objectStore(store), db.version);
  // Written apart: a save does not have to wait for it.
  await write(['copies'], ({ read, put, remove }) =>
    keepCopy(
      {
        get: (at) => read('copies').get(at),
        getAllKeys: () => read('copies').getAllKeys(),
        put: (copy) => put('copies', copy),
        delete: (at) => remove('copies', at),
      },
      { ...backup, at: now },
    ),
  );
}
