// The one door to the network: pause and grant checked, the address chosen, budget kept, time and size limited, each
// request written down, nothing told about the reader.
import { browser } from '../browser';
import { settings } from '../db/settings';
import { sourceState } from '../db/sources';
import { beginRequest, endRequest } from '../db/write/requests';
import { budgetAfter, budgetAt, waitUntil, type Budget, type Priority } from '../domain/budget';
import { Failed, failureAt, failureOf, type Failure } from '../domain/failure';
import type { SourceId } from '../domain/listing';
import type { Mirror } from '../domain/mirror';
import type { Etag } from '../domain/reading';
import type { RequestEnd } from '../domain/request';
import { mirrorOf, type Source } from '../sources/source';
import { readJson } from './json';

/** A worker is killed when an answer takes 30 s; ours stop before (ms). */
const TIME_LIMIT = 20_000;

/**
 * An ordinary answer. `refused` is a 400: the API does not have what was asked for, yet. `missing` is a 404: of a paper,
 * that the source does not know it.
 */
export type Reply =
  | { kind: 'body'; body: unknown; etag?: Etag; next?: string }
  | { kind: 'unchanged' }
  | { kind: 'refused' }
  | { kind: 'missing' };

/** What came of a request so far. */
interface Came {
  /** How much of the answer was read. */
  bytes: number;
  status?: number;
  /** What the answer left us. */
  budget?: Budget;
}

export interface Network {
  /**
   * Asks a source for a path, or the mirror of it that the reader chose by then. `known`: the ETag of the answer that is
   * here. Throws `Failed` for all that is no ordinary answer.
   */
  get(source: Source, path: string, priority: Priority, known?: Partial<Etag>): Promise<Reply>;
}

/** The door, with the outside it leads to: `fetch`, and `now` for the time in epoch ms. */
export function createNetwork(fetch: typeof globalThis.fetch, now: () => number): Network {
  /** Asks, and says on the way what came. */
  async function ask(
    url: string,
    mirror: Mirror | undefined,
    etag: string | undefined,
    come: Came,
  ): Promise<Reply> {
    const response = await answered(() =>
      fetch(url, {
        headers: { accept: 'application/json', ...(etag && { 'if-none-match': etag }) },
        credentials: 'omit',
        cache: 'no-store',
        referrerPolicy: 'no-referrer',
        redirect: 'manual',
        signal: AbortSignal.timeout(TIME_LIMIT),
      }),
    );
    const { status, headers } = response;
    const budget = budgetAfter(status, headers, now());
    Object.assign(come, { status, budget });
    // Unchanged since what, if nothing was named?
    if (status === 304 && etag) return { kind: 'unchanged' };
    if (status === 400) return { kind: 'refused' };
    if (status === 404) return { kind: 'missing' };
    if (status === 429) throw new Failed({ kind: 'rate-limited', until: budget.waitUntil ?? now() });
    if (status >= 500) throw new Failed({ kind: 'unavailable' });
    if (status !== 200) throw new Failed({ kind: 'unexpected' });
    const body = await answered(() => readJson(response, (size) => (come.bytes += size)));
    const newEtag = headers.get('etag');
    const next = nextPage(headers.get('link'), url);
    return {
      kind: 'body',
      body,
      ...(newEtag && { etag: { etag: newEtag, ...(mirror && { mirror }) } }),
      ...(next && { next }),
    };
  }

  /** Asks where it was decided to, if that may be, and writes down how it went. */
  async function askAt(
    { id, origin }: Source,
    mirror: Mirror | undefined,
    path: string,
    priority: Priority,
    known: Partial<Etag> | undefined,
  ): Promise<Reply> {
    const url = new URL(path, mirror ?? origin);
    await checkGrant(url);
    await checkBudget(id, mirror, priority, now());
    const at = now();
    // Written first: whatever ends this worker, nothing goes out that is not written down.
    const key = await beginRequest({ at, host: url.host, path: url.pathname + url.search });
    const came: Came = { bytes: 0 };
    let failure: Failure | undefined;
    try {
      // To another address it would say what that one answered.
      const etag = known?.mirror === mirror ? known?.etag : undefined;
      return await ask(url.href, mirror, etag, came);
    } catch (thrown) {
      failure = failureOf(thrown);
      throw thrown;
    } finally {
      await endRequest(key, endOf(came, now() - at, failure), id, came.budget, mirror);
    }
  }

  return {
    async get(source, path, priority, known) {
      const { isPaused, mirror: chosen } = await settings();
      if (isPaused) throw new Failed({ kind: 'paused' });
      const mirror = mirrorOf(source, chosen);
      try {
        return await askAt(source, mirror, path, priority, known);
      } catch (cause) {
        throw new Failed(failureAt(mirror, failureOf(cause)), { cause });
      }
    },
  };
}

/** What is remembered of a request that took so long (ms; a clock may have been set back meanwhile). */
function endOf({ budget, ...came }: Came, ms: number, failure: Failure | undefined): RequestEnd {
  const left = budget?.left;
  return {
    ms: Math.max(0, ms),
    ...came,
    ...(failure && { failure: failure.kind }),
    ...(left !== undefined && { left }),
  };
}

/** Whether an origin may be asked. */
export function isGranted(origin: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [`${origin}/*`] });
}

/** Without the grant a request would go out with the profile's own id in its Origin. */
async function checkGrant({ origin }: URL): Promise<void> {
  if (!(await isGranted(origin))) throw new Failed({ kind: 'no-permission' });
}

async function checkBudget(
  id: SourceId,
  mirror: Mirror | undefined,
  priority: Priority,
  now: number,
): Promise<void> {
  const until = waitUntil(budgetAt(await sourceState(id), mirror), priority, now);
  if (until !== undefined) throw new Failed({ kind: 'rate-limited', until });
}

/** The result of a step on the network, its troubles told by name. */
async function answered<Result>(step: () => Promise<Result>): Promise<Result> {
  try {
    return await step();
  } catch (cause) {
    if (cause instanceof Failed) throw cause;
    if (cause instanceof SyntaxError) throw new Failed({ kind: 'unexpected' }, { cause });
    const late = cause instanceof DOMException && cause.name === 'TimeoutError';
    throw new Failed({ kind: late ? 'unavailable' : 'offline' }, { cause });
  }
}

/** The path a `Link: <…>; rel="next"` header leads to (RFC 8288), if it is the same host's. */
function nextPage(link: string | null, url: string): string | undefined {
  // No `<` inside: each character is looked at from one beginning only, so the time is linear.
  const target = /<([^<>]{1,2000})>\s*;[^,<]*\brel="?next"?/.exec(link ?? '')?.[1];
  if (!target || !URL.canParse(target, url)) return undefined;
  const next = new URL(target, url);
  return next.origin === new URL(url).origin ? next.pathname + next.search : undefined;
}
