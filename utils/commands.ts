// What pages ask the worker for: wishes that name what they are about at most, answered ok or with a failure; a lost one costs nothing.
import { browser } from './browser';
import type { Failure } from './domain/failure';
import type { Span } from './domain/span';

/**
 * `refresh`: ask the sources now. `catchUp`: count the badge again, refresh if one is overdue, and make a digest if one is
 * due. `complete`: ask for the facts of papers saved by their id; ok also where they could not be asked for, which is
 * tried again later. `trending`, `trendingAgain`: read what is trending, if that is due or in any case. `mendIndex`: build
 * the search index anew, a part of which could not be read. `followArchive`: download as the settings say from now on;
 * `retryArchive`: with the lists that could not be read; ok when all are here or the rest has to wait. `forgetOlder`:
 * forget at once what is older than what is kept, `removeArchive`: than a month. `followDigest`: make the digest that is
 * due by what the settings say from now on, and have the next one rung for. `followSettings`: do what they say of everything else.
 */
export type Plain =
  | 'refresh'
  | 'catchUp'
  | 'followSettings'
  | 'complete'
  | 'trending'
  | 'trendingAgain'
  | 'mendIndex'
  | 'followArchive'
  | 'retryArchive'
  | 'forgetOlder'
  | 'removeArchive'
  | 'followDigest';

/**
 * What a command can be about. `read`, `readAgain`: the lists of a span, those due or all of them. `details`: a paper, by
 * its id. `search`: words that the sources are to be asked for, if the reader agreed that they go there.
 */
export interface About {
  read: Span;
  readAgain: Span;
  details: string;
  search: string;
}

export type Command = Plain | keyof About;

/** One handler for each command; what it throws is answered as a failure. */
export type Handlers = { [Name in keyof About]: (of: About[Name]) => Promise<void> } & Record<
  Plain,
  () => Promise<void>
>;

export type Reply = { ok: true } | { ok: false; failure: Failure };

/** Sends a command and resolves with the worker's reply, or with nothing when it was lost on the way. */
export async function send<Name extends Command>(
  command: Name,
  ...of: Name extends keyof About ? [of: About[Name]] : []
): Promise<Reply | undefined> {
  try {
    const message = of.length > 0 ? { command, of: of[0] } : { command };
    return (await browser.runtime.sendMessage(message)) as Reply | undefined;
  } catch {
    return undefined;
  }
}
