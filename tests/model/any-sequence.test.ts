// Any sequence of refreshes, failures, looks, saves, undos, clock jumps, updates and deaths keeps what must hold.
import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, inject, it } from 'vitest';
import { migrations } from '../../utils/db/schema';
import { toolbar } from '../setup';
import { watchBrowser } from '../worker/mortal';
import { Model } from './model';
import { Scene } from './scene';
import { steps } from './steps';

const released = migrations.length;
let scene: Scene | undefined;

async function end(): Promise<void> {
  await scene?.kill();
  migrations.splice(released);
}

/** A browser after its first run, with today's list painted on two pages. */
async function firstLook() {
  await end();
  globalThis.indexedDB = new IDBFactory();
  toolbar.text = '';
  const model = new Model();
  scene = new Scene(model);
  scene.setList(0, [[1, 3, true], [2, 2, false], [3, 1, false]]); // prettier-ignore
  scene.setList(1, [[4, 2, false], [5, 1, true]]); // prettier-ignore
  await scene.start();
  for (const page of scene.pages) await scene.paint(page, 0);
  return { model, real: scene };
}

beforeEach(watchBrowser);
afterEach(end);

describe('any sequence of events', () => {
  it('loses nothing, doubles nothing and shows nothing untrue', async () => {
    await fc.assert(
      fc.asyncProperty(steps, (sequence) => fc.asyncModelRun(firstLook, sequence)),
      { seed: inject('seed'), numRuns: 200 },
    );
  }, 120_000);
});
