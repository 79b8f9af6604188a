// What is kept of papers that are listed too: it follows what the lists say.
import { keptFrom } from '../../domain/listing';
import { listed } from '../listed';
import type { Writing } from './transaction';

/**
 * A list may have said more of papers, or something newer, than what was kept of them just now. What no list has, the
 * search index may lack.
 */
export async function keepAsListed(
  { read, put }: Writing<'kept' | 'places' | 'listings' | 'unindexed'>,
  ids: string[],
): Promise<void> {
  const submissions = await listed({ places: read('places'), listings: read('listings') }, ids);
  for (const id of ids) {
    const submission = submissions.get(id);
    const kept = submission && (await read('kept').get(id));
    if (kept) put('kept', keptFrom(kept, submission));
    if (!submission) put('unindexed', true, id);
  }
}
