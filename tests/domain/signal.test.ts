// When what watches caught is told of: not more than once an hour, or a day, and not while it is quiet.
import { expect, it } from 'vitest';
import { signalAt, withLines, type Signalled, type Wished } from '../../utils/domain/signal';

const NOW = Date.UTC(2026, 10, 20, 12);
const MINUTE = 60_000;
const ago = (minutes: number): Signalled => ({ at: NOW - minutes * MINUTE });

it.each<[string, 'at-once' | 'daily', Signalled, number | undefined, number]>([
  ['the first at once', 'at-once', {}, undefined, 0],
  ['one an hour later at once', 'at-once', ago(60), undefined, 0],
  ['one sooner when the hour is over', 'at-once', ago(59), undefined, 1],
  ['one of a day when the day is over', 'daily', ago(60), undefined, 23 * 60],
  ['one a day later at once', 'daily', ago(24 * 60), undefined, 0],
  ['none before the quiet is over', 'at-once', {}, NOW + 30 * MINUTE, 30],
  ['none before both', 'at-once', ago(10), NOW + 30 * MINUTE, 50],
  ['one within the hour of a digest when that is over', 'daily', { digestAt: NOW - MINUTE }, undefined, 59],
  [
    'one of a day long after a digest at once',
    'daily',
    { ...ago(24 * 60), digestAt: NOW - 60 * MINUTE },
    undefined,
    0,
  ],
  ['one after a clock that ran ahead at once', 'at-once', ago(-600), undefined, 0],
])('%s', (_, kind, last, quietUntil, minutes) => {
  expect((signalAt(kind, last, quietUntil, NOW) - NOW) / MINUTE).toBe(minutes);
});

it.each<[string, Signalled, (keyof Wished)[], Signalled]>([
  ['begins with a wish', { at: 1 }, ['caught'], { at: 1, until: 9 }],
  ['begins for all', {}, ['caught', 'grown', 'digest'], { until: 9, grownUntil: 9, digestUntil: 9 }],
  ['begins for one beside the other', { until: 5 }, ['caught', 'grown'], { until: 5, grownUntil: 9 }],
  ['ends with one wish', { until: 5, grownUntil: 6 }, ['caught'], { until: 5 }],
  [
    'ends with all, and the distance stays',
    { at: 1, digestAt: 2, until: 5, digestUntil: 6 },
    [],
    { at: 1, digestAt: 2 },
  ],
  ['stays', { until: 5, digestUntil: 6 }, ['caught', 'digest'], { until: 5, digestUntil: 6 }],
])('the line of what is news %s', (_, last, kinds, after) => {
  const wished = { caught: false, grown: false, digest: false };
  for (const kind of kinds) wished[kind] = true;
  expect(withLines(last, wished, 9)).toEqual(after);
});
