// The scene of the model test: sources that may fail, a worker that may die, two pages that may be out of date.
import { readingList } from '../doing';
import { close, open } from '../../utils/db/open';
import { dayView, type DayView, type ShownPaper } from '../../utils/db/queries';
import { migrations } from '../../utils/db/schema';
import { lastListDays, listDay, type Day } from '../../utils/domain/day';
import { Failed, isOfStorage } from '../../utils/domain/failure';
import { sources } from '../../utils/sources';
import { createWorker, type Worker } from '../../utils/worker/worker';
import { entry } from '../papers';
import { bear, die, live, outward, type Life } from '../worker/mortal';
import { createOutside, type Outside } from '../worker/outside';
import type { Model } from './model';
import type { Stored } from './stored';

export const FIRST_DAY_SEEN: Day = '2026-11-20';

export type Fault = 'none' | 'offline' | 'unavailable' | 'rate-limited' | 'garbage' | 'truncated';

/** A list of the feed: ids as numbers, their upvotes, whether there is an AI summary. */
export type FeedRow = [id: number, upvotes: number, summary: boolean];

/** What a page has painted, and acts from. */
export interface Page {
  rows: ShownPaper[];
  view?: DayView;
}

export class Scene {
  /** What was stored after the last step. */
  seen: Stored | undefined;
  readonly pages: [Page, Page] = [{ rows: [] }, { rows: [] }];
  private readonly outside: Outside = createOutside(FIRST_DAY_SEEN);
  private faults: Fault[] = [];
  private life!: Life;
  private worker!: Worker;

  constructor(private readonly model: Model) {}

  get now(): number {
    return this.outside.clock.now;
  }

  /** Sets the list of a list day, counted back from the current one. */
  setList(back: number, rows: FeedRow[]): void {
    const day = lastListDays(listDay(this.now), back + 1)[back]!;
    const entries = rows.map(([id, upvotes, summary]) =>
      entry(`2611.0000${id}`, upvotes, summary ? { ai_summary: 'Short.' } : {}),
    );
    this.outside.script.lists.set(day, entries);
  }

  pass(ms: number): void {
    this.outside.clock.now += ms;
  }

  /** A new worker starts; the one before it, if any, is dead by then. */
  start(): Promise<void> {
    this.life = bear();
    this.worker = createWorker({
      sources,
      fetch: outward((...request) => this.fetch(...request)),
      now: () => this.now,
    });
    return this.work(this.worker.start);
  }

  async kill(): Promise<void> {
    die(this.life);
    await this.life.end;
    await close();
  }

  /** Requests meet these faults in turn; after them, none. */
  async refresh(faults: Fault[]): Promise<void> {
    this.faults = [...faults];
    await this.work(this.worker.refresh);
    this.faults = [];
  }

  /** As a page does when it opens, or the alarm when it rings. */
  wake(): Promise<void> {
    return this.work(this.worker.commands.catchUp);
  }

  /** A newer version of the extension takes the place of this one while its pages hold the database open. */
  async update(): Promise<void> {
    const version = migrations.length + 1;
    const newer = await open([
      ...migrations,
      (db) => void db.createObjectStore(`later ${version}` as 'kept'),
    ]);
    migrations.push(() => {});
    newer.close();
    await this.kill();
    await this.start();
  }

  async paint(page: Page, what: 'reading list' | number): Promise<void> {
    if (what === 'reading list') {
      Object.assign(page, { rows: await readingList(), view: undefined });
      return;
    }
    const day = lastListDays(listDay(this.now), what + 1)[what]!;
    const view = await dayView({ day });
    Object.assign(page, { rows: view.rows, view });
  }

  /** What fails for a reason with a name is told to the reader; the rest fails the test. */
  private async work(deed: () => Promise<void>): Promise<void> {
    await live(this.life, deed).catch((thrown: unknown) => {
      if (!(thrown instanceof Failed) || isOfStorage(thrown.failure)) throw thrown;
    });
  }

  private async fetch(...[input, init]: Parameters<typeof fetch>): Promise<Response> {
    const fault = this.faults.shift() ?? 'none';
    if (fault === 'offline') throw new TypeError('Failed to fetch');
    if (fault === 'unavailable') return new Response('', { status: 503 });
    if (fault === 'rate-limited') return new Response('', { status: 429, headers: { 'retry-after': '60' } });
    if (fault === 'garbage') return new Response('<!doctype html>');
    if (fault === 'truncated') {
      const whole = await (await this.outside.fetch(input)).text();
      return new Response(whole.slice(0, whole.length / 2));
    }
    const response = await this.outside.fetch(input, init);
    const day = new URL(input as string).searchParams.get('date') as Day;
    const rows = response.status === 400 ? [] : (this.outside.script.lists.get(day) ?? []);
    if (rows.length > 0) this.model.answer(day, new Map(rows.map(({ paper }) => [paper.id, paper.upvotes])));
    return response;
  }
}
