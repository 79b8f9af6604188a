// When the worker refreshes by itself.
import { browser } from '../browser';

export const REFRESH_ALARM = 'refresh';

const EVERY_MINUTES = 30;

/** Between two refreshes (ms). */
export const REFRESH_EVERY = EVERY_MINUTES * 60_000;

/**
 * Makes the alarm only if it is missing or different, or if a clock set back at `now` (epoch ms) has left it far ahead:
 * made again at each start, it would never ring.
 */
export async function ensureAlarm(now: number): Promise<void> {
  const alarm = await browser.alarms.get(REFRESH_ALARM);
  if (alarm?.periodInMinutes === EVERY_MINUTES && alarm.scheduledTime <= now + REFRESH_EVERY) return;
  await browser.alarms.create(REFRESH_ALARM, {
    delayInMinutes: EVERY_MINUTES,
    periodInMinutes: EVERY_MINUTES,
  });
}
