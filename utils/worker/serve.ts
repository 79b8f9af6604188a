// Answering the pages' commands: those of our own pages, and only what a command can be about.
import { browser, type Runtime } from '../browser';
import type { About, Handlers, Plain, Reply } from '../commands';
import { failureOf } from '../domain/failure';
import { isPaperId } from '../domain/paper';
import { questionOf } from '../domain/ranking';
import { isSpan } from '../domain/span';

/** Each says whether a text is what its command can be about. */
const ABOUT: { [Name in keyof About]: (of: string) => boolean } = {
  read: isSpan,
  readAgain: isSpan,
  details: isPaperId,
  search: (words) => words !== '' && words === questionOf(words),
};

/** Answers commands of our own pages, and of nobody else. */
export function serve(handlers: Handlers): void {
  // `sendResponse` with `return true` works in every browser; a returned promise does not.
  const listener = (message: unknown, sender: Runtime.MessageSender, respond: (reply: unknown) => void) => {
    const handle = isOurPage(sender) ? handlerOf(message, handlers) : undefined;
    if (!handle) return undefined;
    const reply = (answer: Reply) => respond(answer);
    handle().then(
      () => reply({ ok: true }),
      (thrown: unknown) => reply({ ok: false, failure: failureOf(thrown) }),
    );
    return true as const;
  };
  browser.runtime.onMessage.addListener(listener as Runtime.OnMessageListenerCallback);
}

function isOurPage({ id, url }: Runtime.MessageSender): boolean {
  return id === browser.runtime.id && (url ?? '').startsWith(browser.runtime.getURL(''));
}

/** What handles a message that is `{ command }`, or `{ command, of }` where it is about something, and nothing else. */
function handlerOf(message: unknown, handlers: Handlers): (() => Promise<void>) | undefined {
  if (typeof message !== 'object' || message === null || !('command' in message)) return undefined;
  const { command, ...more } = message;
  if (typeof command !== 'string' || !Object.hasOwn(handlers, command)) return undefined;
  if (!Object.hasOwn(ABOUT, command)) {
    return Object.keys(more).length === 0 ? handlers[command as Plain] : undefined;
  }
  const name = command as keyof About;
  const { of, ...rest } = more as { of?: unknown };
  if (typeof of !== 'string' || Object.keys(rest).length > 0 || !ABOUT[name](of)) return undefined;
  return () => handlers[name](of as never);
}
