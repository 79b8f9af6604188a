// Every database that a released version left behind opens under today's, with everything in it.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { copyOf, copyTimes } from '../../utils/db/backups';
import { close, database, NAME } from '../../utils/db/open';
import { whatIsKnown } from '../../utils/db/known';
import { catchers, standingWatches } from '../../utils/db/watches';
import { dayView } from '../../utils/db/queries';
import { migrations } from '../../utils/db/schema';
import { look } from '../../utils/db/write/looks';
import { mark } from '../../utils/db/write/marks';
import { bringIn } from '../../utils/db/write/import';
import { readingList, save, undo, unsave } from '../doing';
import { putDigest } from '../../utils/db/write/digests';
import { putDetails } from '../../utils/db/write/facts';
import { beginRequest, endRequest } from '../../utils/db/write/requests';
import { endRefresh } from '../../utils/db/write/source';
import { know } from '../../utils/db/write/known';
import { setSetting } from '../../utils/db/write/settings';
import { setWatch } from '../../utils/db/write/watches';
import { putDay } from '../../utils/db/write/world';
import type { Action } from '../../utils/domain/action';
import { opensAt, type Day } from '../../utils/domain/day';
import { lineFor } from '../../utils/domain/known';
import type { Row } from '../../utils/domain/listing';
import { isSaved, type Kept, type Marks } from '../../utils/domain/mark';
import { readRecords } from '../../utils/files/backup';
import { row } from '../papers';
import { dump, restore, type Dump } from './released';

const RELEASED = path.join(import.meta.dirname, 'released');

/** The SHA-256 of the fixture of each released version. A release adds a line, and nothing changes one. */
const HASHES: Record<number, string> = {
  1: '3037a07c0a4d039bdecd21d496f5051c33b5d38ffae9b5b90cb1066936992cf3',
  2: '3806973fa05507c688c266d91060a8c602ee7007a025b54c529d42481ab141bf',
  3: 'e38019df6a6802692003652a0ca7330f7478ebb6ad451f8ddb42605c7ddcb243',
  4: 'bcac4e224513def46b4f873353ccca7c7bceb7f97ef38a1ad611a10c7f70d623',
  5: '7e437591eef5637f7fe50b2d007992532005d4bb118dc81bcc116db04b73a5b3',
  6: '505afef8c24fe39da9d70a56ba9fc05b40705e0019b5465a4af54327a999fa58',
};
const NEVER =
  "A released schema's fixture must never change, for it is what readers have: what is stored otherwise from now on needs a migration.";

const THURSDAY: Day = '2026-11-19';
const FRIDAY: Day = '2026-11-20';
const noon = opensAt(FRIDAY) + 12 * 3_600_000;

