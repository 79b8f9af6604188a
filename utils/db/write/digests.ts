// Digests, written by the worker alone: each once, whoever else makes the same.
import type { Digest } from '../../domain/digest';
import { write } from './transaction';

/** Writes a digest, unless there is one of its day. */
export function putDigest(digest: Digest): Promise<void> {
  return write(['digests'], async ({ read, put }) => {
    if ((await read('digests').getKey(digest.day)) === undefined) put('digests', digest);
  });
}
