// A small chart of a number over time, as the path of an SVG.

/** One value at a moment (epoch ms). */
export interface Point {
  at: number;
  value: number;
}

/**
 * The path of a line through points, the earliest first, in a box of `width` × `height` (px): time from left to right,
 * the least value at its bottom, the greatest at its top. Nothing for less than two moments.
 */
export function sparkline(points: Point[], width: number, height: number): string | undefined {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || last.at <= first.at) return undefined;
  const values = points.map(({ value }) => value);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const x = ({ at }: Point) => (Math.max(0, at - first.at) / (last.at - first.at)) * width;
  const y = ({ value }: Point) => (most === least ? height / 2 : ((most - value) / (most - least)) * height);
  return points.map((point, i) => `${i === 0 ? 'M' : 'L'}${round(x(point))} ${round(y(point))}`).join('');
}

function round(length: number): number {
  return Math.round(length * 10) / 10;
}
