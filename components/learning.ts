// What the reader comes to know of Broadsheet by doing it, noted down.
import type { KnownName } from '../utils/domain/known';
import { presses } from './keys';
import { withWrites } from './writes';

/** Notes down that the reader knows it. A hint more is all that a failure of that costs. */
export function learn(name: KnownName): void {
  withWrites(({ know }) => know(name, Date.now())).catch(() => {});
}

/** Notes the keys down with the first of ours that is pressed in this page. */
export function learnKeys(): void {
  presses.tell = () => {
    delete presses.tell;
    learn('keys');
  };
}
