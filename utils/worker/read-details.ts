// Reading one paper by the reader's wish: all that its source tells of it.
import { detailsView } from '../db/details';
import { completeKept, putDetails } from '../db/write/facts';
import { areDue } from '../domain/details';
import type { Source } from '../sources/source';
import type { Network } from './network';

/** Reads a paper's details, unless that was just done. Throws `Failed` when they could not be read. */
export async function readDetails(
  source: Source,
  network: Network,
  id: string,
  now: () => number,
): Promise<void> {
  const { details: known } = await detailsView(id);
  if (!areDue(known, now())) return;
  const reply = await network.get(source, source.detailsPath(id), 'reader');
  // A paper that the source does not know is nothing to complain of, and what it told before stays.
  if (reply.kind !== 'body') return putDetails({ ...known, id, at: now() });
  const { row, details } = source.parseDetails(reply.body, id);
  await completeKept(row);
  await putDetails({ ...details, counts: row.counts, at: now() });
}
