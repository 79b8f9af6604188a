import { describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { serve } from '../utils/commands';
import { Failed } from '../utils/domain/failure';

const own = { id: fakeBrowser.runtime.id, url: `${fakeBrowser.runtime.getURL('' as '/')}popup.html` };

/** What a message from a sender is answered with; nothing when it was not taken. */
async function answered(message: unknown, sender: object = own): Promise<unknown> {
  let listener:
    | ((message: unknown, sender: object, respond: (reply: unknown) => void) => unknown)
    | undefined;
  vi.spyOn(fakeBrowser.runtime.onMessage, 'addListener').mockImplementation(
    (added) => void (listener = added as never),
  );
  serve({ refresh: async () => {}, catchUp: () => Promise.reject(new Failed({ kind: 'offline' })) });
  return new Promise((resolve) => {
    if (listener?.(message, sender, resolve) !== true) resolve('not taken');
  });
}

describe('a command', () => {
  it('is answered ok, or with the failure', async () => {
    expect(await answered({ command: 'refresh' })).toEqual({ ok: true });
    expect(await answered({ command: 'catchUp' })).toEqual({ ok: false, failure: { kind: 'offline' } });
  });

  it.each([[{ command: 'toString' }], [{ command: 7 }], [{}], [null], ['refresh'], [undefined]])(
    'is none of ours: %j',
    async (message) => {
      expect(await answered(message)).toBe('not taken');
    },
  );

  it.each([
    [{ id: 'another-extension', url: own.url }],
    [{ id: own.id, url: 'https://huggingface.co/papers' }],
    [{ id: own.id }],
    [{}],
  ])('from elsewhere is not taken: %j', async (sender) => {
    expect(await answered({ command: 'refresh' }, sender)).toBe('not taken');
  });
});
