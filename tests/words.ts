// The files of words as a test of another language needs them: each answers when it is fetched from the extension.
import { readFileSync } from 'node:fs';
import { vi } from 'vitest';

/** Messages of a language by their keys. */
export type Messages = Record<string, { message: string }>;

/** The messages of a language there is, by its folder. */
export function messagesOf(folder: string): Messages {
  return JSON.parse(readFileSync(`public/_locales/${folder}/messages.json`, 'utf8')) as Messages;
}

/** Has the files answer; `others`: those of languages there are not, by folder. Returns which were asked for. */
export function serveWords(others: Record<string, Messages | Promise<Messages>> = {}): string[] {
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (url: string) => {
    const folder = /_locales\/(\w+)\/messages\.json$/.exec(url)![1]!;
    asked.push(folder);
    return new Response(JSON.stringify((await others[folder]) ?? messagesOf(folder)));
  });
  return asked;
}
