// Waiting for a state, never for a time.

/** Resolves once `condition` holds. Throws after `timeout` ms, with the last error if there was one. */
export async function until(condition: () => Promise<boolean>, timeout = 20_000): Promise<void> {
  const end = Date.now() + timeout;
  let last: unknown;
  while (Date.now() < end) {
    try {
      if (await condition()) return;
    } catch (error) {
      last = error;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`This did not come true in ${timeout} ms: ${String(condition)}`, { cause: last });
}
