// The reader's watches, written by the page where they did it.
import { setField } from '../../domain/field';
import type { WatchRule } from '../../domain/watch';
import { write } from './transaction';

/** Sets what a watch looks for at `now` (epoch ms), or removes it. */
export function setWatch(id: string, rule: WatchRule | undefined, now: number): Promise<void> {
  return write(
    ['watches'],
    async ({ read, put }) => {
      const old = await read('watches').get(id);
      put('watches', { id, made: setField(old?.made, rule, now) });
    },
    'strict',
  );
}
