// The seed of a run: printed, so that FUZZ_SEED can repeat it.
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    seed: number;
  }
}

export default function setup({ provide }: TestProject): void {
  const seed = Number(process.env['FUZZ_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
  if (!Number.isInteger(seed)) throw new Error('FUZZ_SEED must be a whole number');
  console.log(`Fuzzing with FUZZ_SEED=${seed}`);
  provide('seed', seed);
}