/** A few days of a reader, in which everything that can be stored is stored. */
async function live(): Promise<void> {
  const [a, b, c] = ['2611.00001', '2611.00002', '2611.00003'].map((id, i) =>
    row(id, 9 - i, {
      publishedAt: Date.UTC(2026, 10, 18),
      organization: { handle: 'northlake-ai', name: 'Northlake AI' },
      repository: 'northlake/sparse',
      projectPage: 'https://sparse.example.org/',
      aiSummary: `What ${id} is about.`,
      aiKeywords: ['routing'],
    }),
  ) as [Row, Row, Row];
  const put = (day: Day, rows: Row[], at: number) =>
    putDay('hugging-face', day, { kind: 'answer', rows, complete: true, dropped: 1, etag: '"x"' }, at);
  await put(THURSDAY, [a, b], noon - 86_400_000);
  await put(THURSDAY, [a, { ...b, counts: { ...b.counts, upvotes: 40 } }], noon - 80_000_000);
  const looked = (await dayView()).newestStamp!;
  await look('badgeUntil', looked, noon - 70_000_000);
  await look('inboxUntil', looked, noon - 65_000_000);
  await save([a], noon - 60_000_000);
  await save([b], noon - 50_000_000);
  const made = noon - 40_000_000;
  const keyword = { kind: 'keyword', how: 'words', text: 'routing', name: '', excludes: false } as const;
  await setWatch('a watch', keyword, made);
  await setWatch('another watch', { kind: 'upvotes', least: 100, name: 'Hits', excludes: false }, made);
  await setWatch('another watch', undefined, made + 1);
  await put(FRIDAY, [a, c], noon);
  await putDay('hugging-face', '2026-11-18', { kind: 'not-open' }, noon);
  await put('2026-05-20', [row('2605.00001', 4)], noon);
  await save([c], noon + 1);
  const marked = async (r: Row) => {
    const marks = await (await database()).get('marks', r.paper.id);
    return [{ ...r, ...(marks && { marks }) }];
  };
  const actions: Action[] = [
    { kind: 'tag', tag: 'routing' },
    { kind: 'note', text: 'Read section 3.', by: 'a page' },
    { kind: 'state', state: 'reading' },
    { kind: 'rate', rating: 'up' },
    { kind: 'read' },
  ];
  for (const action of actions) await mark(action, await marked(c), noon + 1);
  await mark({ kind: 'dismiss' }, [row('2611.00004')], noon + 1);
  await mark({ kind: 'see' }, [row('2611.00006')], noon + 1);
  await save([{ ...row('2611.00005'), wantedAt: noon }], noon + 2);
  await unsave([{ ...b, marks: (await database().then((db) => db.get('marks', b.paper.id)))! }], noon + 3);
  const models = { total: 1, linked: [{ id: 'northlake-ai/sparse' }] };
  await putDetails({ id: '2611.00001', at: noon - 1, models: { total: 0, linked: [] } }, undefined, false);
  await putDetails({ id: '2611.00001', at: noon, models }, undefined, true);
  await putDigest({
    day: FRIDAY,
    at: noon,
    period: 'daily',
    from: FRIDAY,
    lists: [FRIDAY],
    sections: [
      {
        name: 'top',
        count: 1,
        rows: [{ id: '2611.00003', title: 'Title of 2611.00003', upvotes: 7, rise: 2, day: FRIDAY }],
      },
    ],
  });
  await know('library', noon + 3);
  await know('news:0.2.0', noon + 3);
  await setSetting('searchesOnline', true);
  const request = { at: noon - 200, host: 'huggingface.co', path: '/api/daily_papers?date=2026-11-20' };
  const budget = { at: noon, left: 480, renewsAt: noon + 300_000 };
  const end = { ms: 200, bytes: 4_096, status: 200, left: 480 };
  await endRequest(await beginRequest(request), end, 'hugging-face', budget);
  await endRefresh('hugging-face', undefined, noon);
  await endRefresh('hugging-face', { kind: 'offline' }, noon + 3);
}

const isReleased = migrations.length in HASHES;
const current = path.join(RELEASED, `${migrations.length}.json`);

/** What this version writes, as its fixture has it. */
async function written(): Promise<string> {
  await live();
  return `${JSON.stringify(await dump(NAME), undefined, 1)}\n`;
}

it.skipIf(isReleased)('what this version writes is written down', async () => {
  await expect(await written()).toMatchFileSnapshot(current);
});

// No snapshot, which `vitest -u` would write anew.
it.runIf(isReleased)('what this version wrote when it was released, it writes today', async () => {
  expect(await written(), NEVER).toBe(readFileSync(current, 'utf8'));
});

it.each(Object.entries(HASHES))(
  'what version %s wrote is what it was when it was released',
  (version, hash) => {
    const fixture = readFileSync(path.join(RELEASED, `${version}.json`));
    expect(createHash('sha256').update(fixture).digest('hex'), NEVER).toBe(hash);
  },
);

const released = readdirSync(RELEASED).map((file) => ({ file, version: Number.parseInt(file, 10) }));

it('there is one of each version', () => {
  expect(released.map(({ version }) => version).toSorted((a, b) => a - b)).toEqual(
    migrations.map((_, i) => i + 1),
  );
});

