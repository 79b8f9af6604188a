// What a digest is called, on its page and in the notification that leads there.
import type { Digest } from './domain/digest';
import { dayName, t } from './text';

/** The name of a digest at `now` (epoch ms), by which its year is left out or not. */
export function digestName({ day, period }: Digest, now: number): string {
  return t(period === 'daily' ? 'digest_of_day' : 'digest_of_week', { day: dayName(day, now) });
}
