// Completing: papers that were saved by their id alone get their facts, each in a step of its own that can be the last.
import { mostWanted } from '../db/library';
import { completeKept, postpone } from '../db/write/facts';
import type { Priority } from '../domain/budget';
import { DAY_MS } from '../domain/day';
import { Failed, failureOf, isOfStorage, type Failure } from '../domain/failure';
import type { Row } from '../domain/listing';
import type { Source } from '../sources/source';
import type { Network } from './network';
import { isFinal } from './refresh';

/** Requests of a turn that the reader waits for. */
export const MOST_PAPERS = 20;

/** The source is to recover meanwhile (ms). */
const SOON = 3_600_000;

/**
 * Asks for the facts of the papers that have waited longest, with so many requests at most. A source that cannot be
 * asked ends the turn, and that is no failure: the papers are saved, and asked for another time. Returns
 * how many requests it left. Throws `Failed` when the storage failed.
 */
export async function complete(
  source: Source,
  network: Network,
  priority: Priority,
  most: number,
  now: () => number,
): Promise<number> {
  let troubles = 0;
  let left = most;
  while (left > 0 && troubles < 2) {
    const id = await mostWanted(now());
    if (id === undefined) return left;
    left -= 1;
    const told = await ask(source, id, network, priority);
    if (told.kind === 'facts') {
      await completeKept(told.row, now());
      continue;
    }
    if (told.kind !== 'missing' && isFinal(told)) return 0;
    const isDown = told.kind === 'unavailable';
    if (isDown) troubles += 1;
    // One that always fails must not keep the others from being asked for: from now on they come before it.
    await postpone(id, now() + (isDown ? SOON : DAY_MS));
  }
  return troubles < 2 ? left : 0;
}

type PaperAnswer = { kind: 'facts'; row: Row } | { kind: 'missing' } | Failure;

async function ask(source: Source, id: string, network: Network, priority: Priority): Promise<PaperAnswer> {
  try {
    const reply = await network.get(source, source.paperPath(id), priority);
    if (reply.kind !== 'body') return { kind: 'missing' };
    return { kind: 'facts', row: source.parsePaper(reply.body, id) };
  } catch (thrown) {
    const failure = failureOf(thrown);
    if (isOfStorage(failure)) throw new Failed(failure, { cause: thrown });
    return failure;
  }
}
