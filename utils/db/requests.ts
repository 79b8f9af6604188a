// The reads of what went out to the network.
import type { SentRequest } from '../domain/request';
import { database } from './open';

/** The stores whose changes the table of requests has to follow. */
export const REQUESTS = ['requests'] as const;

/** What went out last? The newest first. */
export async function sentRequests(): Promise<SentRequest[]> {
  return (await (await database()).getAll('requests')).toReversed();
}
