// An answer while it is read: its text is never held whole more than twice.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { readJson } from '../../utils/worker/json';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** An answer of nearly the size limit that is one text; a character in each piece makes it take two bytes a character. */
const PIECES = 78;
const PIECE = new TextEncoder().encode(`${'x'.repeat(99_998)}Ω`);
const LENGTH = PIECES * 99_999;
const SIZE = 2 * LENGTH;

/** Between two copies and three: what else is in use may differ by millions of bytes. */
const LIMIT = 2.5 * SIZE;

/** Bytes in use, in the heap and beside it, without garbage. */
function used(): number {
  collectGarbage();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

/** Reads the answer. Returns the most bytes it held: when all had come, and before and after that was parsed. */
async function mostHeld(read: (response: Response) => Promise<unknown>): Promise<number> {
  const before = used();
  let most = 0;
  const look = () => (most = Math.max(most, used() - before));
  const { parse } = JSON;
  const watched = vi.spyOn(JSON, 'parse').mockImplementation((text) => {
    look();
    const value: unknown = parse(text);
    look();
    return value;
  });
  let sent = -1;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      sent += 1;
      if (sent === 0) controller.enqueue(Buffer.from('["'));
      else if (sent <= PIECES) controller.enqueue(PIECE.slice());
      else {
        look();
        controller.enqueue(Buffer.from('"]'));
        controller.close();
      }
    },
  });
  const [text] = (await read(new Response(body)).finally(() => watched.mockRestore())) as [string];
  expect(text).toHaveLength(LENGTH);
  return most;
}

// What the first reading loads and compiles stays in use.
const read = (response: Response) => readJson(response, () => {});

beforeAll(() => mostHeld(read));

describe('an answer while it is read', () => {
  it('is held no more than twice', async () => {
    expect(await mostHeld(read)).toBeLessThan(LIMIT);
  });

  it('would be found to be held a third time', async () => {
    const most = await mostHeld(async (response) => {
      const copy = Buffer.alloc(SIZE);
      const value = await read(response);
      return copy.length > 0 && value;
    });
    expect(most).toBeGreaterThan(LIMIT);
  });
});
