// The stamps of what arrives and of what is caught: in one order with the lines that the reader's looking reached.
import { arrivalStamp } from '../../domain/arrival';
import type { Writing } from './transaction';

/** A stamp for all that comes at `now` (epoch ms): later than every arrival, catch and line before; made when first asked for. */
export function oneStamp(
  writing: Writing<'arrivals' | 'catches' | 'looks'>,
  now: number,
): () => Promise<number> {
  let stamp: Promise<number> | undefined;
  return () => (stamp ??= stampNow(writing, now));
}

async function stampNow({ read }: Writing<'arrivals' | 'catches' | 'looks'>, now: number): Promise<number> {
  const last = [
    await read('arrivals').index('arrivedAt').openKeyCursor(null, 'prev'),
    await read('catches').index('at').openKeyCursor(null, 'prev'),
  ].flatMap((cursor) => cursor?.key ?? []);
  const looks = await read('looks').getAll();
  return arrivalStamp(now, [...last, ...looks.map(({ value }) => value)]);
}
