// Signals: a notification of what watches caught, where the reader wants one; never more than one an hour.
import { browser } from '../browser';
import { caughtSince } from '../db/watches';
import { sourceState } from '../db/sources';
import { settings } from '../db/settings';
import { putSignalled } from '../db/write/source';
import { zoneHere } from '../domain/local-time';
import { quietAt } from '../domain/quiet';
import { signalAt } from '../domain/signal';
import { titleOf, t } from '../text';
import type { Source } from '../sources/source';
import { ringAt } from './schedule';

/** Rings when what was held back may be told of. */
export const SIGNAL_ALARM = 'signal';

/** Tells of what watches caught since the last time, at `now` (epoch ms), or has it rung for later. */
export async function signal({ id: source }: Source, now: number): Promise<void> {
  const chosen = await settings();
  const { signalled = {} } = await sourceState(source);
  const { until: told, ...last } = signalled;
  if (chosen.signals === 'off' || !(await isAllowed())) {
    if (told !== undefined) await putSignalled(source, last);
    return ringAt(SIGNAL_ALARM, undefined);
  }
  // What was caught before the reader wanted signals is no news.
  if (told === undefined) return putSignalled(source, { ...last, until: now });
  const { papers, until } = await caughtSince(told);
  if (papers.length === 0) return ringAt(SIGNAL_ALARM, undefined);
  const at = signalAt(chosen.signals, signalled, quietAt(now, chosen, zoneHere())?.end, now);
  if (at > now) return ringAt(SIGNAL_ALARM, at);
  await ringAt(SIGNAL_ALARM, undefined);
  // Told first: of one who dies between the two the same is told again in the same place, and not at all otherwise.
  await browser.notifications.create(noticeOf(told, until), {
    type: 'basic',
    iconUrl: browser.runtime.getURL('icon/128.png'),
    title: t('signal_title', { count: papers.length }),
    message: papers.slice(0, 3).map(titleOf).join('\n'),
  });
  await putSignalled(source, { at: now, until });
}

/** Opens what a notification told of. */
export async function onSignal(notice: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(`library.html#${notice}`) });
  await browser.notifications.clear(notice);
}

/** A notification's name is the address of what it tells of: whoever is woken by the click knows nothing else. */
function noticeOf(after: number, until: number): string {
  return `caught/${after}/${until}`;
}

function isAllowed(): Promise<boolean> {
  return browser.permissions.contains({ permissions: ['notifications'] });
}
