// The worker: what happens at its start and at each command, one refresh at a time whoever asks.
import type { Menus, Tabs } from '../browser';
import type { Handlers } from '../commands';
import { subscribe } from '../db/changes';
import { settings } from '../db/settings';
import { sourceState } from '../db/sources';
import type { SourceState } from '../db/schema';
import { catchHigh } from '../db/write/catches';
import { copyWeekly } from '../db/write/copies';
import { mendIndex } from '../db/write/segments';
import type { Priority } from '../domain/budget';
import { failureOf } from '../domain/failure';
import { USUAL_INTERVAL } from '../domain/interval';
import type { Span } from '../domain/span';
import { isOverdue } from '../domain/status';
import type { Source } from '../sources/source';
import { createArchive } from './archive';
import { createCount } from './badge-count';
import { complete, MOST_PAPERS } from './complete';
import { followDigest } from './digest';
import { lookAgain } from './look-again';
import { ensureMenu, onMenu } from './menu';
import { createNetwork } from './network';
import { createQueue } from './queue';
import { readDetails } from './read-details';
import { readTrending, searchOnline } from './read-ranking';
import { readSpan } from './read-span';
import { refresh } from './refresh';
import { ensureAlarm } from './schedule';
import { isSaid } from './said';
import { signal } from './signal';
import { takeAllBack } from './tell';
import { createUpkeep } from './upkeep';

/** What lies outside: the sources, the network, the time in epoch ms. */
export interface Outside {
  sources: Source[];
  fetch: typeof fetch;
  now: () => number;
}

export interface Worker {
  /** At each start: menu, alarm, badge, a refresh if one is overdue, and a digest if one is. */
  start: () => Promise<void>;
  /** By alarm, browser start, install or update. */
  refresh: () => Promise<void>;
  /**
   * By a grant given or taken, if it changes what is said: a refresh already under way may have been decided by the old
   * one. That of a mirror which is not asked yet changes nothing.
   */
  refreshAnew: () => Promise<void>;
  /** By alarm, while the archive is downloaded. */
  download: () => Promise<void>;
  /** By alarm, when a digest or a signal is due or the quiet is over. */
  due: () => Promise<void>;
  /** By a click on a menu entry, in a tab if it was in one. */
  menu: (click: Menus.OnClickData, tab: Tabs.Tab | undefined) => Promise<void>;
  commands: Handlers;
}

