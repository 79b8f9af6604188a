// What the world says of saved papers is measured in the transaction that writes it, whoever asked.
import { describe, expect, it } from 'vitest';
import { subscribe } from '../../../utils/db/changes';
import { backup } from '../../../utils/db/backups';
import { grownBetween, newsOfSaved } from '../../../utils/db/growth';
import { keptOf } from '../../../utils/db/library';
import { database } from '../../../utils/db/open';
import { completeKept, putDetails } from '../../../utils/db/write/facts';
import { forgetLists } from '../../../utils/db/write/forget';
import { mark } from '../../../utils/db/write/marks';
import { putRanking } from '../../../utils/db/write/rankings';
import { putDay } from '../../../utils/db/write/world';
import type { Row } from '../../../utils/domain/listing';
import { keptById } from '../../../utils/domain/kept';
import { save } from '../../doing';
import { row } from '../../papers';

const A = '2611.00001';
const DAY = '2026-11-20';
const now = Date.UTC(2026, 10, 20, 12);
const before = row(A, 5);
const after = row(A, 60, { repository: 'northlake/sparse' });

const list = (rows: Row[], at: number) =>
  putDay('hugging-face', DAY, { kind: 'answer', rows, complete: true, dropped: 0 }, at);
const stored = async () => (await database()).get('growth', A);
const kinds = async () => ((await newsOfSaved()).get(A) ?? []).map(({ kind }) => kind);

describe('a saved paper', () => {
  it.each<[string, () => Promise<void>]>([
    ['its list', () => list([after], now + 2)],
    ['a ranking', () => putRanking('trending', [after], now + 2)],
    ['its details', () => putDetails({ id: A, at: now + 2 }, after, false)],
  ])('has the news that %s tells, once, and what is kept of it follows', async (_, tell) => {
    await save([before], now);
    await tell();
    await tell();
    expect(await kinds()).toEqual(['code', 'upvotes']);
    expect(await keptOf([A])).toMatchObject([after]);
  });

  it('that is listed stays as its list has it, and has the news all the same, once', async () => {
    await list([before], now);
    await save([before], now);
    await putDetails({ id: A, at: now + 1 }, after, false);
    await list([{ ...before, counts: { ...before.counts, upvotes: 6 } }], now + 2);
    await list([after], now + 3);
    expect(await kinds()).toEqual(['code', 'upvotes']);
    await putDetails({ id: A, at: now + 4 }, before, false);
    expect(await keptOf([A])).toMatchObject([after]);
  });

  it('has them as soon as that is announced', async () => {
    await save([before], now);
    const heard = new Promise<string[]>((resolve) => {
      const end = subscribe(['growth'], () => {
        end();
        void kinds().then(resolve);
      });
    });
    await list([after], now + 2);
    expect(await heard).toEqual(['code', 'upvotes']);
  });

  it('that was saved by its id has none of what comes with its facts', async () => {
    await save([keptById(A, now)], now);
    await putDetails({ id: A, at: now + 1 }, undefined, false);
    await completeKept(after, now + 2);
    await list([{ ...after, counts: { ...after.counts, upvotes: 61 } }], now + 3);
    expect(await kinds()).toEqual([]);
    expect(await stored()).toMatchObject({ lookedAt: now + 1, baseline: { upvotes: 60 } });
  });

  it('keeps its news when its list is forgotten', async () => {
    await list([before], now);
    await save([before], now);
    await list([after], now + 2);
    await forgetLists('hugging-face', [DAY]);
    expect((await grownBetween(0)).map(({ paper }) => paper.id)).toEqual([A]);
  });

  it('that is dismissed is in no list of those with news', async () => {
    await save([before], now);
    await list([after], now + 2);
    const [kept] = await keptOf([A]);
    await mark({ kind: 'dismiss' }, [{ ...kept!, marks: (await (await database()).get('marks', A))! }], now);
    expect(await grownBetween(0)).toEqual([]);
  });
});

it('what only was seen has no growth', async () => {
  await mark({ kind: 'see' }, [before], now);
  await list([after], now + 2);
  await putDetails({ id: A, at: now + 3 }, after, true);
  expect(await stored()).toBeUndefined();
});

it('no backup has growth, for it comes from the source', async () => {
  await save([before], now);
  await list([after], now + 2);
  expect(JSON.stringify(await backup())).not.toContain('baseline');
});
