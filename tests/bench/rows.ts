// Rows of the table from measured values.
import { median, percentile } from './statistics.ts';
import type { FigureRow } from './table.ts';

/** A number of papers as it is written. */
export function size(papers: number): string {
  return papers.toLocaleString('en');
}

/** The median of values. */
export function figure(name: string, values: number[], unit: string, goal?: number): FigureRow {
  const spread = values.length > 1 ? { p95: percentile(values, 0.95) } : {};
  return row(name, median(values), spread, unit, goal);
}

/** The 95th percentile of values. */
export function highFigure(name: string, values: number[], unit: string, goal?: number): FigureRow {
  return row(`${name}, p95`, percentile(values, 0.95), {}, unit, goal);
}

/** The ratio of two medians. Its p95 is over the base's median too: the slow moments of both would cancel out. */
export function ratio(name: string, values: number[], base: number[], goal?: number): FigureRow {
  const spread = values.length > 1 ? { p95: percentile(values, 0.95) / median(base) } : {};
  return row(name, median(values) / median(base), spread, 'ratio', goal);
}

/** The ratio of two 95th percentiles. */
export function highRatio(name: string, values: number[], base: number[], goal: number): FigureRow {
  return row(`${name}, p95`, percentile(values, 0.95) / percentile(base, 0.95), {}, 'ratio', goal);
}

function row(
  name: string,
  value: number,
  spread: { p95?: number },
  unit: string,
  goal: number | undefined,
): FigureRow {
  const isGoal = goal !== undefined;
  return { figure: name, value, ...spread, unit, ...(isGoal && { goal }), ok: !isGoal || value <= goal };
}
