// What a key changes in a page, and how long after it that is painted.
import type { Page } from 'puppeteer-core';

/** Presses a key: ms from then to the paint of the first frame in which `state` is another. */
export async function effect(page: Page, key: string, state: string): Promise<number> {
  await page.evaluate(`watchEffect(() => ${state})`);
  await page.keyboard.press(key as 'j');
  const limit = new Promise<never>((_, fail) => {
    setTimeout(() => fail(new Error(`The key ${key} changed nothing.`)), 10_000).unref();
  });
  return Promise.race([page.evaluate('effect'), limit]) as Promise<number>;
}

/** Waits until what follows an action, which no one sees, is done. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((done) => setTimeout(done, 250)));
}

/** Runs in the page: `effect` resolves once the frame is painted in which the state watched has changed by a key. */
export function watchEffects(): void {
  const watchEffect = (state: () => unknown) => {
    const before = state();
    const effect = new Promise((resolve) => {
      const look = (pressed: number) => {
        if (state() === before) requestAnimationFrame(() => look(pressed));
        else {
          const { port1, port2 } = new MessageChannel();
          port1.addEventListener('message', () => resolve(performance.now() - pressed));
          port1.start();
          port2.postMessage(undefined);
        }
      };
      addEventListener('keydown', ({ timeStamp }) => look(timeStamp), { capture: true, once: true });
    });
    Object.assign(globalThis, { effect });
  };
  Object.assign(globalThis, { watchEffect });
}
