// Reading one paper: all that its source tells of it, by the reader's wish, or since it is saved.
import { detailsView } from '../db/details';
import { putDetails } from '../db/write/facts';
import { areDue } from '../domain/details';
import type { Source } from '../sources/source';
import type { Network } from './network';

/** Reads the details of a paper that the reader opened, unless that was just done. Throws `Failed` when they could not be read. */
export async function readDetails(
  source: Source,
  network: Network,
  id: string,
  now: () => number,
): Promise<void> {
  const { details } = await detailsView(id);
  if (areDue(details, now())) await lookAt(source, network, id, 'reader', now);
}

/** Asks for a paper and writes what its source tells. Throws `Failed` when it could not be read. */
export async function lookAt(
  source: Source,
  network: Network,
  id: string,
  priority: 'reader' | 'refresh',
  now: () => number,
): Promise<void> {
  const reply = await network.get(source, source.detailsPath(id), priority);
  const isReaders = priority === 'reader';
  if (reply.kind !== 'body') {
    // A paper that the source does not know is nothing to complain of, and what it told before stays.
    const { details: known } = await detailsView(id);
    return putDetails({ ...known, id, at: now() }, undefined, isReaders);
  }
  const { row, details } = source.parseDetails(reply.body, id);
  await putDetails({ ...details, counts: row.counts, at: now() }, row, isReaders);
}
