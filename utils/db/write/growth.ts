// What is kept of papers as the world tells it, and what that has to tell of the saved ones, written by the worker alone.
import type { Details } from '../../domain/details';
import { begun, grown, growthOf, knownOf, sinceDetails, toldBy, type KnownNow } from '../../domain/growth';
import type { Row } from '../../domain/listing';
import type { Kept } from '../../domain/mark';
import { write, type Writing } from './transaction';

type GrowthWriting = Writing<'kept' | 'marks' | 'growth'>;

/** A look at a paper. */
export interface Look {
  /** Its details until then, and now. */
  before: Details | undefined;
  now: Details;
  /** Its row, if its source knows it. */
  row: Row | undefined;
  /** Whether the reader opened it. */
  isReaders: boolean;
}

/**
 * Writes what is kept of a paper after its source told of it at `at` (epoch ms), where that differs from `before`; and
 * what became of it, if it is saved. Every answer goes through here, so that all measure from the same.
 */
export async function putKept(
  writing: GrowthWriting,
  before: Kept,
  after: Kept,
  at: number,
  look?: Look,
): Promise<void> {
  const { read, put } = writing;
  const { id } = before.paper;
  if (after !== before) put('kept', after);
  const marks = await read('marks').get(id);
  const stored = await read('growth').get(id);
  const growth = growthOf(marks, stored) ?? (marks && begun(marks, before));
  if (!growth) return;
  const next =
    after.wantedAt === undefined
      ? grown(sinceDetails(growth, look?.before), toldOf(after, look), at)
      : growth;
  if (look) put('growth', { ...next, lookedAt: at, ...(look.isReaders && { openedAt: at }) });
  else if (next !== stored) put('growth', next);
}

function toldOf(kept: Kept, look: Look | undefined): KnownNow {
  return { ...knownOf(kept), ...(look?.row && knownOf(look.row)), ...(look && toldBy(look.now)) };
}

/** Writes that a source was asked for a saved paper at `at` (epoch ms), and that nothing came of it. */
export function putLooked(id: string, at: number): Promise<void> {
  return write(['kept', 'marks', 'growth'], async ({ read, put }) => {
    const [marks, kept] = [await read('marks').get(id), await read('kept').get(id)];
    const growth = growthOf(marks, await read('growth').get(id)) ?? (marks && kept && begun(marks, kept));
    if (growth) put('growth', { ...growth, lookedAt: at });
  });
}
