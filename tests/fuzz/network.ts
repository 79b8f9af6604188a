// A network that gives what it is told to for each day, and what that must read as.
import type { Day } from '../../utils/domain/day';
import type { Feed } from '../../utils/sources/source';
import { huggingFace } from '../../utils/sources/hugging-face';
import { createNetwork, type Network } from '../../utils/worker/network';
import { NEXT, type Delivery } from './bytes';

/** What was asked for one day and given: the deliveries of its pages in order, and whether an ETag was sent. */
export interface Given {
  deliveries: Delivery[];
  withEtag: boolean;
}

export function networkOf(deliver: (day: Day) => Delivery, given: Map<Day, Given>, now: number): Network {
  let last: Day | undefined;
  const fetch = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    const url = new URL(input instanceof Request ? input.url : input);
    const day = (url.searchParams.get('date') ?? last) as Day;
    const delivery = deliver(day);
    if (given.has(day)) given.get(day)!.deliveries.push(delivery);
    else
      given.set(day, { deliveries: [delivery], withEtag: new Headers(init?.headers).has('if-none-match') });
    last = day;
    return responseOf(delivery, `${url.href}&p=1`);
  };
  return createNetwork(fetch, () => now);
}

/** The delivery in so many pieces that a cut goes through some character. `next`: the address of the next page. */
export function responseOf({ status, headers, bytes, broken }: Delivery, next: string): Response {
  const size = Math.ceil(bytes.length / 150);
  let sent = 0;
  const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull(controller) {
      if (sent < bytes.length) controller.enqueue(bytes.slice(sent, (sent += size)));
      else if (broken) controller.error(broken);
      else controller.close();
    },
  });
  const { link, ...others } = headers;
  return new Response(status === 204 || status === 304 ? null : body, {
    status,
    headers: { ...others, ...(link !== undefined && { link: link.replace(NEXT, next) }) },
  });
}

/** What the pages of a day must read as together, or nothing where they are no list. */
export function readingOf(deliveries: Delivery[]): Feed | undefined {
  const reading: Feed = { rows: [], dropped: 0 };
  for (const { status, headers, bytes, broken } of deliveries) {
    if (status !== 200 || broken || Number(headers['content-length']) > 8_000_000) return undefined;
    try {
      const { rows, dropped } = huggingFace.parse(JSON.parse(new TextDecoder().decode(bytes)));
      reading.rows.push(...rows);
      reading.dropped += dropped;
    } catch {
      return undefined;
    }
  }
  return reading.rows.length === 0 && reading.dropped > 0 ? undefined : reading;
}
