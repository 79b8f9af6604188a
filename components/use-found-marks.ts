// The words that a search found, marked in the rows as they are drawn: by the browser's highlights, the rows stay as they are.
import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import type { FieldName } from '../utils/search/fields';
import { marksIn } from '../utils/search/marks-in';
import type { FoundPapers } from './use-search';

const NAME = 'found';

/** The parts of a row that are searched, and what stands in them. */
const PARTS: [selector: string, fields: FieldName[]][] = [
  ['h2 button', ['title']],
  ['.authors', ['authors', 'organization']],
  // The reader's own words are of no field: any will do.
  ['.tag', ['abstract']],
];

/** Marks what was found in the rows within an element. */
export function useFoundMarks(list: RefObject<HTMLElement | null>, found: FoundPapers | undefined): void {
  useEffect(() => {
    if (!list.current || !found || !CSS.highlights) return undefined;
    const element = list.current;
    const mark = () => CSS.highlights.set(NAME, new Highlight(...rangesIn(element, found)));
    mark();
    // Rows far from the window are drawn when they come near.
    const observer = new MutationObserver(mark);
    observer.observe(element, { childList: true, subtree: true });
    return () => {
      observer.disconnect();
      CSS.highlights.delete(NAME);
    };
  }, [found]);
}

function rangesIn(element: HTMLElement, { query, hits }: FoundPapers): Range[] {
  return [...element.querySelectorAll<HTMLElement>('[data-paper]')].flatMap((row) => {
    // Of what only Hugging Face found nothing but the query is known.
    const terms = hits.get(row.dataset['paper']!)?.matched.map(({ term }) => term) ?? [];
    return PARTS.flatMap(([selector, fields]) =>
      [...row.querySelectorAll(selector)].flatMap((part) => {
        // The text comes last in its element, after what only a screen reader reads.
        const text = part.lastChild;
        if (!(text instanceof Text)) return [];
        return fields.flatMap((field) =>
          marksIn(text.data, query, { field, terms }).map((marked) => rangeIn(text, marked)),
        );
      }),
    );
  });
}

function rangeIn(text: Text, { start, end }: { start: number; end: number }): Range {
  const range = new Range();
  range.setStart(text, start);
  range.setEnd(text, end);
  return range;
}
