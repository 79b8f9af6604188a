// Requests: what went out to the network and what came of it, for the reader to look at.
import type { Failure } from './failure';

/** So many of the last requests are remembered. */
export const MOST_REQUESTS = 500;

/** A request that went out. */
export interface SentRequest {
  /** Epoch ms. */
  at: number;
  host: string;
  /** With its query. */
  path: string;
  /** What came of it; nothing as long as it is on its way, and where the browser ended the worker before it knew. */
  end?: RequestEnd;
}

/** What came of a request. */
export interface RequestEnd {
  /** How long it took. */
  ms: number;
  /** How much of the answer was read, as it is when it is unpacked. */
  bytes: number;
  /** The status of the answer, if one came. */
  status?: number;
  /** What was wrong with it. */
  failure?: Failure['kind'];
  /** How many more requests the answer said there may be. */
  left?: number;
}
