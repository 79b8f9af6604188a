// How a source stands and what it still allows us, written by the worker alone.
import type { Failure } from '../../domain/failure';
import type { SourceId } from '../../domain/listing';
import type { Mirror } from '../../domain/mirror';
import type { Signalled } from '../../domain/signal';
import type { DownloadState, SourceState } from '../schema';
import { write, type Writing } from './transaction';

/** Writes how a refresh ended at `now` (epoch ms). `mirror`: the one that it asked. */
export function endRefresh(
  source: SourceId,
  failure: Failure | undefined,
  now: number,
  mirror?: Mirror,
): Promise<void> {
  return write(['sources'], async (writing) => {
    const { failed: _, failingSince, mirror: __, ...others } = await stateOf(writing, source);
    const state = { ...others, ...(mirror && { mirror }) };
    writing.put(
      'sources',
      failure
        ? { ...state, failed: { failure, at: now }, failingSince: failingSince ?? now }
        : { ...state, checkedAt: now },
    );
  });
}

/** Writes how the download of a source's archive stands; nothing where it goes well. */
export function putDownload(source: SourceId, download: DownloadState | undefined): Promise<void> {
  return write(['sources'], async (writing) => {
    const { download: _, ...state } = await stateOf(writing, source);
    writing.put('sources', { ...state, ...(download && { download }) });
  });
}

/** Writes what the reader was told of. */
export function putSignalled(source: SourceId, signalled: Signalled): Promise<void> {
  return write(['sources'], async (writing) => {
    writing.put('sources', { ...(await stateOf(writing, source)), signalled });
  });
}

/** How a source stands, in a transaction of the caller's. */
export async function stateOf({ read }: Writing<'sources'>, source: SourceId): Promise<SourceState> {
  return (await read('sources').get(source)) ?? { source, days: {} };
}
