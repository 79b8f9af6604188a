// What a step costs in time of the processor, which a busy machine does not change.

/** The step's result and the milliseconds of processor time it took. */
export function cost<Result>(step: () => Result): { result: Result; ms: number } {
  const before = process.cpuUsage();
  const result = step();
  const { user, system } = process.cpuUsage(before);
  return { result, ms: (user + system) / 1000 };
}
