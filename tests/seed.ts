// The seed of a run: printed, so that TEST_SEED can repeat it.
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    seed: number;
  }
}

export default function setup({ name, provide }: TestProject): void {
  const seed = Number(process.env['TEST_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
  if (!Number.isInteger(seed)) throw new Error('TEST_SEED must be a whole number');
  console.log(`The seed of the ${name} tests: TEST_SEED=${seed}`);
  provide('seed', seed);
}
