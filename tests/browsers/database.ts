// What the database holds, read by none of our code.
import type { Page } from 'puppeteer-core';

/** The keys and values of each store named, in the order of their keys. */
export async function stores<Values extends Record<string, unknown>>(
  page: Page,
  ...names: (keyof Values & string)[]
): Promise<{ [Name in keyof Values]: { key: IDBValidKey; value: Values[Name] }[] }> {
  return page.evaluate(async (wanted) => {
    const done = <Result>(request: IDBRequest<Result>) =>
      new Promise<Result>((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error!));
      });
    const db = await done(indexedDB.open('broadsheet'));
    const tx = db.transaction(wanted);
    const held = await Promise.all(
      wanted.map(async (name) => {
        const store = tx.objectStore(name);
        const [keys, values] = await Promise.all([done(store.getAllKeys()), done(store.getAll())]);
        return [name, keys.map((key, i) => ({ key, value: values[i] }))];
      }),
    );
    db.close();
    return Object.fromEntries(held);
  }, names);
}
