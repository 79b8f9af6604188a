// The names of authors as bibliographies write them, turned into the order in which they are spoken.
import { oneLine } from '../one-line';

/** The names of a BibTeX field, which `and` parts: `Last, First`, `Last, Jr, First` or as spoken. */
export function bibtexNames(text: string): string[] {
  return outsideBraces(oneLine(text), / and /gi)
    .filter((name) => name !== 'others')
    .map((name) => {
      const [last = '', second = '', first] = outsideBraces(name, /,/g);
      return first === undefined ? spoken(last, second) : spoken(last, first, second);
    });
}

/** A name of a RIS field: `Last, First, Jr` or as spoken. */
export function risName(name: string): string {
  const [last = '', first = '', suffix = ''] = name.split(',');
  return spoken(last, first, suffix);
}

function spoken(last: string, first: string, suffix = ''): string {
  return oneLine(`${first} ${last} ${suffix}`);
}

/** The parts of a text between separators; one within braces, as in `{Barnes and Noble}`, parts nothing. */
function outsideBraces(text: string, separator: RegExp): string[] {
  const parts: string[] = [];
  let start = 0;
  let depth = 0;
  for (const { 0: sign, index } of text.matchAll(new RegExp(`[{}]|${separator.source}`, separator.flags))) {
    if (sign === '{') depth++;
    else if (sign === '}') depth = Math.max(0, depth - 1);
    else if (depth === 0) {
      parts.push(text.slice(start, index));
      start = index + sign.length;
    }
  }
  return [...parts, text.slice(start)];
}
