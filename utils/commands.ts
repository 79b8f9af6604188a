// What pages ask the worker for: wishes without data, answered ok or with a failure; a lost one costs nothing.
import { browser, type Runtime } from './browser';
import { failureOf, type Failure } from './domain/failure';

/**
 * `refresh`: ask the sources now. `catchUp`: count the badge again, and refresh if one is overdue. `complete`: ask for
 * the facts of papers saved by their id; ok also where they could not be asked for, which is tried again later.
 */
export type Command = 'refresh' | 'catchUp' | 'complete';

/** One handler for each command; what it throws is answered as a failure. */
export type Handlers = Record<Command, () => Promise<void>>;

export type Reply = { ok: true } | { ok: false; failure: Failure };

/** Sends a command and resolves with the worker's reply, or with nothing when it was lost on the way. */
export async function send(command: Command): Promise<Reply | undefined> {
  try {
    return (await browser.runtime.sendMessage({ command })) as Reply | undefined;
  } catch {
    return undefined;
  }
}

/** Answers commands of our own pages, and of nobody else. */
export function serve(handlers: Handlers): void {
  // `sendResponse` with `return true` works in every browser; a returned promise does not.
  const listener = (message: unknown, sender: Runtime.MessageSender, respond: (reply: unknown) => void) => {
    const command = isOurPage(sender) ? commandOf(message, handlers) : undefined;
    if (!command) return undefined;
    const reply = (answer: Reply) => respond(answer);
    handlers[command]().then(
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

/** The command of a message that is `{ command }` and nothing else. */
function commandOf(message: unknown, handlers: Handlers): Command | undefined {
  if (typeof message !== 'object' || message === null || !('command' in message)) return undefined;
  const { command, ...more } = message;
  const isKnown = typeof command === 'string' && Object.hasOwn(handlers, command);
  return isKnown && Object.keys(more).length === 0 ? (command as Command) : undefined;
}
