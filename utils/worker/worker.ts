// The worker: what happens at its start and at each command, one refresh at a time whoever asks.
import type { Handlers } from '../commands';
import { subscribe } from '../db/changes';
import { database } from '../db/open';
import { badgeFacts, sourceState } from '../db/queries';
import type { Priority } from '../domain/budget';
import { failureOf } from '../domain/failure';
import { isOverdue } from '../domain/status';
import type { Source } from '../sources/source';
import { showBadge, unreadable } from './badge';
import { createNetwork } from './network';
import { refresh } from './refresh';
import { ensureAlarm, REFRESH_EVERY } from './schedule';

/** What lies outside: the sources, the network, the time in epoch ms. */
export interface Outside {
  sources: Source[];
  fetch: typeof fetch;
  now: () => number;
}

export interface Worker {
  /** At each start: alarm, badge, and a refresh if one is overdue. */
  start: () => Promise<void>;
  /** By alarm, browser start, install or update. */
  refresh: () => Promise<void>;
  /** By a grant given or taken: a refresh already under way may have been decided by the old one. */
  refreshAnew: () => Promise<void>;
  commands: Handlers;
}

/** A worker on this outside; nothing of it survives its death but the database. */
export function createWorker({ sources, fetch, now }: Outside): Worker {
  const network = createNetwork(fetch, now);
  let running: Promise<void> | undefined;
  let badge = Promise.resolve();
  let next: Promise<void> | undefined;
  let isDiskFull = false;

  /**
   * One after the other, so that the last count is the one that stays; one that failed stops no other. Whoever asks
   * before the next has begun to read shares it: at a wake that is everybody who asks until the storage is open.
   */
  function countBadge(): Promise<void> {
    next ??= badge
      .catch(() => {})
      .then(database)
      .finally(() => (next = undefined))
      .then(badgeFacts)
      .catch(unreadable)
      .then((facts) => showBadge(facts, now(), isDiskFull));
    badge = next;
    return badge;
  }

  async function refreshAll(priority: Priority): Promise<void> {
    const failures: unknown[] = [];
    for (const source of sources) {
      await refresh(source, network, priority, now).catch((thrown: unknown) => failures.push(thrown));
    }
    isDiskFull = failures.some((failure) => failureOf(failure).kind === 'disk-full');
    await countBadge();
    if (failures.length > 0) throw failures[0];
  }

  function refreshOnce(priority: Priority): Promise<void> {
    running ??= refreshAll(priority).finally(() => (running = undefined));
    return running;
  }

  async function catchUp(): Promise<void> {
    await Promise.all([ensureAlarm(now()), countBadge()]);
    const states = await Promise.all(sources.map((source) => sourceState(source.id)));
    if (states.some((state) => isOverdue(state, now(), REFRESH_EVERY))) await refreshOnce('refresh');
  }

  return {
    async start() {
      // How the sources stand is written by a refresh, which counts the badge itself when it ends.
      subscribe(['listings', 'arrivals', 'marks', 'looks'], () => {
        countBadge().catch(() => {});
      });
      await catchUp();
    },
    refresh: () => refreshOnce('refresh'),
    async refreshAnew() {
      await running?.catch(() => {});
      await refreshOnce('refresh');
    },
    commands: { refresh: () => refreshOnce('reader'), catchUp },
  };
}
