// When what watches caught is told of: not more than once an hour, or a day, and not while it is quiet.
import { expect, it } from 'vitest';
import { signalAt, withLines, type Signalled } from '../../utils/domain/signal';

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

it.each<[string, Signalled, [caught: boolean, grown: boolean], Signalled]>([
  ['begins with a wish', { at: 1 }, [true, false], { at: 1, until: 9 }],
  ['begins for both', {}, [true, true], { until: 9, grownUntil: 9 }],
  ['begins for one beside the other', { until: 5 }, [true, true], { until: 5, grownUntil: 9 }],
  ['ends with one wish', { until: 5, grownUntil: 6 }, [true, false], { until: 5 }],
  ['ends with both, and the distance stays', { at: 1, until: 5, grownUntil: 6 }, [false, false], { at: 1 }],
  ['stays', { until: 5, grownUntil: 6 }, [true, true], { until: 5, grownUntil: 6 }],
])('the line of what is news %s', (_, last, [caught, grown], after) => {
  expect(withLines(last, { caught, grown }, 9)).toEqual(after);
});
