// The reads of backups: all that the reader made, our own copies of it, and what a file would meet.
import type { Backup, Copy } from '../domain/backup';
import type { MarkedPaper } from '../domain/import';
import type { Kept, Marks } from '../domain/mark';
import type { Watch } from '../domain/watch';
import { portableSettings } from '../domain/settings';
import { backupFrom, MADE } from './backup';
import { database } from './open';
import { storedSettings } from './settings';

/** The stores of marked papers, in a transaction of the caller's. */
interface Stores {
  marks: { get(id: string): Promise<Marks | undefined> };
  kept: { get(id: string): Promise<Kept | undefined> };
}

/** What is stored of these papers, in a transaction of the caller's? */
export function storedIn({ marks, kept }: Stores, ids: readonly string[]): Promise<Partial<MarkedPaper>[]> {
  return Promise.all(
    ids.map(async (id) => {
      const [its, facts] = await Promise.all([marks.get(id), kept.get(id)]);
      return { ...(its && { marks: its }), ...(facts && { kept: facts }) };
    }),
  );
}

/** What is stored of these papers? */
export async function storedOf(ids: readonly string[]): Promise<Partial<MarkedPaper>[]> {
  const tx = (await database()).transaction(['marks', 'kept']);
  return storedIn({ marks: tx.objectStore('marks'), kept: tx.objectStore('kept') }, ids);
}

/** What is stored of these watches, nothing where one is not there? */
export async function storedWatches(ids: readonly string[]): Promise<(Watch | undefined)[]> {
  const { store } = (await database()).transaction('watches');
  return Promise.all(ids.map((id) => store.get(id)));
}

/** What has the reader made and chosen, all in all? */
export async function backup(): Promise<Backup> {
  const db = await database();
  const tx = db.transaction([...MADE]);
  const [made, stored] = await Promise.all([
    backupFrom((store) => tx.objectStore(store), db.version),
    storedSettings(),
  ]);
  return { ...made, settings: portableSettings(stored) };
}

/** When were our own copies taken (epoch ms)? The last first. */
export async function copyTimes(): Promise<number[]> {
  return (await (await database()).getAllKeys('copies')).toReversed();
}

/** What does the copy of a time hold? Nothing, where it was forgotten meanwhile. */
export async function copyOf(at: number): Promise<Copy | undefined> {
  return (await database()).get('copies', at);
}
