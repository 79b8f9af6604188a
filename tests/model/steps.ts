// The steps of the model test: each does the same to the model and to the real thing, then looks whether all holds.
import fc from 'fast-check';
import { look } from '../../utils/db/write/looks';
import { save, undo, unsave } from '../doing';
import { keepAsListed } from '../../utils/db/write/keep';
import { write } from '../../utils/db/write/transaction';
import { setField } from '../../utils/domain/field';
import { checkAll } from './check';
import type { Model } from './model';
import type { Fault, FeedRow, Scene } from './scene';

const HOUR = 3_600_000;

type Step = fc.AsyncCommand<Model, Scene>;

/** A step, named in the report of a failure by its arguments. */
function step<Given>(
  name: string,
  arbitrary: fc.Arbitrary<Given>,
  act: (given: Given, model: Model, scene: Scene) => Promise<unknown>,
): fc.Arbitrary<Step> {
  return arbitrary.map((given) => ({
    check: () => true,
    async run(model, scene) {
      model.answered.clear();
      await checkAll(model, scene, () => act(given, model, scene));
    },
    toString: () => `${name} ${JSON.stringify(given)}`,
  }));
}

const list: fc.Arbitrary<FeedRow[]> = fc.uniqueArray(
  fc.tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 0, max: 3 }), fc.boolean()),
  { maxLength: 5, selector: ([id]) => id },
);
const lists = fc.array(fc.tuple(fc.nat(3), list), { maxLength: 3 });
const fault: fc.Arbitrary<Fault> = fc.constantFrom(
  ...(['none', 'none', 'none', 'offline', 'unavailable', 'rate-limited', 'garbage', 'truncated'] as const),
);
const page = fc.constantFrom(0 as const, 1 as const);
const rows = fc.record({ page, from: fc.nat(4), count: fc.integer({ min: 1, max: 2 }) });
const nothing = fc.constant('');

const painted = (scene: Scene, { page: of, from, count }: { page: 0 | 1; from: number; count: number }) =>
  scene.pages[of].rows.slice(from, from + count);

const refresh = step(
  'refresh',
  fc.record({ lists, faults: fc.array(fault, { maxLength: 5 }) }),
  async (given, _, scene) => {
    for (const [back, papers] of given.lists) scene.setList(back, papers);
    scene.pass(61_000);
    await scene.refresh(given.faults);
  },
);

const paint = step(
  'paint',
  fc.tuple(page, fc.oneof(fc.nat(3), fc.constant('reading list' as const))),
  ([of, what], _, scene) => scene.paint(scene.pages[of], what),
);

const saves = step('save', rows, async (given, model, scene) => {
  const papers = painted(scene, given);
  model.say(papers, scene.now);
  await save(papers, scene.now);
});

const unsaves = step('unsave', rows, async (given, model, scene) => {
  const papers = painted(scene, given);
  model.say(papers);
  await unsave(papers, scene.now);
});

const undoes = step('undo', nothing, async (_, model, scene) => {
  model.undo();
  await undo(scene.now);
});

/** As syncing will write it: a field with a later stamp than the one here. */
const hears = step(
  'hear from another browser',
  fc.tuple(rows, fc.boolean()),
  async ([given, saved], model, scene) => {
    const savedAt = saved ? scene.now : undefined;
    for (const { paper, counts } of painted(scene, given)) {
      model.hear(paper, savedAt);
      await write(['marks', 'kept', 'places', 'listings', 'unindexed'], async (writing) => {
        const { read, put } = writing;
        const old = await read('marks').get(paper.id);
        const kept = await read('kept').get(paper.id);
        put('marks', { ...old, id: paper.id, saved: setField(old?.saved, savedAt, scene.now) });
        put('kept', { counts, paper: { ...kept?.paper, ...paper } });
        await keepAsListed(writing, [paper.id]);
      });
    }
  },
);

const looks = step('look', page, async (of, model, scene) => {
  const { view } = scene.pages[of];
  for (const id of view?.newIds ?? []) model.looked.add(id);
  if (view?.newestStamp !== undefined) await look('badgeUntil', view.newestStamp, scene.now);
});

const passes = step('let hours pass', fc.integer({ min: -48, max: 48 }), async (hours, _, scene) => {
  scene.pass(hours * HOUR);
  await scene.wake();
});

const updates = step('update', nothing, (_, __, scene) => scene.update());

const kills = step('kill', nothing, async (_, __, scene) => {
  await scene.kill();
  await scene.start();
});

/** What is named more often comes more often. */
export const steps = fc.commands(
  [
    refresh,
    refresh,
    paint,
    paint,
    saves,
    saves,
    saves,
    unsaves,
    undoes,
    undoes,
    hears,
    looks,
    passes,
    updates,
    kills,
  ],
  { size: '+1', maxCommands: 25 },
);
