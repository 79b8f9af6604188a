import { once } from 'node:events';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { build, type Rollup } from 'vite';
import { beforeAll, describe, expect, it } from 'vitest';

/**
 * Reads an answer of nearly the size limit that is one text, with some copies of it held beside until the end. Each
 * of its pieces has a character that makes a text take two bytes a character, so it takes 15.6 MB of the heap
 * in pieces, in one and as a value.
 */
const READ = `
const { parentPort, workerData } = require('node:worker_threads');
const piece = new TextEncoder().encode('x'.repeat(99_998) + 'Ω');
const held = Array.from({ length: workerData.copies }, () =>
  JSON.parse('"' + new TextDecoder().decode(Buffer.concat(Array(78).fill(piece))) + '"'));
let sent = -1;
const body = new ReadableStream({
  pull(controller) {
    sent += 1;
    controller.enqueue(sent === 0 ? Buffer.from('["') : sent <= 78 ? new Uint8Array(piece) : Buffer.from('"]'));
    if (sent > 78) controller.close();
  },
});
json.readJson(new Response(body)).then(([value]) => parentPort.postMessage(held.length ? -1 : value.length));
`;

/** Where two of these texts fit and three do not (MB): in the middle of the 16 that one takes. */
const LIMIT = 31;

let code: string;

beforeAll(async () => {
  const entry = path.resolve(import.meta.dirname, '../../utils/worker/json.ts');
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, minify: false, lib: { entry, formats: ['iife'], name: 'json' } },
  });
  code = (built as Rollup.RollupOutput[])[0]!.output[0].code;
});

/** Reads the answer where memory is short, beside some copies of it. */
async function readBeside(copies: number): Promise<number> {
  const worker = new Worker(code + READ, {
    eval: true,
    workerData: { copies },
    resourceLimits: { maxOldGenerationSizeMb: LIMIT, maxYoungGenerationSizeMb: 2 },
  });
  const [length] = (await once(worker, 'message')) as [number];
  await worker.terminate();
  return length;
}

describe('an answer while it is read', () => {
  it('is held no more than twice', async () => {
    expect(await readBeside(0)).toBe(78 * 99_999);
  });

  it('would not fit into the memory of that test a third time', async () => {
    await expect(readBeside(1)).rejects.toThrow('memory');
  });
});
