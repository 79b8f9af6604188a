// The badge: the count, nothing, or a call for help — always as the database has it, with a title that tells.
import { browser } from '../browser';
import type { BadgeFacts } from '../db/badge';
import { failureOf, type Failure } from '../domain/failure';
import { needsHelp } from '../domain/status';
import { failureWords } from '../source-words';
import { speak } from '../speech';
import { shortDay, t, when, type TextKey } from '../text';

/** White on this is legible in light and dark toolbars (contrast 6.2:1). */
const COLOUR = '#a8470c';

/**
 * Sets text, colour and title of the toolbar button from what the database told, at `now` (epoch ms).
 * `isDiskFull`: the last refresh could not be written, and that could therefore not be written either.
 */
export async function showBadge(known: BadgeFacts, now: number, isDiskFull: boolean): Promise<void> {
  if (known.language !== undefined) await speak(known.language);
  const full = isDiskFull && { failed: { failure: { kind: 'disk-full' as const }, at: now } };
  const facts = { ...known, standing: { ...known.standing, ...full } };
  const help = needsHelp(facts.standing, now);
  await Promise.all([
    browser.action.setBadgeText({ text: help ? '!' : countText(facts.count) }),
    browser.action.setBadgeBackgroundColor({ color: COLOUR }),
    browser.action.setBadgeTextColor({ color: '#ffffff' }),
    browser.action.setTitle({ title: help ? helpTitle(facts, now) : title(facts, now) }),
  ]);
}

/** What the badge knows when the database could not be read, by what was thrown. */
export function unreadable(thrown: unknown): BadgeFacts {
  return { count: 0, kind: 'all', upvotes: 0, standing: { failed: { failure: failureOf(thrown), at: 0 } } };
}

function countText(count: number): string {
  if (count === 0) return '';
  return count > 99 ? '99+' : String(count);
}

/** A title stands until the next one, so it names the time of the update and not how long ago it was. */
function title({ newest, standing, quietUntil, ...counted }: BadgeFacts, now: number): string {
  const parts = [
    countedWords(counted),
    // What counts nothing does not count again.
    counted.kind !== 'none' && quietUntil !== undefined && t('badge_quiet', { when: when(quietUntil, now) }),
    newest && t('badge_list', { count: newest.count, day: shortDay(newest.day, now) }),
    standing.checkedAt === undefined
      ? t('badge_never_updated')
      : t('badge_updated', { when: when(standing.checkedAt, now) }),
  ];
  return parts.filter(Boolean).join(' · ');
}

/** What the number is of. */
function countedWords({ count, kind, upvotes }: Pick<BadgeFacts, 'count' | 'kind' | 'upvotes'>): string {
  switch (kind) {
    case 'all':
      return count > 0 ? t('badge_new', { count }) : t('badge_nothing_new');
    case 'watches':
      return count > 0 ? t('badge_caught', { count }) : t('badge_nothing_caught');
    case 'upvotes':
      return aboveWords(count, t('votes_count', { count: upvotes }));
    case 'none':
      return t('badge_off');
  }
}

/** The same of those with so many upvotes. */
function aboveWords(count: number, upvotes: string): string {
  if (count === 0) return t('badge_nothing_above', { upvotes });
  return t('badge_above', { papers: t('badge_new', { count }), upvotes });
}

const HELP: Record<Failure['kind'], TextKey> = {
  paused: 'badge_help_paused',
  offline: 'badge_help_offline',
  'no-permission': 'badge_help_permission',
  'rate-limited': 'badge_help_waiting',
  unavailable: 'badge_help_unavailable',
  unexpected: 'badge_help_unexpected',
  'disk-full': 'badge_help_disk_full',
  blocked: 'badge_help_blocked',
  upgrade: 'badge_help_upgrade',
  outdated: 'badge_help_outdated',
  storage: 'badge_help_storage',
};

/** What to do about a failure. */
export function helpFor(failure: Failure): string {
  return t(HELP[failure.kind], failureWords(failure));
}

function helpTitle({ standing: { failed, checkedAt } }: BadgeFacts, now: number): string {
  const help = helpFor(failed?.failure ?? { kind: 'offline' });
  if (checkedAt === undefined) return help;
  return t('badge_help_updated', { help, updated: t('badge_updated', { when: when(checkedAt, now) }) });
}
