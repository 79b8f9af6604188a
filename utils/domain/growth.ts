// Growth: what became of a saved paper since it was told of last, out of what was known then and what is known now.
import { DAY_MS } from './day';
import type { Details } from './details';
import type { Kept, Marks } from './mark';
import { canonical } from './order';

const LINKED = ['models', 'datasets', 'spaces'] as const;
export type LinkedKind = (typeof LINKED)[number];

/** What growth is measured from. Absent means that no source said so yet; of a repository, that there was none. */
export interface Known {
  repository?: string;
  /** Epoch ms. */
  withdrawnAt?: number;
  upvotes?: number;
  stars?: number;
  /** Those that can be read: a list counts others, so its number is never compared with this one. */
  comments?: number;
  models?: number;
  datasets?: number;
  spaces?: number;
}

/** What is known now, with the first that is linked of each kind, by its name. */
export interface KnownNow extends Known {
  firsts?: Partial<Record<LinkedKind, string>>;
}

/** What became of a paper. `at`: when that was found (epoch ms). */
export type News = { at: number } & (
  | { kind: 'code'; name: string }
  | { kind: LinkedKind; name?: string }
  | { kind: 'upvotes' | 'stars' | 'comments'; from: number; to: number }
  | { kind: 'withdrawn' }
);

/** How a saved paper goes on living; written by the worker alone. Times are epoch ms. */
export interface Growth {
  /** The paper's. */
  id: string;
  /** The saving that it begins with: who saves a paper anew wants to hear no old news. */
  savedAt: number;
  /** What was known when it was told of last; absent as long as no source told of it. */
  baseline?: Known;
  /** The last, the newest at the end. */
  news: News[];
  /** When the newest was found. */
  at?: number;
  /** When its source was asked for it last; absent before the first time. */
  lookedAt?: number;
  /** When the reader's own opening of the paper asked for it last: what that found, they have seen. */
  openedAt?: number;
}

/** So much is remembered of one paper. */
const MOST_NEWS = 20;

/**
 * A jump is at least twice as much, and at least so many more: more than three of four papers of the recorded lists
 * have upvotes at all (20), and more than nine of ten have stars (50). A few on top of few are no news.
 */
const LEAST_JUMP = { upvotes: 20, stars: 50 } as const;

/** What is known of a paper by its facts and counts. */
export function knownOf({ paper, counts }: Pick<Kept, 'paper' | 'counts'>): Known {
  const { repository, withdrawnAt } = paper;
  const { upvotes, stars } = counts;
  return {
    ...(repository !== undefined && { repository }),
    ...(withdrawnAt !== undefined && { withdrawnAt }),
    upvotes,
    ...(stars !== undefined && { stars }),
  };
}

/** What details tell beyond that. */
export function toldBy(details: Details): KnownNow {
  const told: KnownNow = {};
  const firsts: KnownNow['firsts'] = {};
  for (const kind of LINKED) {
    const { total, linked: [first] = [] } = details[kind] ?? {};
    if (total !== undefined) told[kind] = total;
    if (first) firsts[kind] = first.id;
  }
  return { ...told, ...(details.comments && { comments: details.comments.length }), firsts };
}

/** The growth of a paper that is stored, unless it is of an earlier saving, or the paper is not saved. */
export function growthOf(marks: Marks | undefined, stored: Growth | undefined): Growth | undefined {
  return stored?.savedAt === marks?.saved?.value ? stored : undefined;
}

/**
 * A growth that begins with what is kept of a paper, if it is saved. Of one whose facts are still to be asked for
 * nothing is known, not even that it has no code.
 */
export function begun({ id, saved }: Marks, kept: Kept): Growth | undefined {
  if (saved?.value === undefined) return undefined;
  return {
    id,
    savedAt: saved.value,
    ...(kept.wantedAt === undefined && { baseline: knownOf(kept) }),
    news: [],
  };
}

/**
 * A growth that is measured from what details told as well, where nothing else did: the reader saw them when they saved
 * the paper, or later. Those of long before say nothing of what it was like then.
 */
export function sinceDetails(growth: Growth, details: Details | undefined): Growth {
  if (!growth.baseline || !details || details.at <= growth.savedAt - DAY_MS) return growth;
  const { firsts: _, ...known } = toldBy(details);
  return { ...growth, baseline: { ...known, ...growth.baseline } };
}

/**
 * A growth after a paper was told of at `at` (epoch ms): the same object, if it has nothing to add. What is told of for
 * the first time is no news, nor is a count that fell, and what was told once is told no more.
 */
export function grown(growth: Growth, { firsts = {}, ...known }: KnownNow, at: number): Growth {
  const base = growth.baseline;
  if (!base) return { ...growth, baseline: known };
  const baseline: Known = { ...known, ...base };
  const news: News[] = [];
  if (base.repository === undefined && known.repository !== undefined)
    news.push({ kind: 'code', at, name: known.repository });
  for (const kind of LINKED) {
    const count = known[kind] ?? 0;
    if (base[kind] !== 0 || count === 0) continue;
    const name = firsts[kind];
    news.push({ kind, at, ...(name !== undefined && { name }) });
    baseline[kind] = count;
  }
  for (const kind of ['upvotes', 'stars', 'comments'] as const) {
    const [from, to] = [base[kind], known[kind]];
    if (from === undefined || to === undefined || !isNews(kind, from, to)) continue;
    news.push({ kind, at, from, to });
    baseline[kind] = to;
  }
  if (base.withdrawnAt === undefined && known.withdrawnAt !== undefined) news.push({ kind: 'withdrawn', at });
  if (news.length === 0) return canonical(baseline) === canonical(base) ? growth : { ...growth, baseline };
  return { ...growth, baseline, news: [...growth.news, ...news].slice(-MOST_NEWS), at };
}

function isNews(kind: 'upvotes' | 'stars' | 'comments', from: number, to: number): boolean {
  return kind === 'comments' ? to > from : to >= 2 * from && to - from >= LEAST_JUMP[kind];
}

/** The news of a growth after one moment and up to another (epoch ms). */
export function newsBetween({ news }: Growth, after: number, until = Infinity): News[] {
  return news.filter(({ at }) => at > after && at <= until);
}
