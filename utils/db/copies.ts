// The copies we take by ourselves of what the reader made: the last few are kept.
import type { Copy } from '../domain/backup';
import { canonical } from '../domain/order';

const MOST = 4;

/** What of the store of copies is needed to keep one. */
interface Copies {
  get(at: number): Promise<Copy | undefined>;
  getAllKeys(): Promise<number[]>;
  put(copy: Copy): unknown;
  delete(at: number): unknown;
}

/**
 * Puts a copy beside the others and forgets the oldest. One that holds nothing is not worth an older one's place; one
 * with the same marks and watches as the last takes that one's.
 */
export async function keepCopy(store: Copies, copy: Copy): Promise<void> {
  if (copy.marks.length + watchesIn(copy).length === 0) return;
  const times = await store.getAllKeys();
  const before = times.filter((at) => at <= copy.at);
  // Dated by a clock that ran ahead: they are not to outlive every other.
  const ahead = times.filter((at) => at > copy.at);
  const last = before.at(-1);
  const isRepeated = last !== undefined && isSame(await store.get(last), copy);
  const others = [...ahead, ...(isRepeated ? before.slice(0, -1) : before)];
  const kept = new Set([...others.slice(1 - MOST), copy.at]);
  for (const at of times) if (!kept.has(at)) await store.delete(at);
  await store.put(copy);
}

/** Facts and counts are the world's, and of the lines that were looked at the last is enough. */
function isSame(a: Copy | undefined, b: Copy): boolean {
  if (a?.schema !== b.schema) return false;
  return canonical([a.marks, watchesIn(a)]) === canonical([b.marks, watchesIn(b)]);
}

function watchesIn({ watches = [] }: Copy): unknown[] {
  return watches;
}
