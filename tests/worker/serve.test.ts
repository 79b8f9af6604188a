import { describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { serve } from '../../utils/worker/serve';
import { Failed } from '../../utils/domain/failure';

const { id } = fakeBrowser.runtime;
const origin = fakeBrowser.runtime.getURL('' as '/').replace(/\/$/, '');
const own = { id, url: `${origin}/popup.html` };

/** What a message from a sender is answered with; nothing when it was not taken, and then nothing was done. */
async function answered(message: unknown, sender: object = own): Promise<unknown> {
  let listener:
    | ((message: unknown, sender: object, respond: (reply: unknown) => void) => unknown)
    | undefined;
  vi.spyOn(fakeBrowser.runtime.onMessage, 'addListener').mockImplementation(
    (added) => void (listener = added as never),
  );
  const refresh = vi.fn<() => Promise<void>>(async () => {});
  const catchUp = vi.fn<() => Promise<void>>(() => Promise.reject(new Failed({ kind: 'offline' })));
  const complete = vi.fn<() => Promise<void>>(async () => {});
  const read = vi.fn<(of: string) => Promise<void>>(async () => {});
  const readAgain = vi.fn<(of: string) => Promise<void>>(async (of) => {
    if (of !== '2026-W47') throw new Error('Another span was wished for.');
  });
  const details = vi.fn<(of: string) => Promise<void>>(async () => {});
  const others = {
    trending: vi.fn<() => Promise<void>>(async () => {}),
    trendingAgain: vi.fn<() => Promise<void>>(async () => {}),
    mendIndex: vi.fn<() => Promise<void>>(async () => {}),
    followArchive: vi.fn<() => Promise<void>>(async () => {}),
    retryArchive: vi.fn<() => Promise<void>>(async () => {}),
    forgetOlder: vi.fn<() => Promise<void>>(async () => {}),
    followSettings: vi.fn<() => Promise<void>>(async () => {}),
    removeArchive: vi.fn<() => Promise<void>>(async () => {}),
    followDigest: vi.fn<() => Promise<void>>(async () => {}),
    search: vi.fn<(of: string) => Promise<void>>(async () => {}),
  };
  serve({ refresh, catchUp, complete, read, readAgain, details, ...others });
  return new Promise((resolve) => {
    if (listener?.(message, sender, resolve) === true) return;
    for (const done of [refresh, catchUp, complete, read, readAgain, details, ...Object.values(others)])
      expect(done).not.toHaveBeenCalled();
    resolve('not taken');
  });
}

describe('a command', () => {
  it('is answered ok, or with the failure', async () => {
    expect(await answered({ command: 'refresh' })).toEqual({ ok: true });
    expect(await answered({ command: 'complete' })).toEqual({ ok: true });
    expect(await answered({ command: 'catchUp' })).toEqual({ ok: false, failure: { kind: 'offline' } });
  });

  it('about a span names it', async () => {
    expect(await answered({ command: 'read', of: '2026-11-20' })).toEqual({ ok: true });
    expect(await answered({ command: 'readAgain', of: '2026-W47' })).toEqual({ ok: true });
  });

  it('about a paper names its id', async () => {
    expect(await answered({ command: 'details', of: '2611.00001' })).toEqual({ ok: true });
    expect(await answered({ command: 'details', of: 'hep-th/9901001' })).toEqual({ ok: true });
  });

  it('about a search has its words', async () => {
    expect(await answered({ command: 'search', of: 'sparse routing' })).toEqual({ ok: true });
  });

  it.each<[string, unknown]>([
    ['a span that is missing', { command: 'read' }],
    ['a span for a command that is about nothing', { command: 'refresh', of: '2026-11-20' }],
    ['a day there is not', { command: 'read', of: '2026-02-30' }],
    ['a week that its year does not have', { command: 'read', of: '2025-W53' }],
    ['an address for a span', { command: 'read', of: 'https://elsewhere.example/' }],
    ['a span with spaces', { command: 'read', of: ' 2026-11-20' }],
    ['a number for a span', { command: 'read', of: 2026 }],
    ['a list of spans', { command: 'read', of: ['2026-11-20'] }],
    ['a paper with a version', { command: 'details', of: '2611.00001v2' }],
    ['a path for a paper', { command: 'details', of: '../../settings' }],
    ['a search for nothing', { command: 'search', of: '' }],
    ['a search that is missing', { command: 'search' }],
    ['a search with spaces around', { command: 'search', of: ' routing' }],
    ['a search with two spaces', { command: 'search', of: 'sparse  routing' }],
    ['a search of a million letters', { command: 'search', of: 'routing'.repeat(150_000) }],
    ['a number for a search', { command: 'search', of: 7 }],
    ['a span for a removal', { command: 'removeArchive', of: '2026-11-20' }],
    ['a span for what is to be forgotten', { command: 'forgetOlder', of: '2026-11-20' }],
    ['a span of a million letters', { command: 'read', of: '2026-11-20'.repeat(100_000) }],
    ['a span and more', { command: 'read', of: '2026-11-20', more: undefined }],
    ['nothing', undefined],
    ['null', null],
    ['a bare word', 'refresh'],
    ['an empty object', {}],
    ['an empty array', []],
    ['an array of a command', [{ command: 'refresh' }]],
    ['an array as pairs', [['command', 'refresh']]],
    ['a number for a command', { command: 7 }],
    ['an array for a command', { command: ['refresh'] }],
    ['an object for a command', { command: { toString: () => 'refresh' } }],
    ['a command unknown', { command: 'forget' }],
    ['a command in another case', { command: 'Refresh' }],
    ['a command with a space', { command: 'refresh ' }],
    ['a command of a million letters', { command: 'refresh'.repeat(150_000) }],
    ...['__proto__', 'constructor', 'hasOwnProperty', 'toString', 'valueOf'].map(
      (name): [string, unknown] => [`the prototype's ${name}`, { command: name }],
    ),
    ['a command with arguments', { command: 'refresh', arguments: ['https://elsewhere.example/'] }],
    ['a command with one property more', { command: 'refresh', more: undefined }],
    ['a command with a __proto__', JSON.parse('{ "command": "refresh", "__proto__": { "ok": true } }')],
    ['a command in the __proto__', JSON.parse('{ "__proto__": { "command": "refresh" } }')],
    ['a million letters', 'refresh'.repeat(150_000)],
  ])('is none of ours: %s', async (_, message) => {
    expect(await answered(message)).toBe('not taken');
  });

  it.each<[string, object]>([
    [
      'another extension',
      { id: 'another-extension', url: 'chrome-extension://another-extension/popup.html' },
    ],
    ['another extension that gives our address', { id: 'another-extension', url: own.url }],
    ['a web page', { url: 'https://huggingface.co/papers' }],
    ['a content script of ours', { id, url: 'https://huggingface.co/papers', tab: { id: 3 }, frameId: 0 }],
    ['a host that begins like ours', { id, url: `${origin}.evil.example/popup.html` }],
    ['an address that holds ours', { id, url: `https://evil.example/${own.url}` }],
    ['no address', { id }],
    ['an empty address', { id, url: '' }],
    ['no id', { url: own.url }],
    ['nobody', {}],
  ])('from elsewhere is not taken: %s', async (_, sender) => {
    expect(await answered({ command: 'refresh' }, sender)).toBe('not taken');
  });
});
