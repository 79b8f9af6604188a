// What the reader comes to know of Broadsheet, written by the page where they do.
import type { KnownName } from '../../domain/known';
import { write } from './transaction';

/** Writes down that the reader knows it, as of `now` (epoch ms). */
export function know(name: KnownName, now: number): Promise<void> {
  return write(['known'], async ({ read, put }) => {
    if (!(await read('known').getKey(name))) put('known', { name, stamp: now });
  });
}
