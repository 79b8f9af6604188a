// A worker's outside that ends: after so many calls what it was writing is aborted, and it neither does nor hears more.
import { AsyncLocalStorage } from 'node:async_hooks';
import { wrap } from 'idb';
import { fakeBrowser } from 'wxt/testing/fake-browser';

/** The life of one worker. Its calls are told from those of pages and of other workers by the context they come from. */
export interface Life {
  /** Calls to the outside that it may still make; the one after them is its death. */
  left: number;
  over: boolean;
  /** Comes when the turn it died in has ended. */
  end: Promise<void>;
  /** What its death does to the things it holds, the last one first. */
  endings: (() => void)[];
}

const lives = new AsyncLocalStorage<Life>();

export function bear(calls = Infinity): Life {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { left: calls, over: false, end: promise, endings: [() => setImmediate(resolve)] };
}

/** Does some work as the worker that lives this life. */
export function live<Result>(life: Life, work: () => Result): Result {
  return lives.run(life, work);
}

export function die(life: Life): void {
  if (life.over) return;
  life.over = true;
  // It is not the dead that do this.
  lives.exit(() => life.endings.toReversed().forEach((end) => end()));
}

/** Whether the call that is about to go out still does. */
function goesOut(life: Life | undefined): boolean {
  if (!life) return true;
  life.left -= 1;
  if (life.left < 0) die(life);
  return !life.over;
}

type AsyncCall<Arguments extends unknown[], Result> = (...given: Arguments) => Promise<Result>;

/** A call to the outside as a mortal makes it: counted; the dead never make it, nor hear its answer. */
export function outward<Arguments extends unknown[], Result>(
  call: AsyncCall<Arguments, Result>,
): AsyncCall<Arguments, Result> {
  const never = new Promise<never>(() => {});
  return async (...given) => {
    const life = lives.getStore();
    if (!goesOut(life)) return never;
    const result = await call(...given);
    return life?.over ? never : result;
  };
}

/** Lets the calls of the browser that a worker makes count; before each test, for each has a fresh fake browser. */
export function watchBrowser(): void {
  const { permissions, alarms, action, contextMenus, storage } = fakeBrowser;
  const watch = (api: object, ...names: string[]) => {
    const calls = api as Record<string, AsyncCall<unknown[], unknown>>;
    for (const name of names) calls[name] = outward(calls[name]!.bind(api));
  };
  watch(permissions, 'contains');
  watch(alarms, 'get', 'create');
  watch(contextMenus, 'removeAll');
  watch(storage.session, 'get', 'set', 'remove');
  watch(action, 'setBadgeText', 'setBadgeBackgroundColor', 'setBadgeTextColor', 'setTitle');
}

type Method = (this: object, ...given: never[]) => unknown;

/** Replaces methods of a prototype by what `around` makes of each. */
function patch(prototype: object, names: string[], around: (method: Method) => Method): void {
  const methods = prototype as Record<string, Method>;
  for (const name of names) methods[name] = around(methods[name]!);
}

/** Counted; the request of the dead is never answered. */
const asked = (method: Method): Method =>
  function (...given) {
    return goesOut(lives.getStore()) ? method.apply(this, given) : new IDBRequest();
  };

/** Counted; for the dead a throw, since there is no answer to wait for. `keep` is told what it led to. */
const done = (keep?: (result: never, life: Life) => void) => (method: Method) =>
  function (this: object, ...given: never[]) {
    const life = lives.getStore();
    if (!goesOut(life)) throw new DOMException('dead', 'AbortError');
    const result = method.apply(this, given);
    if (life) keep?.(result as never, life);
    return result;
  };

function abortAtDeath(transaction: IDBTransaction, life: Life): void {
  // Nobody may be left to hear of the abort.
  wrap(transaction).done.catch(() => {});
  life.endings.push(() => {
    try {
      transaction.abort();
    } catch {
      // It was over already.
    }
  });
}

function closeAtDeath(request: IDBOpenDBRequest, life: Life): void {
  const close = () => request.result.close();
  request.addEventListener('upgradeneeded', () => abortAtDeath(request.transaction!, life));
  request.addEventListener('success', () => (life.over ? close() : life.endings.unshift(close)));
}

const READS = ['get', 'getKey', 'getAll', 'getAllKeys', 'count', 'openCursor', 'openKeyCursor'];

patch(IDBFactory.prototype, ['open'], done(closeAtDeath));
patch(IDBDatabase.prototype, ['transaction'], done(abortAtDeath));
patch(IDBDatabase.prototype, ['createObjectStore'], done());
patch(IDBObjectStore.prototype, ['createIndex'], done());
patch(IDBObjectStore.prototype, [...READS, 'put', 'delete'], asked);
patch(IDBIndex.prototype, READS, asked);
patch(BroadcastChannel.prototype, ['postMessage'], done());

// The dead hear no answer; whether the database opened is heard by the connection that they shared with others.
patch(
  IDBRequest.prototype,
  ['addEventListener'],
  (listen) =>
    function (this: object, type: never, listener: never) {
      const life = this instanceof IDBOpenDBRequest ? undefined : lives.getStore();
      const hear = listener as (event: Event) => void;
      listen.call(this, type, (life ? (event: Event) => life.over || hear(event) : hear) as never);
    },
);

// Nor do they clean up: what they held was aborted at their death.
patch(
  IDBTransaction.prototype,
  ['abort'],
  (abort) =>
    function (this: object) {
      if (!lives.getStore()?.over) abort.call(this);
    },
);

/** A channel that hears in the life it was opened in, and no longer. */
globalThis.BroadcastChannel = class extends BroadcastChannel {
  constructor(name: string) {
    super(name);
    lives.getStore()?.endings.push(() => this.close());
  }
  override addEventListener(type: string, listener: unknown) {
    super.addEventListener(type, AsyncLocalStorage.bind(listener as () => void));
  }
};
