// The read of what the reader knows of Broadsheet.
import type { KnownName } from '../domain/known';
import { database } from './open';

/** The stores whose changes tell of it. */
export const KNOWN = ['known', 'marks', 'settings', 'looks'] as const;

/** What does the reader know? What they did before that was written down, or what a file brought, shows in what is stored. */
export async function whatIsKnown(): Promise<Set<KnownName>> {
  const tx = (await database()).transaction(KNOWN);
  const [names, saved, keys, inbox] = await Promise.all([
    tx.objectStore('known').getAllKeys(),
    tx.objectStore('marks').index('savedAt').getKey(IDBKeyRange.lowerBound(-Infinity)),
    tx.objectStore('settings').getKey('keys'),
    tx.objectStore('looks').getKey('inboxOpened'),
  ]);
  const known = new Set(names);
  if (saved !== undefined) known.add('save');
  if (keys !== undefined) known.add('keys');
  if (inbox !== undefined) known.add('library');
  return known;
}
