// Speaking a language that the reader chose: its words come from the extension's own files, as do the browser's.
import { browser } from './browser';
import { sayIn, type Words } from './text';

/** What is said where a language has no words for it: as browsers do it by the manifest. */
const FALLBACK = 'en';

const PLURAL = /_(zero|one|two|few|many|other)$/;

/** What is said, or soon will be. */
let wished = 'browser';
let speaking = Promise.resolve();

/**
 * Has all be said in a language, by its tag, or in the browser's own; said so already, it costs nothing. One whose words
 * cannot be had is the browser's.
 */
export function speak(language: string): Promise<void> {
  if (language === wished) return speaking;
  wished = language;
  speaking = wordsOf(language).then(
    // One that was wished for later may have come sooner.
    (words) => {
      if (language === wished) sayIn(words);
    },
    () => {
      if (language === wished) return speak('browser');
    },
  );
  return speaking;
}

/** Nothing for what the browser speaks anyway. */
async function wordsOf(language: string): Promise<Words | undefined> {
  if (language === 'browser' || language === browser.i18n.getMessage('language')) return undefined;
  const [own, english] = await Promise.all([messagesIn(language), messagesIn(FALLBACK)]);
  // By stems: a form that a plural lacks is another of its own, and none of another language.
  const known = new Set(Object.keys(own).map(stemOf));
  const lacking = Object.entries(english).filter(([key]) => !known.has(stemOf(key)));
  return { ...Object.fromEntries(lacking), ...own };
}

async function messagesIn(language: string): Promise<Words> {
  const url = browser.runtime.getURL(`_locales/${language.replace('-', '_')}/messages.json`);
  const messages = (await (await fetch(url)).json()) as Record<string, { message: string }>;
  return Object.fromEntries(Object.entries(messages).map(([key, { message }]) => [key, message]));
}

function stemOf(key: string): string {
  return key.replace(PLURAL, '');
}
