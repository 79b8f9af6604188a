// The lines that the reader's looking has reached, written by the page where they looked.
import { setField } from '../../domain/field';
import type { Look } from '../../domain/mark';
import { write } from './transaction';

/** Moves a line forward to an arrival stamp at `now` (epoch ms); a line never moves back. */
export function look(name: Look['name'], value: number, now: number): Promise<void> {
  return write(['looks'], async ({ read, put }) => {
    const old = await read('looks').get(name);
    if (old && old.value >= value) return;
    put('looks', { name, ...setField(old, value, now), value });
  });
}
