// Notifications of what watches caught, of what became of saved papers, and of digests, where the reader wants them; never more than one an hour.
import { browser } from '../browser';
import { settings } from '../db/settings';
import { lastDigest } from '../db/digests';
import { untold, type Untold } from '../db/signals';
import { sourceState } from '../db/sources';
import { putSignalled } from '../db/write/source';
import { zoneHere } from '../domain/local-time';
import { quietAt } from '../domain/quiet';
import { signalAt, withLines, type Signalled, type SignalKind } from '../domain/signal';
import { digestName } from '../digest-name';
import { speak } from '../speech';
import { titleOf, t } from '../text';
import type { Source } from '../sources/source';
import { ringAt } from './schedule';

/** Rings when what was held back may be told of. */
export const SIGNAL_ALARM = 'signal';

/** Something to tell of. */
interface Notice {
  /** The address in the library of what it tells of: whoever is woken by the click knows nothing else. */
  name: string;
  title: string;
  papers: { id: string; title: string }[];
  kind: Exclude<SignalKind, 'off'>;
  /** Where it is written that it was told, which keeps the next one apart; and, once it is shown, up to where. */
  when: 'at' | 'digestAt';
  told: Signalled;
}

/** Tells of what came since the last time, at `now` (epoch ms), or has it rung for later. */
export async function signal({ id: source }: Source, now: number): Promise<void> {
  const chosen = await settings();
  const { signalled: stored = {} } = await sourceState(source);
  const kind = (await isAllowed()) ? chosen.signals : 'off';
  const isOn = kind !== 'off';
  const wished = {
    caught: isOn,
    grown: isOn && chosen.signalsOfSaved,
    digest: isOn && chosen.signalsOfDigest,
  };
  let signalled = withLines(stored, wished, now);
  if (signalled !== stored) await putSignalled(source, signalled);
  if (!isOn) return ringAt(SIGNAL_ALARM, undefined);
  await speak(chosen.language);
  const quietUntil = quietAt(now, chosen, zoneHere)?.end;
  const notices = [await digestNotice(signalled, now), await newsNotice(signalled, kind)];
  let next: number | undefined;
  for (const notice of notices) {
    if (!notice) continue;
    const at = signalAt(notice.kind, signalled, quietUntil, now);
    if (at > now) {
      next = Math.min(at, next ?? at);
      continue;
    }
    // Written first: with a full disk it would be shown at each refresh. Up to where is written when it was shown: of one
    // who dies between the two the same is told again in the same place, and not at all otherwise.
    signalled = { ...signalled, [notice.when]: now };
    await putSignalled(source, signalled);
    await show(notice);
    signalled = { ...signalled, ...notice.told };
    await putSignalled(source, signalled);
  }
  await ringAt(SIGNAL_ALARM, next);
}

/** The last digest, if it was made since one was told of and has something to tell. */
async function digestNotice({ digestUntil }: Signalled, now: number): Promise<Notice | undefined> {
  const digest = digestUntil === undefined ? undefined : await lastDigest();
  if (!digest || digest.at <= digestUntil! || digest.sections.length === 0) return undefined;
  return {
    name: `digest/${digest.day}`,
    title: digestName(digest, now),
    papers: digest.sections[0]!.rows,
    kind: 'at-once',
    when: 'digestAt',
    told: { digestUntil: digest.at },
  };
}

/** What watches caught and what became of saved papers since that was told of. */
async function newsNotice(
  { until: after, grownUntil: grownAfter }: Signalled,
  kind: Notice['kind'],
): Promise<Notice | undefined> {
  if (after === undefined) return undefined;
  const news = await untold(after, grownAfter);
  const papers = [...news.caught, ...news.grown];
  if (papers.length === 0) return undefined;
  const { until } = news;
  return {
    name: ['caught', after, until, grownAfter].filter((part) => part !== undefined).join('/'),
    title: titleWords(news),
    papers,
    kind,
    when: 'at',
    told: { until, ...(grownAfter !== undefined && { grownUntil: until }) },
  };
}

async function show({ name, title, papers }: Notice): Promise<void> {
  await browser.notifications.create(name, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('icon/128.png'),
    title,
    message: papers.slice(0, 3).map(titleOf).join('\n'),
  });
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

function isAllowed(): Promise<boolean> {
  return browser.permissions.contains({ permissions: ['notifications'] });
}
