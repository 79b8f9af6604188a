// The words of a query that a source can be asked for.
import { eachPiece } from './query';

/** What only we know of papers. */
const OURS = ['tag', 'is', 'after', 'before'];

/** What was typed without our own operators and what is to be left out; a name stays without its `author:`. */
export function onlineWords(text: string): string {
  const words = eachPiece(text).flatMap(({ not, operator, value, isQuoted }) => {
    if (not || OURS.includes(operator)) return [];
    const known = ['', 'author', 'org'].includes(operator) ? value : `${operator}:${value}`;
    return isQuoted ? `"${known}"` : known;
  });
  return words.join(' ').trim();
}
