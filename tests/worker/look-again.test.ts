// Saved papers go on living: looked at again a few at a time, and what became of them written down once.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from '../../utils/browser';
import { newsOfSaved } from '../../utils/db/growth';
import { keptOf } from '../../utils/db/library';
import { database } from '../../utils/db/open';
import { setSetting } from '../../utils/db/write/settings';
import { DAY_MS } from '../../utils/domain/day';
import { keptById } from '../../utils/domain/kept';
import { textOrder } from '../../utils/domain/order';
import { save, unsave } from '../doing';
import { emptyDatabase } from '../setup';
import { NOTHING, type Beyond } from '../feed/beyond';
import { scriptedPapers } from '../feed/scripted';
import { entry, row } from '../papers';
import { act, birth } from './lives';
import { bear, watchBrowser } from './mortal';
import { createOutside, type Outside } from './outside';

const HOUR = 3_600_000;
/** On no list, so that nobody but this asks for them. */
const ids = (count: number) => Array.from({ length: count }, (_, i) => `1706.${String(10_001 + i)}`);
const [A] = ids(1) as [string];
const LISTED = '2611.10000';

interface Grown extends Outside {
  beyond: Map<string, Beyond>;
}

/** A browser with saved papers, the first saved first, and one that is listed; it has refreshed, and looked at none. */
async function arranged(saved: string[]): Promise<Grown> {
  const outside = createOutside('2026-11-20', scriptedPapers({ '2026-11-20': [entry(LISTED, 3)] }));
  const beyond = new Map<string, Beyond>();
  outside.script.beyond = ({ paper }) => beyond.get(paper.id) ?? NOTHING;
  outside.script.unlisted.push(...saved.map((id) => entry(id, 7)));
  for (let i = 0; i < 4; i++) await outside.worker.refresh();
  for (const id of saved) await save([row(id, 7)], ++outside.clock.now);
  outside.asked.length = 0;
  return { ...outside, beyond };
}

const looks = ({ asked }: Outside) =>
  asked.flatMap(({ url }) => /\/api\/papers\/(.*)\?field=comments$/.exec(url)?.[1] ?? []);
const kinds = async (id: string) => ((await newsOfSaved()).get(id) ?? []).map(({ kind }) => kind);
const withModel = (paper: string): Beyond => ({
  ...NOTHING,
  numTotalModels: 1,
  linkedModels: [{ id: `northlake-ai/${paper}` }],
});
const growths = async () => (await database()).getAll('growth');

