// What the reader knows, as the database has it: by what they did, by what they were told, and by what a file brought.
import { describe, expect, it } from 'vitest';
import { KNOWN, whatIsKnown } from '../../utils/db/known';
import { bringIn, bringKnown } from '../../utils/db/write/import';
import { know } from '../../utils/db/write/known';
import { look } from '../../utils/db/write/looks';
import { mark } from '../../utils/db/write/marks';
import { setSetting } from '../../utils/db/write/settings';
import { database } from '../../utils/db/open';
import { subscribe } from '../../utils/db/changes';
import { readingList, save, unsave } from '../doing';
import { row } from '../papers';

const known = async () => [...(await whatIsKnown())].toSorted();

describe('what the reader knows', () => {
  it('is nothing at first', async () => {
    expect(await known()).toEqual([]);
  });

  it('stays though what they did is taken back', async () => {
    await save([row('2611.00001')], 10);
    await unsave(await readingList(), 20);
    expect(await readingList()).toEqual([]);
    expect(await known()).toEqual(['save']);
  });

  it('is not to save by another mark', async () => {
    await mark({ kind: 'dismiss' }, [row('2611.00001')], 10);
    expect(await known()).toEqual([]);
  });

  it.each<[string, () => Promise<unknown>, string]>([
    [
      'papers that a file brought',
      () =>
        bringIn([{ marks: { id: '2611.00001', saved: { value: 5, stamp: 5 } }, kept: row('2611.00001') }], {
          bringing: 'add',
          by: 'a test',
          at: 10,
        }),
      'save',
    ],
    ['keys that they changed', () => setSetting('keys', { save: 'b' }), 'keys'],
    ['an inbox that they opened', () => look('inboxOpened', 5, 10), 'library'],
  ])('shows in %s', async (_, happens, name) => {
    await happens();
    expect(await known()).toEqual([name]);
  });

  it('is written once and announced then alone', async () => {
    const heard: string[][] = [];
    const { promise, resolve } = Promise.withResolvers<void>();
    const end = subscribe(KNOWN, (ids) => void heard.push(ids));
    const endAll = subscribe(['looks'], () => resolve());
    await know('keys', 10);
    await know('keys', 20);
    await look('badgeUntil', 5, 30);
    await promise;
    expect(await (await database()).getAll('known')).toEqual([{ name: 'keys', stamp: 10 }]);
    expect(heard).toHaveLength(2);
    end();
    endAll();
  });

  it('is added to by a file, and taken from by none', async () => {
    await know('keys', 10);
    await bringKnown([
      { name: 'library', stamp: 5 },
      { name: 'keys', stamp: 3 },
    ]);
    await bringKnown([]);
    expect(await (await database()).getAll('known')).toEqual([
      { name: 'keys', stamp: 10 },
      { name: 'library', stamp: 5 },
    ]);
  });
});
