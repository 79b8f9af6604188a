// Answers as bytes, spoilt on their way: cut, flipped, not UTF-8, not JSON, with odd headers, broken off.
import fc from 'fast-check';
import type { Row } from '../../utils/domain/listing';
import { mutated } from './mutation';
import type { Pool } from './pools';
import { PUMPS } from './rubbish';

/** What the network gives for one request. */
export interface Delivery {
  status: number;
  headers: Record<string, string>;
  bytes: Uint8Array<ArrayBuffer>;
  /** What the connection broke off with, after the bytes. */
  broken?: Error;
  /** Rows that are in the bytes as nobody touched them. */
  untouched: Row[];
}

/** Stands in a header for the address of the next page. */
export const NEXT = 'https://next.example/';

type Spoil = (bytes: Uint8Array) => Uint8Array | readonly number[];

const encoded = (text: string) => new TextEncoder().encode(text);

/** Bytes that are no UTF-8, and those that look like the beginning of another coding. */
const INTRUDERS = [[0xff], [0xc0, 0x80], [0xed, 0xa0, 0x80], [0xf4, 0x90, 0x80, 0x80], [0xe2, 0x82], [0xef, 0xbb, 0xbf], [0xfe, 0xff], [0x1f, 0x8b], [0]]; // prettier-ignore

const place = fc.nat(99_999);

const spoil: fc.Arbitrary<Spoil> = fc.oneof(
  place.map((at): Spoil => (bytes) => bytes.slice(0, at % (bytes.length + 1))),
  fc.array(fc.tuple(place, fc.nat(7)), { minLength: 1, maxLength: 3 }).map((flips): Spoil => (bytes) => {
    for (const [at, bit] of flips) bytes[at % bytes.length]! ^= 1 << bit;
    return bytes;
  }),
  fc.tuple(place, fc.constantFrom(...INTRUDERS)).map(([at, intruder]): Spoil => (bytes) => {
    const index = at % (bytes.length + 1);
    return [...bytes.slice(0, index), ...intruder, ...bytes.slice(index)];
  }),
  fc.constantFrom<Spoil>(
    (bytes) => [0xef, 0xbb, 0xbf, ...bytes],
    (bytes) => [...bytes, ...bytes],
    (bytes) => new Uint8Array(new Uint16Array(bytes).buffer),
    (bytes) => encoded(`)]}',\n${new TextDecoder().decode(bytes)}`),
    () => [],
    () => encoded('<!doctype html><title>Log in</title>'),
    () => encoded('[NaN]'),
    () => encoded('['.repeat(100_000)),
    () => encoded('['.repeat(20_000) + ']'.repeat(20_000)),
    () => encoded('[' + '0,'.repeat(50_000) + '0]'),
  ),
); // prettier-ignore

const pump = fc
  .tuple(fc.constantFrom(...PUMPS), fc.nat(4_000))
  .map(([unit, times]) => unit.repeat(times).replace(/[^\x20-\x7e]/g, '?'));

const headers = fc.record(
  {
    'content-type': fc.constantFrom('application/json', 'text/html', 'text/plain; charset=utf-16', ''),
    'content-length': fc.constantFrom('0', '-1', '99999999999', 'NaN', '1e9'),
    etag: fc.oneof(fc.constantFrom('W/"x"', '"', ''), pump),
    link: fc.oneof(
      fc.constantFrom(`<${NEXT}>; rel="next"`, '<?p=1>; rel=next'),
      fc.constantFrom(
        '<https://evil.example/?p=1>; rel="next"',
        '<javascript:alert(1)>; rel="next"',
        '<http://[>; rel="next"',
      ),
      pump,
    ),
    ratelimit: fc.oneof(fc.constantFrom('"api";r=-1;t=x', '"api";r=1e9;t=99999999999999999999'), pump),
    'retry-after': fc.oneof(fc.constantFrom('soon', '-5', '0'), pump),
  },
  { requiredKeys: [] },
);

/** Deliveries of these rows of a pool: mutated, spoilt, both or neither. */
export function delivery(pool: Pool, from: number[]): fc.Arbitrary<Delivery> {
  const good = fc.subarray(from, { minLength: 1 }).map((chosen) => ({
    body: chosen.map((i): unknown => JSON.parse(pool.texts[i]!)),
    untouched: chosen.map((i) => pool.rows[i]!),
  }));
  return fc
    .record({
      answer: fc.oneof({ weight: 3, arbitrary: mutated(pool, from) }, { weight: 1, arbitrary: good }),
      spoils: fc.oneof(
        { weight: 3, arbitrary: fc.constant([]) },
        { weight: 1, arbitrary: fc.array(spoil, { minLength: 1, maxLength: 2 }) },
      ),
      status: fc.oneof(
        { weight: 30, arbitrary: fc.constant(200) },
        { weight: 1, arbitrary: fc.constantFrom(204, 302, 304, 400, 404, 429, 500, 503) },
      ),
      headers: fc.oneof({ weight: 2, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: headers }),
      broken: fc.oneof(
        { weight: 30, arbitrary: fc.constant(undefined) },
        {
          weight: 1,
          arbitrary: fc.constantFrom(new TypeError('network error'), new DOMException('', 'TimeoutError')),
        },
      ),
    })
    .map(({ answer, spoils, broken: cause, ...rest }) => {
      let bytes = encoded(JSON.stringify(answer.body));
      for (const each of spoils) if (bytes.length > 0) bytes = new Uint8Array(each(bytes));
      const untouched = spoils.length > 0 ? [] : answer.untouched;
      return { ...rest, bytes, untouched, ...(cause && { broken: cause }) };
    });
}
