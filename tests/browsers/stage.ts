// The stage of a test in a real browser: the embedded feed with lists written down, and a session that talks to it.
import { lastListDays, listDay, type Day } from '../../utils/domain/day.ts';
import { createApi, type Entry } from '../feed/api.ts';
import { scriptedPapers, type Script } from '../feed/scripted.ts';
import { startFeedServer, type FeedServer } from '../feed/server.ts';
import { startChromium } from './chromium.ts';
import { startFirefox } from './firefox.ts';
import type { Session, Standpoint } from './session.ts';
import { until } from './until.ts';

export const BROWSERS = ['chromium', 'firefox'] as const;

export interface Stage {
  feed: FeedServer;
  script: Script;
  session: Session;
  /** The last seven list days, newest first. */
  days: Day[];
  close: () => Promise<void>;
}

/** Opens a stage with lists, the newest first, and waits until the first refresh has ended with the count of the newest. */
export function openStage(name: (typeof BROWSERS)[number], ...lists: Entry[][]): Promise<Stage> {
  return openStageAt({}, name, ...lists);
}

/** The same, where the browser stands elsewhere; `now`: the time of the feed (epoch ms). */
export async function openStageAt(
  { now = Date.now, ...standpoint }: Standpoint & { now?: () => number },
  name: (typeof BROWSERS)[number],
  ...lists: Entry[][]
): Promise<Stage> {
  const days = lastListDays(listDay(Date.now()), 7);
  const newest = lists.find((list) => list.length > 0) ?? [];
  const script = scriptedPapers(Object.fromEntries(lists.map((list, i) => [days[i]!, list])));
  const feed = await startFeedServer(createApi(script, { now }));
  const session = await {
    chromium: () => startChromium(feed, true, standpoint),
    firefox: () => startFirefox(feed, standpoint),
  }[name]();
  await until(async () => {
    const { text, title } = await session.button();
    return text === String(newest.length) && title.includes('updated at');
  });
  return {
    feed,
    script,
    session,
    days,
    async close() {
      await session.close();
      await feed.close();
    },
  };
}

/** Waits until a refresh that begins now has asked for the lists that are read again every time. */
export async function refreshed({ feed, session }: Stage, ring = () => session.ringAlarm()): Promise<void> {
  const before = feed.requests.length;
  await ring();
  await until(async () => feed.requests.length >= before + 4);
}

/** Entries with ids of their own and upvotes that order them. */
export function entries(count: number, from = 0): Entry[] {
  return Array.from({ length: count }, (_, i) => listEntry(`2611.${String(10_000 + from + i)}`, count - i));
}

/** An entry as the API has it; `paper` and `outer` replace what a test is about. */
export function listEntry(id: string, upvotes: number, paper: object = {}, outer: object = {}): Entry {
  const title = `Sparse Routing Without Collapse, part ${id}`;
  const summary = `The abstract of ${id}: expert assignment as a transport problem, solved in three steps.`;
  const authors = ['Mira Okafor', 'Jun Takeda', 'Lena Fischer', 'Priya Nair'].map((name) => ({
    name,
    hidden: false,
  }));
  return {
    paper: {
      id, title, summary, upvotes, authors,
      publishedAt: '2026-11-19T00:00:00.000Z',
      githubRepo: 'https://github.com/northlake/sparse',
      githubStars: 1204,
      ai_summary: `What ${id} is about, in one sentence.`,
      ai_keywords: ['mixture of experts', 'optimal transport'],
      organization: { name: 'northlake-ai', fullname: 'Northlake AI' },
      ...paper,
    },
    title,
    numComments: 3,
    submittedBy: { name: 'mira', fullname: 'Mira Okafor' },
    ...outer,
  }; // prettier-ignore
}
