// The reader's watches, written by the page where they did it.
import { setField } from '../../domain/field';
import { seekTheSame, type WatchRule } from '../../domain/watch';
import { write } from './transaction';

/**
 * Writes a watch as it was typed at `now` (epoch ms). One that looks for something else than before is another watch, so
 * that nobody takes for its own what the one before it caught: that one is removed.
 */
export function saveWatch(id: string, rule: WatchRule, now: number): Promise<void> {
  return write(
    ['watches'],
    async ({ read, put }) => {
      const old = await read('watches').get(id);
      const before = old?.made.value;
      const isSame = !old || (before !== undefined && seekTheSame(before, rule));
      if (before && !isSame) put('watches', { id, made: setField<WatchRule>(old.made, undefined, now) });
      put('watches', {
        id: isSame ? id : crypto.randomUUID(),
        made: setField(isSame ? old?.made : undefined, rule, now),
      });
    },
    'strict',
  );
}

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
