// When the worker refreshes by itself.
import { browser } from '../browser';

export const REFRESH_ALARM = 'refresh';

/**
 * Makes the alarm only if it is missing or different, or if a clock set back at `now` (epoch ms) has left it far ahead:
 * made again at each start, it would never ring. `minutes`: between two refreshes.
 */
export async function ensureAlarm(minutes: number, now: number): Promise<void> {
  const alarm = await browser.alarms.get(REFRESH_ALARM);
  if (alarm?.periodInMinutes === minutes && alarm.scheduledTime <= now + minutes * 60_000) return;
  await browser.alarms.create(REFRESH_ALARM, { delayInMinutes: minutes, periodInMinutes: minutes });
}