describe.each(released)('a database of version $version', ({ file }) => {
  const old = JSON.parse(readFileSync(path.join(RELEASED, file), 'utf8')) as Dump;
  const records = <Value>(store: string) =>
    (old.stores.find(({ name }) => name === store)?.records ?? []).map(({ value }) => value as Value);
  const opened = async () => {
    await close();
    await restore(NAME, old);
    return database();
  };

  it('opens under this version with all that the reader did', async () => {
    const db = await opened();
    expect(db.version).toBe(migrations.length);
    expect(await db.getAll('looks')).toEqual(records('looks'));
    expect(await db.getAllKeys('kept')).toEqual(records<Kept>('kept').map(({ paper }) => paper.id));
    const saved = records<Marks>('marks')
      .filter(isSaved)
      .toSorted((a, b) => b.saved!.value! - a.saved!.value!);
    expect(saved.length).toBeGreaterThan(0);
    expect((await readingList()).map(({ paper }) => paper.id)).toEqual(saved.map(({ id }) => id));
  });

  it.runIf(old.version < 4)('has all its papers to be indexed', async () => {
    const db = await opened();
    const keys = [...(await db.getAllKeys('listings')), ...(await db.getAllKeys('kept'))];
    expect(keys.length).toBeGreaterThan(0);
    expect(new Set(await db.getAllKeys('unindexed'))).toEqual(new Set(keys));
  });

  it.runIf(old.version >= 5)('knows what watches caught', async () => {
    await opened();
    expect([...(await catchers()).keys()]).toEqual(['2611.00003']);
    expect(await standingWatches()).toMatchObject([{ id: 'a watch', caught: 1 }]);
  });

  it('is copied before it is changed', async () => {
    const db = await opened();
    const copies = await db.getAll('copies');
    const made = ['marks', 'kept', 'looks', 'undo', 'watches', 'known'].map((store) => [
      store,
      records(store),
    ]);
    const copy = { ...Object.fromEntries(made), schema: old.version, at: expect.any(Number) };
    expect(copies).toEqual(old.version < migrations.length ? [copy] : []);
  });

  it.runIf(old.version < migrations.length)('comes back from that copy when it was lost since', async () => {
    const db = await opened();
    const before = [await db.getAll('marks'), (await readingList()).map(({ paper }) => paper)];
    await Promise.all([db.clear('marks'), db.clear('kept'), db.clear('undo')]);
    const [at] = await copyTimes();
    const { papers, refused } = readRecords((await copyOf(at!))!, noon);
    expect(refused).toEqual([]);
    await bringIn(papers, { bringing: 'restore', by: 'a test', at: noon });
    expect([await db.getAll('marks'), (await readingList()).map(({ paper }) => paper)]).toEqual(before);
  });

  it.runIf(old.version < 6)('tells its reader the news, and no hint of what they did', async () => {
    await opened();
    const known = await whatIsKnown();
    expect([...known].toSorted()).toEqual(['news:0.1.0', 'save']);
    expect(lineFor(known, '0.2.0')).toBe('news');
  });

  it('takes back what was done under the old version', async () => {
    await opened();
    const before = (await readingList()).length;
    expect(await undo(noon + 10)).toMatchObject({ action: 'unsave' });
    expect(await readingList()).toHaveLength(before + 1);
  });

  it('has no paper new that was seen before, and lets new ones come', async () => {
    const db = await opened();
    const view = await dayView();
    const arrivals = await db.getAllKeys('arrivals');
    expect(arrivals.toSorted()).toEqual(
      records<{ id: string }>('arrivals')
        .map(({ id }) => id)
        .toSorted(),
    );
    const rows = [...view.rows.map(({ paper, counts }) => ({ paper, counts })), row('2611.00009')];
    await putDay('hugging-face', view.day!, { kind: 'answer', rows, complete: true, dropped: 0 }, noon + 20);
    expect([...(await dayView()).newIds].toSorted()).toEqual([...view.newIds, '2611.00009'].toSorted());
  });
});