describe('saved papers', () => {
  it('are looked at a few in a turn, each once a day, and again in the same order', async () => {
    const saved = ids(5);
    const outside = await arranged(saved);
    await outside.worker.refresh();
    expect(looks(outside)).toEqual(saved.slice(2).toReversed());
    await outside.worker.refresh();
    await outside.worker.refresh();
    expect(looks(outside)).toEqual(saved.toReversed());
    outside.clock.now += DAY_MS;
    await outside.worker.refresh();
    await outside.worker.refresh();
    expect(looks(outside).slice(5)).toEqual([...saved.slice(2).toReversed(), saved[1], saved[0]]);
  });

  it('are looked at with what lists and papers without facts leave of ten requests', async () => {
    const outside = await arranged(ids(3));
    const wanted = Array.from({ length: 5 }, (_, i) => `1705.${String(10_001 + i)}`);
    for (const id of wanted) {
      outside.script.unlisted.push(entry(id));
      await save([keptById(id, outside.clock.now)], outside.clock.now);
    }
    await outside.worker.refresh();
    expect(outside.asked.length).toBeLessThanOrEqual(10);
    const before = outside.asked.findIndex(({ url }) => url.includes('field=comments'));
    expect(outside.asked.slice(before - 5, before).map(({ url }) => url.slice(-10))).toEqual(wanted);
  });

  it('are not looked at by a click of the reader', async () => {
    const outside = await arranged([A]);
    await outside.worker.commands.refresh();
    await outside.worker.commands.complete();
    expect(looks(outside)).toEqual([]);
  });

  it('have news of what came since, once; of what was there at the first look none', async () => {
    const outside = await arranged(ids(2));
    const [, b] = ids(2) as [string, string];
    outside.beyond.set(A, withModel('a'));
    await outside.worker.refresh();
    expect(await newsOfSaved()).toEqual(new Map());
    outside.beyond.set(b, withModel('b'));
    const [first, second] = outside.script.unlisted;
    Object.assign(second!.paper, { githubRepo: 'https://github.com/northlake/b', githubStars: 3 });
    Object.assign(first!.paper, { upvotes: 40 });
    for (let day = 1; day <= 2; day++) {
      outside.clock.now += DAY_MS;
      await outside.worker.refresh();
    }
    const at = outside.clock.now - DAY_MS;
    expect(await newsOfSaved()).toEqual(
      new Map([
        [A, [{ kind: 'upvotes', at, from: 7, to: 40 }]],
        [
          b,
          [
            { kind: 'code', at, name: 'northlake/b' },
            { kind: 'models', at, name: 'northlake-ai/b' },
          ],
        ],
      ]),
    );
    const [kept] = await keptOf([b]);
    expect(kept).toMatchObject({ paper: { repository: 'northlake/b' }, counts: { upvotes: 7, stars: 3 } });
  });

  it('have news of what the reader found by opening them', async () => {
    const outside = await arranged([A]);
    await outside.worker.commands.details(A);
    outside.beyond.set(A, withModel('a'));
    outside.clock.now += HOUR;
    await outside.worker.commands.details(A);
    expect(await kinds(A)).toEqual(['models']);
    await outside.worker.refresh();
    outside.clock.now += 2 * DAY_MS;
    await outside.worker.refresh();
    expect(await kinds(A)).toEqual(['models']);
  });

  it('have news of what they were seen without before they were saved', async () => {
    const outside = await arranged([]);
    await outside.worker.commands.details(LISTED);
    await save([row(LISTED, 3)], outside.clock.now);
    outside.beyond.set(LISTED, withModel('listed'));
    await outside.worker.refresh();
    expect(await kinds(LISTED)).toEqual(['models']);
  });

  it('have news of what their list tells', async () => {
    const outside = await arranged([]);
    await save([row(LISTED, 3)], outside.clock.now);
    outside.script.lists.set('2026-11-20', [
      entry(LISTED, 60, { githubRepo: 'https://github.com/northlake/l' }),
    ]);
    outside.clock.now += HOUR;
    await outside.worker.commands.refresh();
    expect(await kinds(LISTED)).toEqual(['code', 'upvotes']);
    outside.clock.now += DAY_MS;
    await outside.worker.refresh();
    expect(await kinds(LISTED)).toEqual(['code', 'upvotes']);
  });

  it('that are saved no more are not looked at, and saved anew begin anew', async () => {
    const outside = await arranged([A]);
    await outside.worker.refresh();
    const [marks] = await (await database()).getAll('marks');
    await unsave([{ ...row(A), marks: marks! }], ++outside.clock.now);
    outside.beyond.set(A, withModel('a'));
    outside.clock.now += DAY_MS;
    await outside.worker.refresh();
    expect(looks(outside)).toHaveLength(1);
    const [unsaved] = await (await database()).getAll('marks');
    await save([{ ...row(A), marks: unsaved! }], outside.clock.now);
    await outside.worker.refresh();
    expect(looks(outside)).toHaveLength(2);
    expect(await newsOfSaved()).toEqual(new Map());
  });

  it('that the source does not know are remembered as looked at', async () => {
    const outside = await arranged([A]);
    outside.script.unlisted.length = 0;
    await outside.worker.refresh();
    await outside.worker.refresh();
    expect(looks(outside)).toEqual([A]);
    outside.clock.now += DAY_MS;
    await outside.worker.refresh();
    expect(looks(outside)).toEqual([A, A]);
  });

  it.each<[string, () => Response]>([
    ['an error of the server', () => new Response('x', { status: 500 })],
    ['no paper', () => new Response('[]')],
  ])('do not wait for one that is always answered with %s', async (_, answer) => {
    const saved = ids(3);
    const outside = await arranged(saved);
    const { fetch } = outside;
    outside.instead.answer = async (url) => {
      const { answer: itself } = outside.instead;
      if (url.includes(saved[2]!)) return answer();
      delete outside.instead.answer;
      const told = await fetch(url);
      outside.instead.answer = itself!;
      return told;
    };
    await outside.worker.refresh();
    await outside.worker.refresh();
    expect(new Set(looks(outside))).toEqual(new Set(saved));
    expect(looks(outside).filter((id) => id === saved[2])).toHaveLength(1);
  });

  it.each<[string, (outside: Outside) => unknown]>([
    [
      'offline',
      ({ instead, fetch }) => (instead.answer = only(fetch, instead, () => Promise.reject(new TypeError()))),
    ],
    [
      'asked to wait',
      ({ instead, fetch }) =>
        (instead.answer = only(fetch, instead, () => new Response('{}', { status: 429 }))),
    ],
    ['paused', () => setSetting('isPaused', true)],
    ['without the grant', () => vi.spyOn(browser.permissions, 'contains').mockResolvedValue(false)],
  ])('lose nothing while the network is %s, and the next turn goes on', async (_, hinder) => {
    const saved = ids(2);
    const outside = await arranged(saved);
    await outside.worker.refresh();
    const before = await growths();
    for (const id of saved) outside.beyond.set(id, withModel(id));
    outside.clock.now += DAY_MS;
    outside.asked.length = 0;
    await hinder(outside);
    await outside.worker.refresh().catch(() => {});
    expect(looks(outside).length).toBeLessThanOrEqual(1);
    expect(await growths()).toEqual(before);
    delete outside.instead.answer;
    await setSetting('isPaused', false);
    vi.restoreAllMocks();
    outside.clock.now += HOUR;
    await outside.worker.refresh();
    await outside.worker.refresh();
    expect([await kinds(saved[0]!), await kinds(saved[1]!)]).toEqual([['models'], ['models']]);
  });
});

