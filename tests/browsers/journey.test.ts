// The main job on the shipped builds: from install to a saved paper that outlives everything.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RealPopup } from './session.ts';
import { BROWSERS, entries, openStage, refreshed, type Stage } from './stage.ts';
import { until } from './until.ts';

const count = (selector: string) => `document.querySelectorAll(${JSON.stringify(selector)}).length`;
const click = (selector: string) => `document.querySelector(${JSON.stringify(selector)}).click()`;

describe.each(BROWSERS)('in %s', (name) => {
  let stage: Stage;
  let first: string;
  const badge = async () => (await stage.session.button()).text;
  const papersIn = (popup: RealPopup) => popup.evaluate<number>(count('.panel:not(.away) article'));
  const list = (...parts: ReturnType<typeof entries>[]) =>
    stage.script.lists.set(stage.days[0]!, parts.flat());

  beforeAll(async () => {
    stage = await openStage(name, entries(12));
    first = entries(1)[0]!.paper.id;
  });
  afterAll(() => stage?.close());

  it('install, fetch, badge; the real popup lists the papers and clears it; three more are three', async () => {
    const { session } = stage;
    expect(await session.button()).toMatchObject({
      text: '12',
      title: expect.stringMatching(/^12 new papers · 12 on \w+day's list · updated at /),
    });
    expect(await session.alarmPeriod()).toBe(30);
    const popup = await session.openPopup();
    await until(async () => (await papersIn(popup)) === 12);
    expect(await popup.evaluate(`document.querySelector('h2').textContent`)).toContain('Sparse Routing');
    expect(await popup.evaluate(count('.new-dot'))).toBe(12);
    await until(async () => (await badge()) === '');
    expect(await popup.evaluate(count('.new-dot'))).toBe(12);
    await popup.close();

    list(entries(12), entries(3, 100));
    await refreshed(stage);
    await until(async () => (await badge()) === '3');
    const again = await session.openPopup();
    await until(async () => (await papersIn(again)) === 15);
    expect(await again.evaluate(count('.new-dot'))).toBe(3);
    await until(async () => (await badge()) === '');
    await again.close();
  });

  it('an open popup draws what a refresh brings, below what is being read', async () => {
    const popup = await stage.session.openPopup();
    await until(async () => (await papersIn(popup)) === 15);
    const order = `[...document.querySelectorAll('article')].map((a) => a.dataset.paper).join()`;
    const before = await popup.evaluate<string>(order);
    list(entries(12), entries(3, 100), [
      { ...entries(1, 200)[0]!, paper: { ...entries(1, 200)[0]!.paper, upvotes: 999 } },
    ]);
    await popup.evaluate(click('.refresh'));
    await until(async () => (await papersIn(popup)) === 16);
    expect(await popup.evaluate(order)).toBe(`${before},${entries(1, 200)[0]!.paper.id}`);
    await until(async () => (await badge()) === '');
    await popup.close();
  });

  it('a worker killed while idle is woken by the alarm and completes it', async () => {
    const { session } = stage;
    list(entries(20));
    await refreshed(stage, async () => {
      await session.ringAlarm();
      await session.killWorker();
      expect(await session.isWorkerAlive()).toBe(false);
    });
    await until(async () => (await badge()) === '8');
  });

  it('a worker killed in the middle of a refresh is followed by one that completes it', async () => {
    const { feed, session, days } = stage;
    list(entries(25));
    stage.script.lists.set(days[1]!, entries(4, 300));
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    let waiting = 0;
    // Today's list is answered; the day before is not.
    feed.hold = ({ url }) => {
      if (!url.includes(days[1]!)) return undefined;
      waiting += 1;
      return held;
    };
    await session.ringAlarm();
    await until(async () => waiting === 1);
    await session.ringAlarm();
    await session.killWorker();
    feed.hold = () => undefined;
    release();
    await until(async () => (await badge()) === '17');
    const popup = await session.openPopup();
    await until(async () => (await papersIn(popup)) === 25);
    const ids = await popup.evaluate<string>(
      `[...document.querySelectorAll('article')].map((a) => a.dataset.paper).join()`,
    );
    expect(new Set(ids.split(',')).size).toBe(25);
    expect(await popup.evaluate(`document.querySelector('.elsewhere').textContent`)).toMatch(/^4 new on /);
    await popup.evaluate(click('.elsewhere'));
    await until(async () => (await papersIn(popup)) === 4);
    await until(async () => (await badge()) === '');
    await popup.close();
  });

  it('a paper saved is saved after the browser was ended and started again; alarm and badge are there', async () => {
    const { session } = stage;
    const popup = await session.openPopup();
    await until(async () => (await papersIn(popup)) === 25);
    await popup.evaluate(click(`[data-paper="${first}"] .save`));
    await until(async () => (await popup.evaluate(count('.save.on'))) === 1);
    await popup.close();
    list(entries(30));
    await refreshed(stage);
    await until(async () => (await badge()) === '5');

    await session.restart();
    await until(async () => (await badge()) === '5');
    expect(await session.alarmPeriod()).toBe(30);
    const later = await session.openPopup();
    await until(async () => (await papersIn(later)) === 30);
    await later.evaluate(click('#tab-reading-list'));
    await until(async () => (await papersIn(later)) === 1);
    expect(await later.evaluate(`document.querySelector('.panel:not(.away) article').dataset.paper`)).toBe(
      first,
    );

    // Undo reaches back over the restart.
    await later.evaluate(click('.undo-last'));
    await until(async () => (await papersIn(later)) === 0);
    await later.close();
  });

  it('an update of the extension keeps the reading list; alarm and badge are there again', async () => {
    const { session } = stage;
    const popup = await session.openPopup();
    await until(async () => (await papersIn(popup)) === 30);
    await until(async () => (await badge()) === '');
    await popup.evaluate(click(`[data-paper="${first}"] .save`));
    await until(async () => (await popup.evaluate(count('.save.on'))) === 1);
    await popup.close();
    list(entries(34));
    await refreshed(stage);
    await until(async () => (await badge()) === '4');
    await session.update();
    await until(async () => (await badge()) === '4');
    expect(await session.alarmPeriod()).toBe(30);
    const after = await session.openPopup();
    await until(async () => (await after.evaluate(count('.save.on'))) === 1);
    await after.evaluate(click('.undo-last'));
    await until(async () => (await after.evaluate(count('.save.on'))) === 0);
    await after.close();
  });

  it('save clicked and the popup closed in the same turn, the worker asleep: saved, 20 of 20 times', async () => {
    const { session } = stage;
    let saved = 0;
    for (let i = 0; i < 20; i++) {
      const popup = await session.openPopup();
      await until(async () => (await papersIn(popup)) === 34);
      const id = entries(34)[i]!.paper.id;
      // What the popup asked of the worker at its opening is answered, so nothing wakes it again.
      await popup.evaluate(`chrome.runtime.sendMessage({ command: 'catchUp' })`);
      await session.killWorker();
      expect(await session.isWorkerAlive()).toBe(false);
      await popup.closeAfter(click(`[data-paper="${id}"] .save`));
      const next = await session.openPopup();
      await until(async () => (await papersIn(next)) === 34);
      saved += await next.evaluate<number>(count(`[data-paper="${id}"] .save.on`));
      await next.close();
    }
    expect(saved).toBe(20);
  });

  it('asks no other host, sends no cookie and nothing that tells the profile', () => {
    const { connects, requests } = stage.feed;
    // The browsers' own checks, refused by the proxy, are not the extension's.
    const browsersOwn =
      name === 'chromium'
        ? /^(https?:\/\/)?([\w-]+\.)*(google|googleapis|gvt1)\.com[:/]/
        : /^(https?:\/\/)?([\w-]+\.)*(mozilla\.(com|net|org)|firefox\.com)[:/]/;
    const hosts = new Set(connects.filter((host) => !browsersOwn.test(host)));
    expect([...hosts]).toEqual(['huggingface.co:443']);
    expect(requests.length).toBeGreaterThan(20);
    for (const { url, headers } of requests) {
      // Lists, and what was saved.
      expect(url).toMatch(
        /^\/api\/(daily_papers\?date=\d{4}-\d{2}-\d{2}&limit=100|papers\/\d{4}\.\d{5}\?field=comments)$/,
      );
      expect(headers).not.toHaveProperty('cookie');
      expect(headers).not.toHaveProperty('origin');
      expect(headers).not.toHaveProperty('referer');
    }
  });
});
