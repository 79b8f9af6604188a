// The outside of a worker in tests: the feed's API as its network, a clock that is set by hand.
import { createApi, type Api } from '../feed/api';
import { scriptedPapers, type Script } from '../feed/scripted';
import { createWorker, type Worker } from '../../utils/worker/worker';
import { sources } from '../../utils/sources';
import { opensAt, type Day } from '../../utils/domain/day';

export interface Asked {
  url: string;
  headers: Record<string, string>;
}

export interface Outside {
  worker: Worker;
  script: Script;
  clock: { now: number };
  /** Every request that went out. */
  asked: Asked[];
  /** The list days asked for since the last call. */
  daysAsked(): string[];
  fetch: typeof fetch;
  /** What answers instead of the API, when set. */
  instead: { answer?: (url: string) => Response | Promise<Response> };
  /** A worker on the same outside, as after a death. */
  reborn(): Worker;
}

/** Noon of a list day in New York, about. */
export const noon = (day: Day) => opensAt(day) + 14 * 3_600_000;

export function createOutside(day: Day, script = scriptedPapers(), etags = true): Outside {
  const clock = { now: noon(day) };
  const asked: Asked[] = [];
  const instead: Outside['instead'] = {};
  let told = 0;
  const api: Api = createApi(script, { now: () => clock.now, etags });
  const fetch = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    const url = input instanceof Request ? input.url : input.toString();
    const headers = Object.fromEntries(new Headers(init?.headers));
    asked.push({ url, headers });
    if (instead.answer) return instead.answer(url);
    const answer = api.answer(url, headers);
    return new Response(answer.status === 304 ? null : answer.body, answer);
  };
  const reborn = () => createWorker({ sources, fetch, now: () => clock.now });
  return {
    worker: reborn(),
    script,
    clock,
    asked,
    fetch,
    instead,
    reborn,
    daysAsked() {
      const days = asked.slice(told).map(({ url }) => new URL(url).searchParams.get('date') ?? '');
      told = asked.length;
      return days;
    },
  };
}