/** Answers for single papers, and lets the API answer for lists. */
function only(
  fetch: Outside['fetch'],
  instead: Outside['instead'],
  answer: () => Response | Promise<Response>,
) {
  return async function itself(url: string): Promise<Response> {
    if (url.includes('/api/papers/')) return answer();
    delete instead.answer;
    const told = await fetch(url);
    instead.answer = itself;
    return told;
  };
}

describe('a turn that is killed', () => {
  beforeEach(watchBrowser);

  /** Two papers that were looked at yesterday and that something became of. */
  async function grownSince(): Promise<Outside> {
    const saved = ids(2);
    const outside = await arranged(saved);
    await outside.worker.refresh();
    for (const id of saved) outside.beyond.set(id, withModel(id));
    outside.clock.now += DAY_MS;
    outside.asked.length = 0;
    return outside;
  }
  const told = async () => [...(await newsOfSaved())].map(([id, news]) => [id, news.map(({ kind }) => kind)]);
  const right = ids(2).map((id) => [id, ['models']]);

  it('after any of its calls is completed by the next, and tells nothing twice', async () => {
    let survived = false;
    let calls = 0;
    for (; !survived; calls++) {
      await emptyDatabase();
      const outside = await grownSince();
      const worker = birth(outside);
      survived = !(await act(bear(calls), worker.refresh));
      const still = `after ${calls} calls`;
      for (const [id, kindsOfIt] of await told()) expect([id, kindsOfIt], still).toEqual([id, ['models']]);
      outside.clock.now += HOUR;
      await birth(outside).refresh();
      expect(
        (await told()).toSorted(([a], [b]) => textOrder(String(a), String(b))),
        still,
      ).toEqual(right);
      // Of one that was written down none was asked for again.
      const asked = looks(outside);
      expect(asked.length, still).toBeLessThanOrEqual(3);
    }
    expect(calls).toBeGreaterThan(80);
  }, 120_000);
});
