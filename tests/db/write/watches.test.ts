// Watches as they are written: one that looks for something else is another.
import { describe, expect, it } from 'vitest';
import { subscribe } from '../../../utils/db/changes';
import { database } from '../../../utils/db/open';
import { standingWatches } from '../../../utils/db/watches';
import { saveWatch, setWatch } from '../../../utils/db/write/watches';
import { setSetting } from '../../../utils/db/write/settings';
import type { WatchRule } from '../../../utils/domain/watch';

const keyword: WatchRule = { kind: 'keyword', how: 'words', text: 'routing', name: '', excludes: false };
const standing = async () => (await standingWatches()).map(({ id, rule }) => ({ id, rule }));
const made = async (id: string) => (await (await database()).get('watches', id))?.made;

describe('a watch that is saved', () => {
  it('as a new one has the id it was given', async () => {
    await saveWatch('w', keyword, 1);
    expect(await standing()).toEqual([{ id: 'w', rule: keyword }]);
  });

  it('with another name, or its facts in another order, is the same one', async () => {
    await saveWatch('w', keyword, 5);
    const renamed: WatchRule = {
      excludes: false,
      name: 'Routes',
      text: 'routing',
      how: 'words',
      kind: 'keyword',
    };
    await saveWatch('w', renamed, 5);
    expect(await standing()).toEqual([{ id: 'w', rule: renamed }]);
    expect(await made('w')).toMatchObject({ stamp: 6 });
  });

  it.each<[string, WatchRule]>([
    ['text', { ...keyword, text: 'diffusion' }],
    ['way', { ...keyword, how: 'pattern' }],
    ['kind', { kind: 'author', text: 'routing', name: '', excludes: false }],
    ['number', { kind: 'upvotes', least: 5, name: '', excludes: false }],
    ['end', { ...keyword, excludes: true }],
  ])('with another %s is another one, in one step, and the one before is removed', async (_, rule) => {
    await setWatch('w', keyword, 5);
    let announced = 0;
    const end = subscribe(['watches'], () => announced++);
    const isLast = new Promise<void>((resolve) => {
      subscribe(['settings'], () => resolve());
    });
    await saveWatch('w', rule, 5);
    // What is announced comes in order.
    await setSetting('digest', 'daily');
    await isLast;
    end();
    expect(announced).toBe(1);
    const all = await standing();
    expect(all).toEqual([{ id: expect.any(String) as string, rule }]);
    expect(all[0]!.id).not.toBe('w');
    // Without a value, so that a copy from elsewhere does not bring it back.
    expect(await made('w')).toEqual({ stamp: 6 });
  });

  it('after it was removed elsewhere is another one; put back, it is the same', async () => {
    await setWatch('w', keyword, 1);
    await setWatch('w', undefined, 2);
    await saveWatch('w', keyword, 3);
    expect((await standing()).map(({ id }) => id)).not.toContain('w');
    expect(await made('w')).toEqual({ stamp: 2 });
    await setWatch('w', keyword, 4);
    expect((await standing()).map(({ id }) => id)).toContain('w');
  });
});
