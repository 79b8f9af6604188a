// The figures as a table on the terminal.

/** A measured figure and the goal it must not exceed. */
export interface FigureRow {
  figure: string;
  value: number;
  /** The highest of 20 values in the row; where the figure is a ratio, over the median of its base. */
  p95?: number;
  unit: string;
  /** None where it is told beside others alone. */
  goal?: number;
  ok: boolean;
}

/** One line a figure: what it is, its value, its 95th percentile, its goal, and whether it is met. */
export function table(rows: FigureRow[]): string {
  const lines = rows.map(({ figure, value, p95, unit, goal, ok }) => [
    figure,
    written(value, unit),
    p95 === undefined ? '' : written(p95, unit),
    goal === undefined ? '' : `≤ ${written(goal, unit)}`,
    goal === undefined ? '' : ok ? 'yes' : 'NO',
  ]);
  const all = [['figure', 'median', 'p95', 'goal', 'met'], ...lines];
  const widths = all[0]!.map((_, i) => Math.max(...all.map((line) => line[i]!.length)));
  return all
    .map((line) =>
      line.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!))).join('  '),
    )
    .join('\n');
}

function written(value: number, unit: string): string {
  if (unit === 'ratio') return value.toFixed(2);
  if (unit === 'kB' || unit === 'MB') return `${value.toFixed(1)} ${unit}`;
  return `${Number(value.toFixed(1))} ${unit}`.trimEnd();
}
