// A whole database as one value: to write one down as a version of the extension left it, and to make it again from that.
import { openDB } from 'idb';

interface IndexDump {
  name: string;
  keyPath: string | string[];
  unique: boolean;
  multiEntry: boolean;
}

interface StoreDump {
  name: string;
  keyPath: string | string[] | null;
  autoIncrement: boolean;
  indexes: IndexDump[];
  records: { key: IDBValidKey; value: unknown }[];
}

/** A database with its form and all that it holds. */
export interface Dump {
  version: number;
  stores: StoreDump[];
}

/** All that the database of a name holds, in an order that does not change. */
export async function dump(database: string): Promise<Dump> {
  const db = await openDB(database);
  const tx = db.transaction([...db.objectStoreNames]);
  const stores = await Promise.all(
    [...db.objectStoreNames].map(async (name): Promise<StoreDump> => {
      const store = tx.objectStore(name);
      const [keys, values] = await Promise.all([store.getAllKeys(), store.getAll()]);
      return {
        name,
        keyPath: store.keyPath,
        autoIncrement: store.autoIncrement,
        indexes: [...store.indexNames].map((index) => {
          const { keyPath, unique, multiEntry } = store.index(index);
          return { name: index, keyPath, unique, multiEntry };
        }),
        records: keys.map((key, i) => ({ key, value: values[i] })),
      };
    }),
  );
  db.close();
  return { version: db.version, stores };
}

/** Makes a database anew as it was written down, by none of the code that is in use today. */
export async function restore(name: string, { version, stores }: Dump): Promise<void> {
  const db = await openDB(name, version, {
    upgrade(made) {
      for (const { name: store, keyPath, autoIncrement, indexes } of stores) {
        const added = made.createObjectStore(store, { keyPath, autoIncrement });
        for (const { name: index, keyPath: path, ...options } of indexes)
          added.createIndex(index, path, options);
      }
    },
  });
  for (const { name: store, keyPath, records } of stores) {
    for (const { key, value } of records) await db.put(store, value, keyPath === null ? key : undefined);
  }
  db.close();
}
