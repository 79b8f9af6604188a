// The search in the address bar: papers that are stored as they are typed for, and the way to the library.
import { browser, type Omnibox } from '../browser';
import { createFinder, type Finder } from '../db/find';
import { papersOf } from '../db/found-papers';
import { isPaperId } from '../domain/paper';
import { openSearch, type Disposition } from '../reach-search';
import { parseQuery } from '../search/query';
import { t, titleOf } from '../text';
import { speakAsChosen } from './language';

/** As many as browsers show below the address bar. */
const MOST = 6;

/** What a suggestion of a paper stands for, before its id. */
const PAPER = 'arXiv:';

/** What the address bar's events lead to. */
export interface AddressBar {
  onStart: () => Promise<void>;
  onInput: (text: string, suggest: (suggestions: Omnibox.SuggestResult[]) => void) => Promise<void>;
  onEnter: (text: string, disposition: Disposition) => Promise<void>;
  onEnd: () => void;
}

/** The address bar's search: its index is read at the first key, and let go of at the end. */
export function createAddressBar(): AddressBar {
  let finder: Finder | undefined;
  /** What was typed last: a paper is opened beside what else it found. */
  let typed = '';
  const end = () => {
    finder?.end();
    finder = undefined;
  };
  return {
    async onStart() {
      await speakAsChosen();
      browser.omnibox.setDefaultSuggestion({ description: described(t('omnibox_hint')) });
    },
    async onInput(text, suggest) {
      typed = text;
      finder ??= createFinder();
      const [{ hits }] = await Promise.all([finder.find(parseQuery(text), MOST), speakAsChosen()]);
      const rows = await papersOf(hits);
      // A later key may have been answered before this one.
      if (typed !== text) return;
      suggest(
        rows.map(({ paper }) => ({ content: PAPER + paper.id, description: described(titleOf(paper)) })),
      );
    },
    async onEnter(text, disposition) {
      end();
      const id = text.startsWith(PAPER) ? text.slice(PAPER.length) : '';
      await (isPaperId(id) ? openSearch(typed, disposition, id) : openSearch(text, disposition));
    },
    onEnd: end,
  };
}

/** A text as a description: Chromium reads them as XML, which has no control characters; Firefox as they are. */
function described(text: string): string {
  if (browser.runtime.getURL('').startsWith('moz-')) return text;
  return text
    .replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, ' ')
    .replace(/[<>&'"]/g, (sign) => `&#${sign.codePointAt(0)!};`);
}