/** A worker on this outside; nothing of it survives its death but the database. */
export function createWorker({ sources, fetch, now }: Outside): Worker {
  const network = createNetwork(fetch, now);
  let running: Promise<void> | undefined;
  let wished: { span: Span } | undefined;
  let isDiskFull = false;
  const [completing, reading, ranking] = [createQueue(), createQueue(), createQueue()];
  const menus = createQueue();
  const countBadge = createCount(() => isDiskFull, now);
  const upkeep = createUpkeep();
  const others = () => Promise.allSettled([running, completing.last(), reading.last(), ranking.last()]);
  const archive = createArchive(sources, network, others, now);

  /** One after the other: two at once would make each entry twice. */
  const makeMenu = () => menus.add(ensureMenu);

  /**
   * One turn after the other, so that no paper is asked for twice; each sees what was saved before it began. What is
   * left of an unhurried one goes to the papers that were saved long ago.
   */
  function completeNext(source: Source, priority: Priority, most: number): Promise<void> {
    return completing.add(async () => {
      const left = await complete(source, network, priority, most, now);
      if (priority === 'refresh') await lookAgain(source, network, left, now);
    });
  }

  /** What is caught is told of; a failure of that is nobody's but the storage's. */
  async function signalAll(): Promise<void> {
    for (const source of sources) await signal(source, now());
  }

  async function refreshAll(priority: Priority): Promise<void> {
    const failures: unknown[] = [];
    for (const source of sources) {
      await refresh(source, network, priority, now)
        .then((left) => completeNext(source, priority, left))
        .catch((thrown: unknown) => failures.push(thrown));
    }
    await copyWeekly(now()).catch((thrown: unknown) => failures.push(thrown));
    // After the lists, for it tells of them; and without them too, as when there is no network.
    await followDigest(now()).catch((thrown: unknown) => failures.push(thrown));
    isDiskFull = failures.some((failure) => failureOf(failure).kind === 'disk-full');
    await countBadge();
    await signalAll().catch((thrown: unknown) => failures.push(thrown));
    // A day has passed perhaps, and the network is there again.
    archive.follow().catch(() => {});
    if (failures.length > 0) throw failures[0];
  }

  async function completeAll(): Promise<void> {
    for (const source of sources) await completeNext(source, 'reader', MOST_PAPERS);
  }

  /**
   * One span after the other, so that no list is asked for twice; each sees what was read before it began. The reader is
   * where they went last: what was wished for before that ends with the list it is at.
   */
  function readNext(span: Span, again: boolean): Promise<void> {
    const wish = (wished = { span });
    return reading.add(async () => {
      for (const source of sources) {
        await readSpan(source, network, { span, again, isOver: () => wished !== wish }, now);
      }
    });
  }

  /** One ranking after the other, so that none is asked for twice: each sees what was read before it began. */
  function rankNext(read: (source: Source) => Promise<void>): Promise<void> {
    return ranking.add(async () => {
      for (const source of sources) await read(source);
    });
  }

  function refreshOnce(priority: Priority): Promise<void> {
    running ??= refreshAll(priority).finally(() => (running = undefined));
    return running;
  }

  function states(): Promise<SourceState[]> {
    return Promise.all(sources.map((source) => sourceState(source.id)));
  }

  /** Returns the minutes between two refreshes. Where the settings cannot be read, the alarm has to ring all the same. */
  async function followInterval(): Promise<number> {
    const minutes = await settings().then(
      ({ interval }) => interval,
      () => USUAL_INTERVAL,
    );
    await ensureAlarm(minutes, now());
    return minutes;
  }

  async function catchUp(): Promise<void> {
    const [interval] = await Promise.all([followInterval(), countBadge()]);
    const isDue = (state: SourceState) => isOverdue(state, now(), interval * 60_000);
    if ((await states()).some(isDue)) await refreshOnce('refresh');
    else await followDigest(now());
  }

  async function followSettings(): Promise<void> {
    const { badge, badgeUpvotes, badgeClears } = await settings();
    // What else was chosen holds all the same where that could not be written.
    if (badge === 'upvotes') await catchHigh(badgeUpvotes, badgeClears).catch(() => {});
    // A refresh may take its time, and another language is seen at once.
    await Promise.all([makeMenu(), countBadge()]);
    await running?.catch(() => {});
    if (!(await isSaid(sources))) await refreshOnce('refresh').catch(() => {});
    await catchUp();
    // What is caught from now on is to be told of, or no more.
    await signalAll();
    archive.follow().catch(() => {});
  }

  return {
    async start() {
      // How the sources stand is written by a refresh, which counts the badge itself when it ends.
      subscribe(['listings', 'arrivals', 'marks', 'looks'], () => {
        countBadge().catch(() => {});
      });
      subscribe(['segments', 'unindexed'], () => {
        upkeep().catch(() => {});
      });
      // The badge first: it is what can be seen.
      const counted = countBadge().catch(() => {});
      await Promise.all([
        catchUp(),
        counted.then(takeAllBack),
        counted.then(makeMenu),
        counted.then(upkeep).then(archive.follow),
      ]);
    },
    refresh: () => refreshOnce('refresh'),
    async refreshAnew() {
      await running?.catch(() => {});
      await ((await isSaid(sources)) ? signalAll() : refreshOnce('refresh'));
    },
    download: archive.follow,
    // A computer that was asleep at that hour has old lists.
    async due() {
      await catchUp();
      await signalAll();
    },
    menu: (click, tab) => onMenu(click, tab, { complete: completeAll, now }),
    commands: {
      refresh: () => refreshOnce('reader'),
      catchUp,
      followSettings,
      complete: completeAll,
      trending: () => rankNext((source) => readTrending(source, network, false, now)),
      trendingAgain: () => rankNext((source) => readTrending(source, network, true, now)),
      search: (words) => rankNext((source) => searchOnline(source, network, words, now)),
      followArchive: archive.follow,
      retryArchive: archive.retry,
      forgetOlder: archive.forgetOlder,
      removeArchive: archive.remove,
      followDigest: () => followDigest(now()),
      async mendIndex() {
        await mendIndex();
        await upkeep();
      },
      read: (span) => readNext(span, false),
      readAgain: (span) => readNext(span, true),
      async details(id) {
        for (const source of sources) await readDetails(source, network, id, now);
      },
    },
  };
}
