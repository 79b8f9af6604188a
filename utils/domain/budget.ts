// How many requests a source still allows us, as its answers said.
import type { Mirror } from './mirror';

/** What the last answer left. Times are epoch ms. */
export interface Budget {
  /** When the answer came. */
  at: number;
  /** Requests left until `renewsAt`; absent when the answer did not say. */
  left?: number;
  renewsAt?: number;
  /** No request at all before this. */
  waitUntil?: number;
}

/** What a source allows us, and each mirror of it: nobody there knows how often the others were asked. */
export interface Budgets {
  budget?: Budget;
  mirrorBudgets?: { readonly [_ in Mirror]?: Budget };
}

/** What is allowed at a mirror, or at the source itself. */
export function budgetAt({ budget, mirrorBudgets }: Budgets, mirror: Mirror | undefined): Budget | undefined {
  return mirror ? mirrorBudgets?.[mirror] : budget;
}

/** What is allowed where an answer of a mirror, or of the source itself, left this. */
export function withBudget({ mirrorBudgets }: Budgets, mirror: Mirror | undefined, budget: Budget): Budgets {
  return mirror ? { mirrorBudgets: { ...mirrorBudgets, [mirror]: budget } } : { budget };
}

/** Who asks, the more patient last: a reader's click, the regular refresh, the archive's download. */
export type Priority = 'reader' | 'refresh' | 'archive';

/** Requests that each priority leaves to those before it. */
const RESERVE: Record<Priority, number> = { reader: 0, refresh: 20, archive: 100 };

/** Documented: 500 requests in 5 minutes; the wait after a 429 that names no time. */
const WINDOW = 5 * 60_000;
/** An answer that asks for a longer wait than this (ms) is a mistake, and must not silence us for good. */
const LONGEST_WAIT = 24 * 3_600_000;

/** Until when (epoch ms) a request of this priority has to wait, or undefined when it may go now. */
export function waitUntil(budget: Budget | undefined, priority: Priority, now: number): number | undefined {
  // A clock set back to before the answer says nothing about how long ago it was.
  if (!budget || now < budget.at) return undefined;
  if (budget.waitUntil !== undefined && now < budget.waitUntil) return budget.waitUntil;
  const { left, renewsAt } = budget;
  if (left === undefined || renewsAt === undefined || now >= renewsAt) return undefined;
  return left > RESERVE[priority] ? undefined : renewsAt;
}

/**
 * The budget an answer leaves, from its status and headers.
 * `RateLimit: "api";r=499;t=300` (draft-ietf-httpapi-ratelimit-headers), `Retry-After: 30` or a date (RFC 9110, 10.2.3).
 */
export function budgetAfter(status: number, headers: Headers, now: number): Budget {
  const rateLimit = headers.get('ratelimit') ?? '';
  const left = /;\s*r=(\d+)/.exec(rateLimit)?.[1];
  const seconds = /;\s*t=(\d+)/.exec(rateLimit)?.[1];
  const latest = now + LONGEST_WAIT;
  const renewsAt = seconds === undefined ? undefined : Math.min(latest, now + Number(seconds) * 1000);
  const retryAt = retryAfter(headers.get('retry-after'), now, latest);
  const wait = status === 429 ? (retryAt ?? renewsAt ?? now + WINDOW) : retryAt;
  return {
    at: now,
    ...(left !== undefined && { left: Number(left) }),
    ...(renewsAt !== undefined && { renewsAt }),
    ...(wait !== undefined && { waitUntil: wait }),
  };
}

function retryAfter(value: string | null, now: number, latest: number): number | undefined {
  if (!value) return undefined;
  const at = /^\d+$/.test(value) ? now + Number(value) * 1000 : Date.parse(value);
  return Number.isNaN(at) ? undefined : Math.min(latest, at);
}
