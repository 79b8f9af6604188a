// A disk that is full at any put of any write: the write fails as that, and nothing of it is there.
import { beforeEach, expect, it } from 'vitest';
import { database } from '../../../utils/db/open';
import type { StoreName } from '../../../utils/db/schema';
import { catchHigh } from '../../../utils/db/write/catches';
import { makeCopy } from '../../../utils/db/write/copies';
import { putDigest } from '../../../utils/db/write/digests';
import { completeKept, postpone, putDetails } from '../../../utils/db/write/facts';
import { forgetLists } from '../../../utils/db/write/forget';
import { putLooked } from '../../../utils/db/write/growth';
import { bringIn, bringKnown, bringLooks, bringWatches } from '../../../utils/db/write/import';
import { know } from '../../../utils/db/write/known';
import { look } from '../../../utils/db/write/looks';
import { mark } from '../../../utils/db/write/marks';
import { putRanking } from '../../../utils/db/write/rankings';
import { beginRequest } from '../../../utils/db/write/requests';
import { indexNext, rebuildIndex } from '../../../utils/db/write/segments';
import { setSettings } from '../../../utils/db/write/settings';
import { endRefresh, putDownload, putSignalled } from '../../../utils/db/write/source';
import { saveWatch, setWatch } from '../../../utils/db/write/watches';
import { putDay } from '../../../utils/db/write/world';
import { keptById } from '../../../utils/domain/kept';
import type { Row } from '../../../utils/domain/listing';
import type { WatchRule } from '../../../utils/domain/watch';
import { save, undo } from '../../doing';
import { row } from '../../papers';
import { fillDisk } from '../full';

const HF = 'hugging-face';
const [listed, other, saved, wanted] = ['2611.00001', '2611.00002', '2611.00003', '2611.00004'] as const;
const RULE: WatchRule = { kind: 'upvotes', least: 5, name: '', excludes: false };
const BATCH = { bringing: 'import', by: 'a page', at: 300 } as const;

const answer = (...rows: Row[]) => ({ kind: 'answer', rows, complete: true, dropped: 0 }) as const;

/** A database with something in most of its stores. */
beforeEach(async () => {
  await putDay(HF, '2026-11-19', answer(row(saved, 4)), 90);
  await putDay(HF, '2026-11-20', answer(row(listed, 5), row(other, 3)), 100);
  await save([row(saved, 4), keptById(wanted, 110)], 110);
  await mark({ kind: 'tag', tag: 'routing' }, [row(saved, 4)], 120);
  await setWatch('w', RULE, 130);
  await putRanking('trending', [row('2306.00001'), row(listed)], 140);
  await look('badgeUntil', 50, 150);
});

const digest = { day: '2026-11-20', at: 200, period: 'daily', from: '2026-11-19', lists: ['2026-11-20'], sections: [] } as const; // prettier-ignore
const paper = { marks: { id: other, saved: { value: 5, stamp: 5 } }, kept: row(other, 3) };
const watch = { id: 'v', made: { value: RULE, stamp: 5 } };

it.each<[string, () => Promise<unknown>]>([
  ['saving', () => save([row(listed), row(other)], 200)],
  ['tagging', () => mark({ kind: 'tag', tag: 'a' }, [row(listed), row(saved)], 200)],
  ['a note', () => mark({ kind: 'note', text: 'Read it.', by: 'a page' }, [row(saved)], 200)],
  ['taking back', () => undo(200)],
  ['looking', () => look('badgeUntil', 101, 200)],
  ['knowing', () => know('library', 200)],
  ['settings', () => setSettings({ theme: 'dark', density: 'compact' })],
  ['a watch', () => setWatch('u', RULE, 200)],
  ['a watch that is edited', () => saveWatch('w', { ...RULE, least: 3 }, 200)],
  ['papers of a file', () => bringIn([paper], BATCH)],
  ['lines of a file', () => bringLooks([{ name: 'badgeUntil', value: 120, stamp: 200 }])],
  ['what a file says is known', () => bringKnown([{ name: 'keys', stamp: 200 }])],
  ['watches of a file', () => bringWatches([watch], BATCH)],
  ['a list', () => putDay(HF, '2026-11-20', answer(row(listed, 9), row(saved, 6), row('2611.00009')), 200)],
  ['the end of a refresh', () => endRefresh(HF, { kind: 'offline' }, 200)],
  ['how the download stands', () => putDownload(HF, { odd: ['2026-11-18'] })],
  ['what was told', () => putSignalled(HF, { at: 200 })],
  ['a ranking', () => putRanking('search routing', [row(other), row('2306.00002')], 200)],
  ['details', () => putDetails({ id: saved, at: 200 }, row(saved, 90), true)],
  ['facts of what was saved by its id', () => completeKept(row(wanted), 200)],
  ['facts that have to wait', () => postpone(wanted, 200)],
  ['a look at a saved paper', () => putLooked(saved, 200)],
  ['what has many upvotes', () => catchHigh(3, 'popup')],
  ['a digest', () => putDigest({ ...digest, lists: [...digest.lists], sections: [] })],
  ['a copy of ours', () => makeCopy(200)],
  ['lists that are forgotten', () => forgetLists(HF, ['2026-11-19'])],
  ['what the index lacks', () => indexNext()],
  ['an index built anew', () => rebuildIndex()],
  ['a request', () => beginRequest({ at: 200, url: 'https://huggingface.co/', why: 'refresh' } as never)],
])('%s', async (_, write) => {
  let left = 0;
  const makeRoom = fillDisk(() => (left -= 1) < 0);
  const before = await everything();
  let puts = 0;
  for (let isFull = true; isFull; puts++) {
    left = puts;
    const failure = await write().then(
      () => undefined,
      (thrown: { failure?: unknown }) => thrown.failure ?? thrown,
    );
    isFull = failure !== undefined;
    const stored = isFull ? await everything() : before;
    expect({ failure, stored }, `at put ${String(puts)}`).toEqual({
      failure: isFull ? { kind: 'disk-full' } : undefined,
      stored: before,
    });
  }
  makeRoom();
  expect(puts).toBeGreaterThan(1);
  expect(await everything()).not.toEqual(before);
});

/** All that is stored, with its keys. */
async function everything() {
  const db = await database();
  const stores = [...db.objectStoreNames] as StoreName[];
  return Promise.all(
    stores.map(async (store) => [store, await db.getAllKeys(store), await db.getAll(store)]),
  );
}
