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

/** Rings when the quiet that the reader wanted is over: the badge counts what came. */
export const QUIET_ALARM = 'quiet';

/** Has an alarm ring once, at `when` (epoch ms) or not at all; one that is set so already is left alone. */
export async function ringAt(name: string, when: number | undefined): Promise<void> {
  const alarm = await browser.alarms.get(name);
  if (alarm?.scheduledTime === when) return;
  if (when === undefined) await browser.alarms.clear(name);
  else await browser.alarms.create(name, { when });
}
