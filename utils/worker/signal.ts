// The notification of what watches caught and of what became of saved papers, where the reader wants one; never more than one an hour.
import { browser } from '../browser';
import { settings } from '../db/settings';
import { untold, type Untold } from '../db/signals';
import { sourceState } from '../db/sources';
import { putSignalled } from '../db/write/source';
import { zoneHere } from '../domain/local-time';
import { quietAt } from '../domain/quiet';
import { signalAt, withLines } from '../domain/signal';
import { titleOf, t } from '../text';
import type { Source } from '../sources/source';
import { ringAt } from './schedule';

/** Rings when what was held back may be told of. */
export const SIGNAL_ALARM = 'signal';

/** Tells of what came since the last time, at `now` (epoch ms), or has it rung for later. */
export async function signal({ id: source }: Source, now: number): Promise<void> {
  const chosen = await settings();
  const { signalled: stored = {} } = await sourceState(source);
  const isOn = chosen.signals !== 'off' && (await isAllowed());
  const signalled = withLines(stored, { caught: isOn, grown: isOn && chosen.signalsOfSaved }, now);
  if (signalled !== stored) await putSignalled(source, signalled);
  const { until: after, grownUntil: grownAfter } = signalled;
  if (chosen.signals === 'off' || after === undefined) return ringAt(SIGNAL_ALARM, undefined);
  const news = await untold(after, grownAfter);
  if (news.caught.length + news.grown.length === 0) return ringAt(SIGNAL_ALARM, undefined);
  const at = signalAt(chosen.signals, signalled, quietAt(now, chosen, zoneHere())?.end, now);
  if (at > now) return ringAt(SIGNAL_ALARM, at);
  await ringAt(SIGNAL_ALARM, undefined);
  // Told first: of one who dies between the two the same is told again in the same place, and not at all otherwise.
  const { until } = news;
  await browser.notifications.create(noticeOf(after, until, grownAfter), {
    type: 'basic',
    iconUrl: browser.runtime.getURL('icon/128.png'),
    title: titleWords(news),
    message: [...news.caught, ...news.grown].slice(0, 3).map(titleOf).join('\n'),
  });
  const grownUntil = grownAfter !== undefined && { grownUntil: until };
  await putSignalled(source, { at: now, until, ...grownUntil });
}

function titleWords({ caught, grown }: Untold): string {
  const parts = [
    caught.length > 0 && t('signal_title', { count: caught.length }),
    grown.length > 0 && t('signal_grown', { count: grown.length }),
  ];
  return parts.filter(Boolean).join(' · ');
}

/** Opens what a notification told of. */
export async function onSignal(notice: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(`library.html#${notice}`) });
  await browser.notifications.clear(notice);
}

/** A notification's name is the address of what it tells of: whoever is woken by the click knows nothing else. */
function noticeOf(after: number, until: number, grownAfter: number | undefined): string {
  return ['caught', after, until, grownAfter].filter((part) => part !== undefined).join('/');
}

function isAllowed(): Promise<boolean> {
  return browser.permissions.contains({ permissions: ['notifications'] });
}
