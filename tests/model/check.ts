// What the model test looks at after each step: the stored, the shown and the badge against the model.
import { expect } from 'vitest';
import { badgeFacts } from '../../utils/db/badge';
import { needsHelp } from '../../utils/domain/status';
import { listFaults } from '../db/faults';
import { toolbar } from '../setup';
import type { Model } from './model';
import { FIRST_DAY_SEEN, type Scene } from './scene';
import { stored, type Stored } from './stored';

/** Takes a step and checks all that must hold after it, and between what was before and after. */
export async function checkAll(model: Model, scene: Scene, step: () => Promise<unknown>): Promise<void> {
  const before = scene.seen ?? (await stored());
  await step();
  const after = await stored();
  scene.seen = after;
  expect(await listFaults()).toEqual([]);
  checkReader(model, after);
  checkLists(model, before, after);
  checkArrivals(before, after);
  checkNew(model, after);
  await checkBadge(scene, after);
}

/** Nothing the reader made is lost: the reading list is as they last said, and what they ever said has its facts. */
function checkReader(model: Model, after: Stored): void {
  expect(after.readingList.map(({ paper }) => paper.id)).toEqual(model.readingList());
  for (const [id, facts] of model.kept)
    expect(Object.keys(after.kept.get(id) ?? {})).toEqual(expect.arrayContaining(facts));
}

/** Nothing shown is untrue: all that was answered is listed, only what two answers lacked has left, counts are the last. */
function checkLists(model: Model, before: Stored, after: Stored): void {
  const { answered, told } = model;
  for (const [day, ids] of answered)
    for (const id of ids) expect((after.days.get(id) ?? '') >= day, `${id} of ${day} is listed`).toBe(true);
  for (const [id, day] of before.days)
    if (!after.days.has(id)) expect(told.get(day)?.get(id)?.lacking, `${id} left ${day}`).toBeGreaterThan(1);
  for (const { paper, counts } of [...after.listings.flatMap((l) => l.submissions), ...after.readingList]) {
    const day = after.days.get(paper.id);
    if (day) expect(counts.upvotes, `upvotes of ${paper.id}`).toBe(told.get(day)?.get(paper.id)?.upvotes);
  }
}

/** A paper arrives once, when it is first listed, later than all that arrived or was looked at before. */
function checkArrivals(before: Stored, after: Stored): void {
  expect([...after.arrivals]).toEqual(expect.arrayContaining([...before.arrivals]));
  const latest = Math.max(before.line, ...before.arrivals.values());
  const arriving = [...after.arrivals].filter(([id]) => !before.arrivals.has(id));
  expect(arriving.filter(([, stamp]) => stamp <= latest)).toEqual([]);
  const known = (id: string) => before.days.has(id) || before.marked.has(id);
  const first = [...after.days].filter(([id, day]) => !known(id) && day >= FIRST_DAY_SEEN);
  expect(first.filter(([id]) => !after.arrivals.has(id))).toEqual([]);
}

/** A look ends the newness of all that it included. */
function checkNew(model: Model, after: Stored): void {
  expect([...after.newIds].filter((id) => model.looked.has(id))).toEqual([]);
}

/** The badge follows by itself, and says what the database says. */
async function checkBadge(scene: Scene, after: Stored): Promise<void> {
  const { count, standing } = await badgeFacts(Date.now(), () => 'UTC');
  expect(count).toBe(after.newIds.size);
  const text = needsHelp(standing, scene.now) ? '!' : String(count || '');
  await expect.poll(() => toolbar.text, { interval: 1 }).toBe(text);
}
