// The badge: what it counts, and what clears it, as the reader chose.
import type { Watch } from './watch';

/** What is counted: all that is new, what watches caught, what has so many upvotes, or nothing. */
export const BADGES = ['all', 'watches', 'upvotes', 'none'] as const;
export type BadgeKind = (typeof BADGES)[number];

/** What it is counted from: the popup or the inbox opened last, or the inbox cleared last, so that each paper counts until it is seen. */
export const CLEARS = ['popup', 'inbox', 'paper'] as const;
export type BadgeClear = (typeof CLEARS)[number];

export interface BadgeChoice {
  badge: BadgeKind;
  /** From so many upvotes on papers count, where those do. */
  badgeUpvotes: number;
  badgeClears: BadgeClear;
}

/**
 * What catches papers for a badge that counts those with so many upvotes: as they come to them, which is seldom the moment
 * that they arrive.
 */
export function upvotesWatch(least: number): Watch {
  const value = { kind: 'upvotes', least, name: '', excludes: false } as const;
  return { id: `badge-upvotes-${String(least)}`, made: { value, stamp: 0 } };
}

/** The line that each way of clearing moves. */
export const CLEARING_LINES = { popup: 'badgeUntil', inbox: 'inboxOpened', paper: 'inboxUntil' } as const;
