import { openDB, unwrap, type IDBPTransaction } from 'idb';
import { describe, expect, it, vi } from 'vitest';
import { close, database, open } from '../../utils/db/open';
import { rescue, storageTrouble } from '../../utils/db/rescue';
import { migrations, type Migration } from '../../utils/db/schema';
import { look } from '../../utils/db/write/looks';
import { setSettings } from '../../utils/db/write/settings';
import { readingList, save } from '../doing';
import { write } from '../../utils/db/write/transaction';
import { backupFile, savedTitles } from '../../utils/domain/backup';
import { failureOf } from '../../utils/domain/failure';
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
    const steps: Migration[] = [...migrations, (db) => db.deleteObjectStore('marks'), broken];
    await expect(open(steps)).rejects.toMatchObject({ failure: { kind: 'upgrade' } });
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
    await expect(database()).rejects.toMatchObject({ failure: { kind: 'outdated' } });
  });

  it('whose disk is full during an upgrade says that, and is as it was', async () => {
    await save([row('2611.00001')], 100);
    await close();
    const full: Migration = (_, tx) => endWith(tx, 'QuotaExceededError');
    await expect(open([...migrations, full])).rejects.toMatchObject({ failure: { kind: 'disk-full' } });
    expect(await readingList()).toHaveLength(1);
  });

  it('that another window keeps from being upgraded is told as blocked, and opens once that is closed', async () => {
    await close();
    const stubborn = await openDB('broadsheet', migrations.length);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const opened = vi.spyOn(indexedDB, 'open');
    const told = open([...migrations, () => {}]).catch(failureOf);
    const request: IDBOpenDBRequest = opened.mock.results[0]!.value;
    await new Promise((blocked) => request.addEventListener('blocked', blocked));
    vi.advanceTimersByTime(5_000);
    expect(await told).toEqual({ kind: 'blocked' });
    vi.useRealTimers();
    stubborn.close();
    const newer = await open([...migrations, () => {}]);
    expect(newer.version).toBe(migrations.length + 1);
    newer.close();
  });
});

describe('a rescue', () => {
  it('brings what the reader made out of a database that a newer version wrote', async () => {
    await save([row('2611.00001')], 100);
    await look('badgeUntil', 90, 100);
    await setSettings({ theme: 'dark', searchesOnline: true });
    await close();
    const newer = await open([...migrations, (db) => void db.createObjectStore('later' as 'kept')]);
    newer.close();
    expect(await storageTrouble()).toEqual({ kind: 'outdated' });
    const backup = await rescue();
    expect(backup).toMatchObject({
      schema: migrations.length + 1,
      marks: [{ id: '2611.00001', saved: { value: 100 } }],
      kept: [{ paper: { id: '2611.00001' } }],
      looks: [{ name: 'badgeUntil', value: 90 }],
      undo: [{ action: 'save' }],
    });
    // Not what goes out to the network.
    expect(backup.settings).toEqual({ theme: 'dark' });
    expect(savedTitles(backup)).toEqual(['Title of 2611.00001']);
  });

  it('of records in a form nobody knows still tells and exports what it can', () => {
    const odd = {
      schema: 9,
      looks: [],
      undo: [],
      watches: [],
      known: [],
      kept: [null, 7, {}, { paper: { id: 'a', title: 'A' } }],
    };
    const marks = [null, {}, { id: 'a', saved: { value: 1 } }, { id: 'b', saved: { value: 2 } }];
    expect(savedTitles({ ...odd, marks })).toEqual(['b', 'A']);
    expect(backupFile({ ...odd, marks }, 0).text).toContain('"schema": 9');
  });

  it('of nothing is nothing, and leaves no empty database behind', async () => {
    expect(await rescue()).toEqual({
      schema: 0,
      marks: [],
      kept: [],
      looks: [],
      undo: [],
      watches: [],
      known: [],
    });
    expect(await indexedDB.databases()).toEqual([]);
    expect((await database()).version).toBe(migrations.length);
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

  it('for which the disk has no room says so and leaves nothing; what is there can still be read', async () => {
    await save([row('2611.00001')], 100);
    const full = write(['marks', 'kept'], async ({ read, put }) => {
      put('marks', { id: '2611.00002' });
      endWith(read('kept').transaction, 'QuotaExceededError');
      await read('kept').get('2611.00001');
    });
    await expect(full).rejects.toMatchObject({ failure: { kind: 'disk-full' } });
    expect(await (await database()).getAllKeys('marks')).toEqual(['2611.00001']);
    expect(await readingList()).toHaveLength(1);
  });
});

/** Ends a transaction as a browser does, with an error of its own. */
function endWith(tx: object, name: string): void {
  (unwrap(tx as IDBPTransaction) as unknown as { _abort(name: string): void })._abort(name);
}
