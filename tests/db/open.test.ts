import { openDB } from 'idb';
import { describe, expect, it } from 'vitest';
import { close, database, open } from '../../utils/db/open';
import { readingList } from '../../utils/db/queries';
import { migrations } from '../../utils/db/schema';
import { write } from '../../utils/db/write/transaction';
import { save } from '../../utils/db/write/marks';
import { row } from '../papers';

describe('the database', () => {
  it('has the version that its migrations lead to', async () => {
    expect((await database()).version).toBe(migrations.length);
  });

  it('keeps everything when a migration fails', async () => {
    await save([row('2611.00001')], 100);
    await close();
    const broken = () => {
      throw new Error('broken');
    };
    await expect(open([...migrations, (db) => db.deleteObjectStore('marks'), broken])).rejects.toThrow(
      'aborted',
    );
    expect(await readingList()).toHaveLength(1);
  });

  it('keeps everything when a later migration succeeds', async () => {
    await save([row('2611.00001')], 100);
    await close();
    const next = await open([...migrations, (db) => void db.createObjectStore('later' as 'kept')]);
    expect(await next.getAllKeys('kept')).toEqual(['2611.00001']);
    next.close();
  });

  it('lets a newer version through, and opens again afterwards', async () => {
    await database();
    const newer = await openDB('broadsheet', migrations.length + 1);
    newer.close();
    await expect(database()).rejects.toMatchObject({ failure: { kind: 'storage' } });
  });
});

describe('a write', () => {
  it('leaves nothing when it throws half way', async () => {
    const half = write(['marks'], async ({ put }) => {
      put('marks', { id: '2611.00001' });
      throw new Error('half way');
    });
    await expect(half).rejects.toMatchObject({ failure: { kind: 'storage' } });
    expect(await (await database()).count('marks')).toBe(0);
  });
});
