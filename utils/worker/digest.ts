// The digest: made when it is due, or as soon as the worker can, out of what is stored and of nothing else.
import { digestDays, draftDigest } from '../db/digests';
import { settings } from '../db/settings';
import { putDigest } from '../db/write/digests';
import { listDay } from '../domain/day';
import { zoneHere } from '../domain/local-time';
import { digestAt, dueDigest, nextDigestAt } from '../domain/digest-times';
import { ringAt } from './schedule';

/** Rings when the next digest is due. */
export const DIGEST_ALARM = 'digest';

/** Makes the digest that is due at `now` (epoch ms), if one is, and has the next one rung for. */
export async function followDigest(now: number): Promise<void> {
  const times = await settings();
  const timeZone = zoneHere();
  await ringAt(DIGEST_ALARM, nextDigestAt(times, now, timeZone));
  if (times.digest === 'off') return;
  const day = dueDigest(times, await digestDays(), now, timeZone);
  if (!day) return;
  // What came onto later lists is told by the next one, however late this one is made.
  const to = listDay(digestAt(day, times, timeZone));
  await putDigest(await draftDigest(day, times.digest, to, now));
}
