// What went out to the network, written by the worker's one door: each request before it goes, and when it has ended.
import { withBudget, type Budget } from '../../domain/budget';
import type { SourceId } from '../../domain/listing';
import type { Mirror } from '../../domain/mirror';
import { MOST_REQUESTS, type RequestEnd, type SentRequest } from '../../domain/request';
import { stateOf } from './source';
import { write } from './transaction';

/** Writes that a request goes out, and forgets what is too old. Returns the key under which it is remembered. */
export function beginRequest(request: SentRequest): Promise<number> {
  return write(['requests'], async ({ read, put, remove }) => {
    const last = await read('requests').openKeyCursor(null, 'prev');
    const key = (last?.key ?? 0) + 1;
    put('requests', request, key);
    remove('requests', IDBKeyRange.upperBound(key - MOST_REQUESTS));
    return key;
  });
}

/** Writes how a request ended, and what its answer left us, if one came. `mirror`: the one that was asked. */
export function endRequest(
  key: number,
  end: RequestEnd,
  source: SourceId,
  budget: Budget | undefined,
  mirror?: Mirror,
): Promise<void> {
  return write(['requests', 'sources'], async (writing) => {
    const { read, put } = writing;
    const request = await read('requests').get(key);
    if (request) put('requests', { ...request, end }, key);
    if (!budget) return;
    const state = await stateOf(writing, source);
    put('sources', { ...state, ...withBudget(state, mirror, budget) });
  });
}
