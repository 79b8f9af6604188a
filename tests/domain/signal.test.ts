// When what watches caught is told of: not more than once an hour, or a day, and not while it is quiet.
import { expect, it } from 'vitest';
import { signalAt, type Signalled } from '../../utils/domain/signal';

const NOW = Date.UTC(2026, 10, 20, 12);
const MINUTE = 60_000;
const ago = (minutes: number): Signalled => ({ at: NOW - minutes * MINUTE });

it.each<[string, 'at-once' | 'daily', Signalled | undefined, number | undefined, number]>([
  ['the first at once', 'at-once', undefined, undefined, 0],
  ['one an hour later at once', 'at-once', ago(60), undefined, 0],
  ['one sooner when the hour is over', 'at-once', ago(59), undefined, 1],
  ['one of a day when the day is over', 'daily', ago(60), undefined, 23 * 60],
  ['one a day later at once', 'daily', ago(24 * 60), undefined, 0],
  ['none before the quiet is over', 'at-once', undefined, NOW + 30 * MINUTE, 30],
  ['none before both', 'at-once', ago(10), NOW + 30 * MINUTE, 50],
  ['one after a clock that ran ahead at once', 'at-once', ago(-600), undefined, 0],
])('%s', (_, kind, last, quietUntil, minutes) => {
  expect((signalAt(kind, last, quietUntil, NOW) - NOW) / MINUTE).toBe(minutes);
});
